import type {Trace} from '../simulation/trace.js';
import {type Candidate, candidatesAt} from './asking.js';
import {type Chance, chanceOf} from './chance.js';
import type {Question} from './question.js';

const MOST = 8;
const MOST_OF_A_STEP = 2;
/** A flood has a hundred thousand steps; what is worth a question comes early. */
const STEPS_LOOKED_AT = 2000;

/** A varied set of questions about a run, in order of happening. The seed decides between equals. */
export function questionsOf(
	trace: Trace,
	{seed, most = MOST}: {readonly seed: number; readonly most?: number},
): Question[] {
	const chance = chanceOf(seed);
	const candidates = trace.steps
		.slice(0, STEPS_LOOKED_AT)
		.flatMap((step) => candidatesAt(trace, step, chance));
	const chosen = new Set(choose(candidates, most, chance));
	return candidates.filter((one) => chosen.has(one)).map(({question}) => question);
}

/** The best first, as long as the set stays varied. */
function choose(candidates: readonly Candidate[], most: number, chance: Chance): Candidate[] {
	const ranked = candidates
		.map((candidate) => ({candidate, rank: candidate.weight * 10 + chance(25)}))
		.sort((a, b) => b.rank - a.rank)
		.map(({candidate}) => candidate);
	const chosen: Candidate[] = [];
	for (const candidate of ranked) {
		if (chosen.length < most && fits(candidate, chosen, most)) chosen.push(candidate);
	}

	return chosen;
}

function fits(
	{question, likeness}: Candidate,
	chosen: readonly Candidate[],
	most: number,
): boolean {
	const sameKind = chosen.filter((other) => other.question.kind === question.kind);
	const sameStep = chosen.filter((other) => other.question.n === question.n);
	if (chosen.some((other) => other.likeness === likeness)) return false;
	if (sameKind.length >= Math.ceil(most * SHARE[question.kind])) return false;
	if (sameStep.length >= MOST_OF_A_STEP) return false;

	return !sameStep.some((other) => giveAway(question, other.question));
}

/** How much of a set one kind may fill. */
const SHARE: Record<Question['kind'], number> = {
	state: 0.5,
	flags: 0.3,
	number: 0.4,
	timer: 0.125,
	fate: 0.25,
};

/** Whether one question of a step tells the answer of another. */
function giveAway(a: Question, b: Question): boolean {
	const kinds = [a.kind, b.kind];
	// What becomes of a segment decides the state, and what is sent; 2MSL runs in TIME-WAIT only.
	return (
		a.kind === b.kind ||
		kinds.includes('fate') ||
		(kinds.includes('state') && kinds.includes('timer'))
	);
}
