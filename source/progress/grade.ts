import type {AnswerEntry} from './entry.js';

/** How well something was remembered, in the scheduler's four words. */
export type Grade = 'again' | 'hard' | 'good' | 'easy';

/** So many times the usual time is slow. */
const SLOW = 2;

/**
 * The grade of an answer. Right by guess, with a hint or slowly is not yet good. `usual` is how many
 * seconds this learner takes for a question of that kind, as far as that is known.
 */
export function gradeOf(answer: AnswerEntry, usual?: number): Grade {
	const {verdict, credit, hints, confidence, kind, seconds} = answer;
	if (verdict === 'wrong' || verdict === 'skipped' || credit < 0.5) return 'again';
	if (credit < 0.75 || hints > 0 || confidence === 'guess') return 'hard';
	if (credit < 1) return 'good';
	// An open question takes as long as there is to say.
	if (kind === 'open') return confidence === 'sure' ? 'easy' : 'good';
	if (usual !== undefined && seconds > SLOW * usual) return 'hard';
	return confidence === 'sure' && usual !== undefined && seconds < usual ? 'easy' : 'good';
}

/** The moment that matters most: such an error is well corrected at once, and comes back when left alone. */
export const isSureAndWrong = ({confidence, verdict}: AnswerEntry) =>
	confidence === 'sure' && verdict === 'wrong';

/** So many of the latest answers tell how long one usually takes, and so many are needed for that. */
const LATEST = 50;
const ENOUGH = 5;

/** Learns from right answers how long each kind of question takes this learner: the median. */
export function paceKeeper() {
	const latest = new Map<string, number[]>();
	return {
		usual(kind: string): number | undefined {
			const known = latest.get(kind) ?? [];
			if (known.length < ENOUGH) return undefined;
			return [...known].sort((a, b) => a - b)[known.length >> 1];
		},
		note({kind, verdict, seconds}: AnswerEntry): void {
			if (verdict !== 'right') return;
			const known = latest.get(kind) ?? [];
			latest.set(kind, [...known.slice(-LATEST + 1), seconds]);
		},
	};
}
