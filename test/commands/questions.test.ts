import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';
import {Failure} from '../../source/commands/failure.js';
import {findMatter} from '../../source/commands/find-questions.js';
import {run as list} from '../../source/commands/list.js';
import {parse} from '../../source/commands/parse.js';
import {settle} from '../../source/commands/settings.js';
import {messages} from '../../source/text/language.js';

const say = messages('en');

async function invocation(...argv: readonly string[]) {
	const {words, options} = await parse(argv, say.cli);
	const out: string[] = [];
	return {
		words,
		out,
		settings: settle(options, {}),
		say,
		hasScreen: false,
		version: () => '1.2.3',
		print: async (text: string) => void out.push(text),
		complain: async () => undefined,
	};
}

async function listed(...argv: readonly string[]) {
	const given = await invocation(...argv, '--json');
	await list(given);
	return JSON.parse(given.out.join('')) as ReadonlyArray<Record<string, unknown>>;
}

test('list topics, for scripts', async () => {
	const topics = await listed('topics');
	expect(topics.length).toBe(251);
	expect(Object.keys(topics[0] ?? {}).toSorted()).toEqual(['group', 'id', 'title']);
	const [inChinese] = await listed('topics', '--lang', 'zh');
	expect(inChinese?.title).toMatch(/\p{Script=Han}/u);
});

test('list questions, for scripts', async () => {
	const questions = await listed('questions');
	expect(new Set(questions.map(({id}) => id)).size).toBe(questions.length);
	for (const {id, kind, topic, computed, ...rest} of questions) {
		expect(typeof id).toBe('string');
		expect(typeof kind).toBe('string');
		expect(typeof computed).toBe('boolean');
		// One id, or several.
		expect([topic].flat().every((each) => /^[A-Z\d]+-\d+$/.test(String(each)))).toBe(true);
		expect(Array.isArray(topic) ? topic.length > 1 : true).toBe(true);
		expect(rest).toEqual({});
	}
});

test('list questions, for people', async () => {
	const given = await invocation('questions');
	await list(given);
	expect(given.out.join('')).toMatch(/^[A-Z\d]+-\d+\n {2}[a-z]/);
});

const folder = (name: string) => fileURLToPath(new URL(`../../quizzes/${name}`, import.meta.url));

async function found(name: string) {
	const matter = await findMatter(name, await invocation());
	return matter.type === 'questions'
		? matter.questions.map(({spec}) => spec.topics[0])
		: matter.scenarios.map(({id}) => id);
}

test.each([
	['a run', 'handshake', /^handshake$/],
	['a topic', 'HS-01', /^HS-01$/],
	['a topic in small letters', 'hs-01', /^HS-01$/],
	['a group of topics', 'HS', /^HS-\d+$/],
	['a group of runs', 'time-wait', /^[a-z]/],
	['a file of questions', folder('hs/hs-01.yaml'), /^HS-01$/],
	['a folder', folder('hs'), /^HS-\d+$/],
	['a file of a scenario', folder('scenarios/handshake.yaml'), /^handshake$/],
])('%s is found by its name', async (_what, name, ids) => {
	const all = await found(name);
	expect(all.length).toBeGreaterThan(0);
	expect(all.filter((id) => !ids.test(id))).toEqual([]);
});

test('what is not found is told with the nearest name', async () => {
	const error = await findMatter('HS-1', await invocation()).catch((reason: unknown) => reason);
	expect(error).toBeInstanceOf(Failure);
	expect(error).toMatchObject({message: 'there is no scenario, topic or group "HS-1".', code: 1});
	expect((error as Failure).advice[0]).toMatch(/^Did you mean "HS-/);
});

test('a folder of scenarios is asked about run by run', async () => {
	const ids = await found(folder('scenarios'));
	expect(ids).toContain('handshake');
	expect(ids.length).toBeGreaterThan(30);
});
