import type {Rule} from '../rule.js';
import type {Segment} from '../segment.js';
import {consult, type Turn} from '../turn.js';

/**
 * What a check leaves: `next` goes on to the next check, `return` ends the processing. A segment that a
 * check has trimmed goes on in its place.
 */
export type Verdict = 'next' | 'return' | Segment;

export type Check = (turn: Turn, seg: Segment) => Verdict;

/**
 * A numbered check of a subsection, under the rule that the trace cites. One that has nothing to look at
 * in a segment without text or FIN is not cited for it: the last rule of a step is the one that decided.
 */
export type NumberedCheck = {
	readonly rule: Rule;
	readonly check: Check;
	readonly looksAt?: (turn: Turn, seg: Segment) => boolean;
};

/** Looks at a segment with one check after the other, in the RFC's order. */
export function runChecks(turn: Turn, seg: Segment, checks: readonly NumberedCheck[]): void {
	for (const {rule, check, looksAt} of checks) {
		if (check === notModelled || looksAt?.(turn, seg) === false) continue;

		consult(turn, rule);
		const verdict = check(turn, seg);
		if (verdict === 'return') return;
		if (verdict !== 'next') seg = verdict;
	}
}

/** A check of the RFC that this engine leaves out: security options, urgent data. Named, never run. */
export const notModelled: Check = () => 'next';

/** Ends the processing of a segment that changes nothing. */
export function drop(turn: Turn): 'return' {
	turn.decision = 'dropped';
	return 'return';
}
