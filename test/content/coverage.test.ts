import {describe, expect, test} from 'vitest';
import {builtIn} from '../../source/content/built-in.js';
import {builtInQuestions} from '../../source/content/built-in-questions.js';
import {isComputed} from '../../source/quiz/ask/spec.js';
import {ERRATA} from './errata.js';

const content = await builtInQuestions();
const specs = (await content.load(content.entries)).map(({spec}) => spec);
const misconceptions = await content.misconceptions();

/** Questions that exercise a topic, whether they are filed under it or not. */
const about = (id: string) => specs.filter(({topics}) => topics.includes(id));

const MOST_ASKED = 60;
const mostAsked = content.topics.toSorted((a, b) => b.asked - a.asked).slice(0, MOST_ASKED);

describe('what the questions cover', () => {
	test('every topic has a question', () => {
		expect(content.topics.length).toBe(251);
		expect(content.topics.filter(({id}) => about(id).length === 0).map(({id}) => id)).toEqual([]);
	});

	test('the topics that are asked most have three questions, each of another kind', () => {
		const poor = mostAsked.filter(({id}) => new Set(about(id).map(({kind}) => kind)).size < 3);
		expect(poor.map(({id}) => id)).toEqual([]);
	});

	test('every run of the picker has a question', async () => {
		const {entries} = await builtIn();
		const asked = new Set(specs.map((spec) => ('run' in spec ? spec.run : undefined)));
		expect(entries.filter(({id}) => !asked.has(id)).map(({id}) => id)).toEqual([]);
	});

	test('nothing is asked twice of one run or event', () => {
		const seen = new Map<string, string>();
		const twice = specs.filter(isComputed).flatMap((spec) => {
			const about = 'whatif' in spec ? [spec.whatif, spec.profile] : [spec.run];
			const key = JSON.stringify([about, spec.ask]);
			const first = seen.get(key);
			seen.set(key, spec.id);
			return first === undefined ? [] : [`${first} ${spec.id}`];
		});
		expect(twice).toEqual([]);
	});

	test('every misconception has its trap', () => {
		expect(misconceptions.length).toBe(50);
		const traps = new Set(specs.map(({trap}) => trap));
		expect(misconceptions.filter(({id}) => !traps.has(id)).map(({id}) => id)).toEqual([]);
	});

	test('every claim of the old notes that is wrong has a question', () => {
		const answered = new Set(specs.flatMap(({errata}) => errata));
		expect(ERRATA.filter((row) => !answered.has(row))).toEqual([]);
	});

	test('most answers are the engine’s', () => {
		expect(specs.length).toBeGreaterThanOrEqual(600);
		expect(specs.filter(isComputed).length).toBeGreaterThanOrEqual(400);
	});
});
