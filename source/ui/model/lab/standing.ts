import type {CallError} from '../../../tcp/effect.js';
import type {Lab} from './lab.js';
import {isMeant, pickedBy} from './segment.js';

/** What came of a line in the run as it is now. */
export type Standing =
	| {readonly type: 'fine'}
	/** It finds nothing to act on. */
	| {readonly type: 'idle'}
	/** It acts on another segment than the one that was pointed at. */
	| {readonly type: 'another'}
	| {readonly type: 'refused'; readonly error: CallError};

const FINE: Standing = {type: 'fine'};

/** How each line of the script stands, the scenario's own first. No line is ever dropped by itself. */
export function standings(lab: Lab): Standing[] {
	const {base, acts, trace} = lab;
	const idle = new Set(trace.idle);
	const errors = new Map(
		trace.steps.flatMap(({input, error}) =>
			input.type === 'call' && input.line !== null && error !== null
				? [[input.line, error] as const]
				: [],
		),
	);
	return Array.from({length: base.script.length + acts.length}, (_, index): Standing => {
		if (idle.has(index)) return {type: 'idle'};
		const error = errors.get(index);
		if (error !== undefined) return {type: 'refused', error};
		return isAnother(lab, index - base.script.length) ? {type: 'another'} : FINE;
	});
}

function isAnother({acts, trace}: Lab, nth: number): boolean {
	const {line, meant} = acts[nth] ?? {};
	if (line === undefined || !('pick' in line) || !meant) return false;
	const flight = pickedBy(trace, line.pick);
	return flight !== undefined && !isMeant(flight, meant);
}
