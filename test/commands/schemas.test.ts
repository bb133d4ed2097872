import {readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import * as z from 'zod';
import {run as check} from '../../source/commands/check.js';
import type {Invocation} from '../../source/commands/command.js';
import {run as list} from '../../source/commands/list.js';
import {run as live} from '../../source/commands/live.js';
import {parse} from '../../source/commands/parse.js';
import {settle} from '../../source/commands/settings.js';
import {run as stats} from '../../source/commands/stats.js';
import {run as whatif} from '../../source/commands/whatif.js';
import {builtIn} from '../../source/content/built-in.js';
import {statisticsOf} from '../../source/progress/statistics.js';
import {STATES} from '../../source/tcp/state-diagram.js';
import {messages} from '../../source/text/language.js';
import {answer} from '../progress/entries.js';

const documents = new URL('../../.github/', import.meta.url);

const read = (name: string) => readFileSync(new URL(name, documents), 'utf8');

const schemaOf = (name: string) => JSON.parse(read(`schemas/${name}.schema.json`));

/** What a command prints with --json. */
async function printed(
	run: (invocation: Invocation) => Promise<number>,
	...words: readonly string[]
): Promise<unknown> {
	const {cli} = messages('en');
	const {options} = await parse(['--json'], cli);
	const settings = settle(options, {});
	let text = '';
	const print = async (more: string) => {
		text += more;
	};
	const complain = async () => undefined;
	const version = () => '0.0.0';
	await run({words, settings, say: {cli}, print, complain, hasScreen: false, version});
	return JSON.parse(text);
}

function problems(name: string, value: unknown): readonly string[] {
	const {success, error} = z.fromJSONSchema(schemaOf(name)).safeParse(value);
	return success
		? []
		: error.issues.slice(0, 5).map(({path, message}) => `${path.join('.')}: ${message}`);
}

const {entries} = await builtIn();

const EVENTS = [
	'SYN',
	'ACK seq=+5',
	'FIN,ACK len=20',
	'RST',
	'close',
	'send len=10',
	'abort',
	'open',
];

describe('what is printed is what the schema says', () => {
	test.each(entries.map(({id}) => id))('the trace of %s', async (id) => {
		expect(problems('trace', await printed(live, id))).toEqual([]);
	});

	test.each(STATES)('an event in %s', async (state) => {
		for (const event of EVENTS)
			expect(problems('whatif', await printed(whatif, state, event))).toEqual([]);
	});

	test('a timer', async () => {
		expect(problems('whatif', await printed(whatif, 'TIME-WAIT', 'timeout', '2MSL'))).toEqual([]);
	});

	test.each([
		['list', 'scenarios'],
		['list', 'topics'],
		['list-questions', 'questions'],
	])('%s: %s', async (schema, kind) => {
		expect(problems(schema, await printed(list, kind))).toEqual([]);
	});

	test('problems of a file', async () => {
		const found = await printed(check, 'none.yaml');
		expect(found).toHaveLength(1);
		expect(problems('check', found)).toEqual([]);
	});

	test('progress, of somebody who has answered and of somebody who has not', async () => {
		expect(problems('stats', await printed(stats))).toEqual([]);
		const topics = [{id: 'HS-01', group: 'HS', asked: 1, difficulty: 1}];
		const given = [answer({topics: ['HS-01'], at: Date.now()})];
		const some = JSON.parse(JSON.stringify(statisticsOf(given, topics, Date.now())));
		expect(some.topics).not.toEqual([]);
		expect(problems('stats', some)).toEqual([]);
	});
});

/** The names of a schema's own keys; those of a segment or a connection are told once. */
function keysIn(schema: unknown): readonly string[] {
	if (Array.isArray(schema)) return schema.flatMap(keysIn);
	if (typeof schema !== 'object' || schema === null) return [];
	const own = 'properties' in schema ? Object.keys(schema.properties as object) : [];
	return [...own, ...Object.values(schema).flatMap(keysIn)];
}

describe('the schemas', () => {
	test('a wrong key is found, and a missing one', () => {
		const [first] = [{file: 'a', line: 1, column: 1, fault: '', remedy: ''}];
		expect(problems('check', [first])).toEqual([]);
		expect(problems('check', [{...first, more: 1}])).not.toEqual([]);
		expect(problems('check', [{file: 'a'}])).not.toEqual([]);
	});

	test.each(['JSON.md', 'JSON.zh-CN.md'])('%s tells every key of the first level', (name) => {
		const text = read(name);
		for (const schema of ['trace', 'whatif', 'list', 'list-questions', 'check', 'stats']) {
			const {properties, items} = schemaOf(schema);
			const keys = Object.keys(properties ?? items.properties);
			expect(keys.filter((key) => !text.includes(`\`${key}`))).toEqual([]);
			expect(text).toContain(`schemas/${schema}.schema.json`);
		}
		const {steps, flights, connections} = schemaOf('trace').properties;
		const keys = keysIn([steps, flights, connections]);
		expect(keys.filter((key) => !text.includes(`\`${key}`))).toEqual([]);
	});
});
