import {createHash} from 'node:crypto';
import {expect, test} from 'vitest';
import {DAY, MINUTE} from '../../source/progress/days.js';
import type {AnswerEntry} from '../../source/progress/entry.js';
import type {Registry} from '../../source/progress/registry.js';
import {reviewOf} from '../../source/progress/review.js';
import {answer} from './entries.js';

const BEGIN = Date.UTC(2026, 0, 1, 20);
const LEARNERS = 20;
const DAYS = 50;

const TOPICS = Array.from({length: 40}, (_, n) => `T-${String(n).padStart(2, '0')}`);
const REGISTRY: Registry = {
	topics: TOPICS.map((id, n) => ({id, asked: 40 - n, difficulty: 1 + (n % 5)})),
	questions: TOPICS.map((id) => ({id: `${id}-choice`, kind: 'choice', topics: [id]})),
};

/** A number from 0 to 1 that looks random and is the same for the same words. */
const chance = (...words: readonly unknown[]) =>
	createHash('sha256').update(words.join(' ')).digest().readUInt32BE() / 2 ** 32;

/** Somebody who forgets at a pace that the program does not know: each success makes it slower. */
class SimulatedLearner {
	readonly #name: number;
	readonly #days = new Map<string, {strength: number; last: number}>();

	constructor(name: number) {
		this.#name = name;
	}

	/** The chance to know something. */
	knows(topic: string, at: number): number {
		const trace = this.#days.get(topic);
		return trace ? 0.9 ** ((at - trace.last) / DAY / trace.strength) : 0.4;
	}

	answer(topic: string, at: number): AnswerEntry {
		const isRight = chance(this.#name, topic, at) < this.knows(topic, at);
		const old = this.#days.get(topic)?.strength ?? 1;
		const grows = 1.6 + chance(this.#name, topic);
		const strength = isRight ? old * grows : Math.max(0.5, old * 0.4);
		this.#days.set(topic, {strength, last: at});
		return answer({
			topics: [topic],
			question: `${topic}-choice`,
			at,
			verdict: isRight ? 'right' : 'wrong',
		});
	}
}

/** Reviews once a day what the program asks. `skips` are days without one. */
function study(name: number, skips: (day: number) => boolean) {
	const learner = new SimulatedLearner(name);
	const entries: AnswerEntry[] = [];
	for (let day = 0; day < DAYS; day++) {
		if (skips(day)) continue;

		const now = BEGIN + day * DAY;
		const {due, fresh} = reviewOf({entries, registry: REGISTRY, now, seed: day});
		for (const [n, {about}] of [...due, ...fresh].entries())
			entries.push(learner.answer(about, now + n * MINUTE));
	}

	return {learner, entries};
}

/** After how many days each forgotten topic was asked again. */
function waits(entries: readonly AnswerEntry[]): readonly number[] {
	return entries.flatMap(({topics: [topic], verdict, at}, place) => {
		if (verdict === 'right') return [];
		const next = entries.slice(place + 1).find(({topics}) => topics[0] === topic);
		return [((next?.at ?? BEGIN + DAYS * DAY) - at) / DAY];
	});
}

const learners = Array.from({length: LEARNERS}, (_, name) => name);

test('what is forgotten comes back: a thousand sessions of twenty learners', () => {
	for (const name of learners) {
		const {learner, entries} = study(name, () => false);
		const forgotten = waits(entries);
		expect(forgotten.length).toBeGreaterThan(10);
		// Ten things are asked a day, so that on a bad day something waits for one of the next.
		expect(Math.max(...forgotten)).toBeLessThan(4);
		const onNextDay = forgotten.filter((days) => days < 1.5).length;
		expect(onNextDay / forgotten.length).toBeGreaterThan(0.7);

		const known = TOPICS.map((topic) => learner.knows(topic, BEGIN + DAYS * DAY));
		expect(entries.length).toBeLessThan(DAYS * 13);
		expect(known.reduce((sum, each) => sum + each, 0) / TOPICS.length).toBeGreaterThan(0.8);
	}
});

test('days off put nothing out of reach', () => {
	for (const name of learners.slice(0, 5)) {
		const {learner, entries} = study(name, (day) => chance('off', name, day) < 0.4);
		expect(new Set(entries.flatMap(({topics}) => topics)).size).toBe(TOPICS.length);
		const known = TOPICS.map((topic) => learner.knows(topic, BEGIN + DAYS * DAY));
		expect(known.reduce((sum, each) => sum + each, 0) / TOPICS.length).toBeGreaterThan(0.75);
	}
});
