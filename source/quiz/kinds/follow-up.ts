import type {Deeper, Point, Written} from '../ask/spec.js';
import type {Asked, Grade, OpenExercise} from './exercise.js';

type Open = Extract<Written, {kind: 'open'}>;

/** An open question with all that may be asked after it. */
export function openExercise(asked: Asked, {points, deeper, model}: Open): OpenExercise {
	return {
		...asked,
		kind: 'open',
		points,
		model,
		digging: points.map((point, place) => digging(asked, point, place)),
		deeper: deeper.map((each, place) => deeperThan(asked, each, place)),
		follows: null,
	};
}

/** Named by the place of its point, as the journal names points that were missed. */
function digging(asked: Asked, {follow, answer, text, words}: Point, place: number) {
	if (follow === undefined) return null;
	const point: Point = {weight: 'core', text: answer ?? text, words};
	return followUp(asked, {name: String(place), prompt: follow, point, source: asked.source});
}

function deeperThan(asked: Asked, {prompt, answer, source}: Deeper, place: number): OpenExercise {
	const point: Point = {weight: 'core', text: answer, words: {en: [], zh: []}};
	return followUp(asked, {name: `deeper-${place}`, prompt, point, source});
}

type About = Pick<Asked, 'prompt' | 'source'> & {readonly name: string; readonly point: Point};

/** A question of its own with a single key point, which is its answer. */
function followUp(asked: Asked, {name, prompt, point, source}: About): OpenExercise {
	return {
		...asked,
		id: `${asked.id}/${name}`,
		kind: 'open',
		prompt,
		source,
		hints: [],
		trap: null,
		shows: null,
		points: [point],
		model: point.text,
		digging: [],
		deeper: [],
		follows: {id: asked.id, prompt: asked.prompt},
	};
}

/** An interviewer asks on for a while, and then about something else. */
const MOST = 3;

const RANKS: Record<Point['weight'], number> = {core: 0, depth: 1, bonus: 2};

/**
 * What the interviewer goes on to ask: what digs where something was missed, the core first; to one who
 * said all that belongs there, what goes deeper.
 */
export function followUpsTo(
	{points, digging, deeper}: OpenExercise,
	grades: readonly Grade[],
): readonly OpenExercise[] {
	const missed = points
		.map(({weight}, place) => ({weight, place, grade: grades[place] ?? 'no'}))
		.filter(({grade}) => grade !== 'yes');
	if (missed.every(({weight}) => weight === 'bonus') && deeper.length > 0) return deeper;

	const worst = missed
		.flatMap((each) => (digging[each.place] ? [each] : []))
		.sort((a, b) => RANKS[a.weight] - RANKS[b.weight] || rankOf(a.grade) - rankOf(b.grade))
		.slice(0, MOST)
		.map(({place}) => place);
	return digging.flatMap((each, place) => (each !== null && worst.includes(place) ? [each] : []));
}

const rankOf = (grade: Grade) => (grade === 'no' ? 0 : 1);
