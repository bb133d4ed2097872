import type {Tcb} from '../../tcp/tcb.js';

/** A variable of the connection that has another value now; `null` is none. */
export type Change = {
	readonly variable: string;
	readonly before: number | string | null;
	readonly after: number | string | null;
};

const VARIABLES: readonly (readonly [name: string, of: (tcb: Tcb) => number | undefined])[] = [
	['ISS', ({iss}) => iss],
	['IRS', ({irs}) => irs],
	['SND.UNA', ({snd}) => snd.una],
	['SND.NXT', ({snd}) => snd.nxt],
	['SND.WND', ({snd}) => snd.wnd],
	['SND.WL1', ({snd}) => snd.wl1],
	['SND.WL2', ({snd}) => snd.wl2],
	['RCV.NXT', ({rcv, irs}) => (irs === undefined ? undefined : rcv.nxt)],
	['RCV.WND', ({rcv}) => rcv.wnd],
	['RTO', ({timing}) => timing.rto],
	['queued', ({snd}) => snd.queued],
	['unread', ({rcv}) => rcv.unread],
];

/** What is different after a step, the state first. Of a record that is deleted, or begun anew, only the state is left. */
export function changesOf(before: Tcb, after: Tcb): readonly Change[] {
	const state = {variable: 'state', before: before.state, after: after.state};
	const changed = before.state === after.state ? [] : [state];
	if (after.state === 'CLOSED' || after.state === 'LISTEN') return changed;

	const variables = VARIABLES.map(([variable, of]) => ({
		variable,
		before: of(before) ?? null,
		after: of(after) ?? null,
	}));
	return [...changed, ...variables.filter((each) => each.before !== each.after)];
}
