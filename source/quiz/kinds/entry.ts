import type {AnswerEntry, Confidence, Instant, Level, Mode} from '../../progress/entry.js';
import type {Outcome} from './course.js';
import type {Exercise, Grade} from './exercise.js';
import {judge} from './judge.js';

type About = {
	readonly mode: Mode;
	readonly at: Instant;
	readonly seconds: number;
	readonly confidence: Confidence | undefined;
	/** The group that it only finds a beginning in. */
	readonly placement: string | undefined;
	/** How hard the drill goes on that it is an answer of. */
	readonly level?: Level | undefined;
	/** The step of a plan that it belongs to. */
	readonly step?: string | undefined;
};

/** The change of state that a question asks for. */
function transitionOf(exercise: Exercise): string | undefined {
	if (exercise.kind !== 'state' || exercise.asked === null) return undefined;
	const {before, answer} = exercise.asked;
	return before === answer ? undefined : `${before}>${answer}`;
}

/** An answer as the journal keeps it. */
export function entryOf(
	outcome: Outcome,
	{mode, at, seconds, confidence, placement, level, step}: About,
): AnswerEntry {
	const {exercise, answer, verdict, credit, hints} = outcome;
	const {id, kind, topics, trap, seed} = exercise;
	const transition = transitionOf(exercise);
	const believed = answer === null ? [] : judge(exercise, answer).misconceptions;
	const grades = answer?.kind === 'open' ? answer.grades : [];
	const follows = exercise.kind === 'open' ? (exercise.follows?.id ?? null) : null;
	const placesOf = (wanted: Grade) =>
		grades.flatMap((grade, place) => (grade === wanted ? place : []));
	const [missed, partly] = [placesOf('no'), placesOf('partly')];
	return {
		type: 'answer',
		at,
		mode,
		question: id,
		kind,
		topics,
		...(transition !== undefined && {transition}),
		...(trap !== null && {trap}),
		...(believed.length > 0 && {believed}),
		verdict,
		credit,
		hints,
		...(confidence !== undefined && {confidence}),
		seconds,
		seed,
		...(missed.length > 0 && {missed}),
		...(partly.length > 0 && {partly}),
		...(follows !== null && {follows}),
		...(level !== undefined && {level}),
		...(placement !== undefined && {placement}),
		...(step !== undefined && {step}),
	};
}
