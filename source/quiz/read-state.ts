import {STATES, type State} from '../tcp/state-diagram.js';

/** What a text means as the name of a state. */
export type StateName =
	| {readonly type: 'state'; readonly state: State}
	/** Nearly a name: what may be meant. */
	| {readonly type: 'near'; readonly states: readonly State[]}
	| {readonly type: 'none'};

/** Names of ss, netstat, BSD and Windows, without their separators. */
const ALIASES: Readonly<Record<string, State>> = {
	CLOSE: 'CLOSED',
	UNCONN: 'CLOSED',
	LISTENING: 'LISTEN',
	SYNRECV: 'SYN-RECEIVED',
	SYNRCVD: 'SYN-RECEIVED',
	ESTAB: 'ESTABLISHED',
};

/** Slips of the pen that stand in many notes, without their separators. */
const NEARLY: Readonly<Record<string, readonly State[]>> = {
	SYNSEND: ['SYN-SENT'],
	SYNSENDED: ['SYN-SENT'],
	SYNREVD: ['SYN-RECEIVED'],
	SYNRECEIVE: ['SYN-RECEIVED'],
	ESTABLISH: ['ESTABLISHED'],
	CLOSEDWAIT: ['CLOSE-WAIT'],
	FINWAIT: ['FIN-WAIT-1', 'FIN-WAIT-2'],
	TIMEDWAIT: ['TIME-WAIT'],
	TIMEWAITING: ['TIME-WAIT'],
};

/** Whatever separates the words of a name, and whatever case they are in, is left aside. */
const bare = (text: string) =>
	text
		.normalize('NFKC')
		.toUpperCase()
		.replace(/[\s_-]/g, '');

const NAMES = new Map<string, State>([
	...STATES.map((state) => [bare(state), state] as const),
	...Object.entries(ALIASES),
]);

/** Reads a state kindly: any case, full-width, `-`, `_` or space, the names of the tools. */
export function readState(text: string): StateName {
	const name = bare(text);
	const state = NAMES.get(name);
	if (state !== undefined) return {type: 'state', state};

	const states = NEARLY[name] ?? nearest(name);
	return states.length > 0 ? {type: 'near', states} : {type: 'none'};
}

/** A slip of the fingers: one letter in a short name, two in a long one. */
function nearest(name: string): State[] {
	const near = [...NAMES].filter(([known]) => {
		const allowed = known.length > 6 ? 2 : 1;
		return Math.abs(known.length - name.length) <= allowed && edits(known, name) <= allowed;
	});
	return [...new Set(near.map(([, state]) => state))];
}

/** How many letters must be put in, taken out or changed to make one text of the other. */
function edits(a: string, b: string): number {
	let row = Array.from({length: b.length + 1}, (_, j) => j);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++) {
			const [above = 0, left = 0, corner = 0] = [row[j], next[j - 1], row[j - 1]];
			next.push(Math.min(above + 1, left + 1, corner + (a[i - 1] === b[j - 1] ? 0 : 1)));
		}

		row = next;
	}

	return row[b.length] ?? 0;
}
