import type {Entry, Instant} from '../../progress/entry.js';
import {entryOfResult} from '../../quiz/entry.js';
import type {Place} from './place.js';

/** The answer that a key has given to a question about a run, as the journal keeps it. */
export function predicted(before: Place, after: Place, at: Instant): Entry[] {
	if (before.type !== 'predict' || after.type !== 'predict') return [];
	const {results, trace} = after.sitting;
	const isOver = before.phase.type !== 'score' && after.phase.type === 'score';
	if (isOver && after.fade === 'example') {
		return [{type: 'example', at, run: trace.scenario.id, steps: after.explains}];
	}
	const result = results.at(-1);
	if (result === undefined || results.length !== before.sitting.results.length + 1) return [];
	return [entryOfResult(trace, result, at)];
}
