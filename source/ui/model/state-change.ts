import type {Step} from '../../simulation/trace.js';
import type {State} from '../../tcp/state-diagram.js';

export type StateChange = {readonly from: State; readonly to: State};

/** Which state a step leads to, when it leads to another; a connection begins and ends as CLOSED. */
export function stateChange({before, after}: Step): StateChange | undefined {
	const from = before?.state ?? 'CLOSED';
	const to = after?.state ?? 'CLOSED';
	return from === to ? undefined : {from, to};
}
