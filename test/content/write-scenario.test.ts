import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {expect, onTestFinished, test} from 'vitest';
import {builtIn} from '../../source/content/built-in.js';
import {loadScenario, parseScenario} from '../../source/content/load.js';
import {saveScenario} from '../../source/content/save-scenario.js';
import {writeScenario} from '../../source/content/write-scenario.js';
import type {Line} from '../../source/simulation/scenario.js';
import {at, call, forge, handshake, scenario} from '../simulation/script.js';

const {entries, load} = await builtIn();

test.each(entries.map(({id}) => id))('%s reads back as itself', async (id) => {
	const original = await load(id);
	const {scenario: read, problems} = parseScenario(writeScenario(original), `${id}.yaml`, 'en');
	expect(problems).toEqual([]);
	expect(read).toEqual(original);
});

/** Kinds of lines, and fields of them, that the catalogue may not have. */
const LINES: readonly Line[] = [
	call(at(0), 'A', 'KEEPALIVE', {idle: 7_200_000, interval: 75_000, probes: 9}),
	call(at(1), 'B', 'SHUTDOWN', {how: 'read', connection: 'second'}),
	call({after: {host: 'A', signal: 'connection reset'}, plus: 0}, 'A', 'OPEN', {port: 81}),
	call({after: {sent: {from: 'A', flags: ['SYN'], nth: 2}}, plus: 5}, 'A', 'SEND', {len: 3}),
	forge(at(2), '10.9.9.9:99', 'B', [], {seq: {plus: -1}, len: 7, wnd: 0}),
	forge(at(2.5), 'A', 'B', ['ACK'], {seq: 4_294_967_295, ack: {plus: 0}}),
	{type: 'lose', pick: {from: 'A', all: true}},
	{type: 'hold', pick: {from: 'B', len: 3, connection: 'second'}},
	{type: 'release', when: at(3), pick: {from: 'B', len: 3, connection: 'second'}},
	{type: 'delay', pick: {nth: 3}, by: 1500},
	{type: 'duplicate', pick: {from: 'A'}, by: 0},
	{type: 'replace', pick: {from: 'A'}, with: {flags: [], seq: {plus: 4}, ack: 0}},
	{type: 'cut', when: at(4), direction: 'A>B'},
	{type: 'heal', when: at(5), direction: 'both'},
	{type: 'crash', when: at(6), host: 'B'},
	{type: 'boot', when: at(7), host: 'B'},
	{type: 'flood', when: at(8), to: 'B', port: 80, count: 10, every: 1},
];

/** A scenario that says everything a file can say. */
const full = {
	...scenario({
		script: [...handshake, ...LINES],
		A: {name: {en: 'a: "b"', zh: '客户端'}, reads: 'manual', buffer: 10, switches: {timeWait: 5}},
		B: {name: {en: '#1', zh: '1'}},
		network: {delay: 0, loss: 0.25, duplicate: 0.5, reorder: 1},
		switches: {synTimeout: Number.POSITIVE_INFINITY},
		profile: 'linux',
		ends: 90_000,
	}),
	title: {en: "It's {a} 'test'", zh: '测试'},
};

test('every kind of line reads back as itself', () => {
	const {scenario: read, problems} = parseScenario(writeScenario(full), 'test.yaml', 'en');
	expect(problems).toEqual([]);
	expect(read).toEqual(full);
});

test('a file is never replaced', () => {
	const folder = mkdtempSync(path.join(tmpdir(), 'tcp-trainer-save-'));
	onTestFinished(() => rmSync(folder, {recursive: true, force: true}));
	expect(saveScenario(folder, full)).toBe('test.yaml');
	expect(saveScenario(folder, full)).toBe('test-2.yaml');
	const {scenario: read} = loadScenario(path.join(folder, 'test-2.yaml'), 'en');
	expect(read?.script).toEqual(full.script);
});
