import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterAll, describe, expect, test} from 'vitest';
import {runFile} from './formats.js';
import {linesOf, passes} from './report.js';

/** The runner must see what differs, and say so in words. */

const data = fileURLToPath(new URL('data/', import.meta.url));
const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'conformance-'));
afterAll(() => rmSync(folder, {recursive: true}));

function file(name: string, content: unknown): string {
	const target = path.join(folder, name);
	writeFileSync(target, typeof content === 'string' ? content : JSON.stringify(content));
	return target;
}

type Json = Record<string, unknown>;

const readData = (name: string): Json => JSON.parse(readFileSync(data + name, 'utf8'));

/** Sets what a path like `steps.2.A` names; undefined takes it away. */
function put(json: unknown, place: string, value: unknown): void {
	const names = place.split('.');
	const last = names.pop() ?? '';
	const holder = names.reduce((inner, name) => (inner as Json)[name], json);
	(holder as Json)[last] = value;
}

/** One case of a given file, with one thing in it changed, run. */
function changed(name: string, id: string, place: string, value: unknown): string[] {
	const json = readData(name);
	const list = 'cases' in json ? 'cases' : 'scenarios';
	const one = (json[list] as Json[]).find((other) => other.id === id);
	put(one, place, value);
	return linesOf(runFile(file(name, {...json, [list]: [one]})));
}

describe('a case that differs is told with what was expected and what came', () => {
	const nothing = undefined;
	test.each<[string, string, unknown, string]>([
		['CL.syn', 'expect.state', 'LISTEN', 'state: expected LISTEN, got CLOSED'],
		['CL.syn', 'expect.out', [], 'sends: expected silence, got <SEQ=0><ACK=5001><CTL=RST,ACK>'],
		['ES.data-old-ack', 'expect.deliver', 49, 'delivers: expected 49, got 50'],
		['ES.data-old-ack', 'expect.vars.rcv_nxt', 7, 'rcv_nxt: expected 7, got 5251'],
		['ES.ack', 'expect.timers', {restart: ['RTO']}, 'timer RTO: expected restart, got stop'],
		['F1.rst', 'expect.error', nothing, 'error: expected none, got connection reset'],
		['F2.fin', 'expect.signal', 'x', 'signal: expected x, got connection closing'],
		['ES.ack', 'expect.vars', {mood: 1}, 'mood: expected 1, got an unknown variable'],
	])('transition %s, %s', (id, place, value, line) => {
		expect(changed('transitions.json', id, place, value)).toEqual([
			'transitions.json: 0 of 1 agree',
			`  ${id}: ${line}`,
		]);
	});

	test.each<[string, string, unknown, string]>([
		['open-basic', 'steps.2.A', 'SYN-SENT', 'step 3 at 0.1 s, b1 to A: state of A'],
		['open-basic', 'steps.0.timers.0.seconds', 2, 'step 1 at 0 s, A OPEN-ACTIVE: timers'],
		['open-basic', 'steps.1.sends', [], 'step 2 at 0.05 s, a1 to B: sends'],
		['loss-syn', 'steps.2.t', 1.1, 'step 3 at 1.1 s, A RTO: deadline of RTO'],
		['zero-window-probe', 'steps.1.sends.0.wnd', 1, 'step 2 at 0.05 s, a1 to B: sends 1: window'],
		['syn-flood-backlog', 'steps.3.dropped', 0, 'step 4 at 0.4 s, deliver C: dropped'],
		['syn-flood-cookies', 'steps.3.sends.0.dir', 'B->C', 'step 4 at 0.4 s, deliver S4: sends to'],
	])('scenario %s, %s', (id, place, value, line) => {
		const lines = changed('scenarios.json', id, place, value);
		expect(lines[0]).toBe('scenarios.json: 0 of 1 agree');
		expect(lines.join('\n')).toContain(line);
	});

	test.each<[string, unknown, string]>([
		['segments.9.dir', 'A>B', 'B: 10.9.0.2:7001 > 10.9.0.1:40001: segment'],
		['segments.4.ack', 1, 'segment 2: expected'],
		['segments.9.t', 0.99, 'after its cause: expected'],
		['state_path.A', {'a -> b': 'CLOSED'}, 'A: states of a -> b'],
		['actions.5.call', 'sendfile', 'unknown call "sendfile"'],
	])('recording, %s', (place, value, line) => {
		const json = readData('kernel/01_open_data_close.json');
		put(json, place, value);
		const lines = linesOf(runFile(file('01.json', json)));
		expect(lines[0]).toBe('01.json: 0 of 1 agree');
		expect(lines.join('\n')).toContain(line);
	});
});

describe('a file may say the same in another way', () => {
	const behindGap = {
		id: 'x',
		given: {
			...{state: 'ESTABLISHED', iss: 0, snd_una: 1, snd_nxt: 1, snd_wnd: 100},
			...{irs: 0, rcv_nxt: 1, rcv_wnd: 100, keepalive_on: true},
		},
		event: {segment: {flags: ['ACK'], seq: 1, ack: 1, len: 10}},
		expect: {state: 'ESTABLISHED', out: [{flags: ['ACK'], seq: 1, ack: 31, len: 0}], deliver: 30},
	};
	const lines = (changes: Json) => {
		const json = {format: 'tcp-transitions-1', cases: [{...behindGap, ...changes}]};
		return linesOf(runFile(file('x.json', json)));
	};

	test('what is held may stand in any order', () => {
		const held = [
			{seq: 21, len: 10},
			{seq: 11, len: 10},
		];
		expect(lines({given: {...behindGap.given, held}})).toEqual(['x.json: 1 of 1 agree']);
		expect(lines({})[0]).toBe('x.json: 0 of 1 agree');
	});

	test.each(['probes_sent', 'probes_unanswered', 'unanswered'])('%s counts probes', (name) => {
		const rest = {event: {timer: 'KEEPALIVE'}, expect: {state: 'CLOSED', out: []}};
		const given = {...behindGap.given, [name]: 9};
		expect(lines({given, ...rest}).join()).toContain(
			'error: expected none, got connection timed out',
		);
		expect(lines({given: {...given, [name]: 8}, ...rest}).join()).toContain('got ESTABLISHED');
	});

	test('octets that wait for the handshake are not kept back by a window', () => {
		const given = {
			...{state: 'SYN-SENT', iss: 0, snd_una: 0, snd_nxt: 1, snd_wnd: 0},
			...{rcv_wnd: 100, queued: 10},
		};
		const segment = {flags: ['SYN', 'ACK'], seq: 0, ack: 1, len: 0, wnd: 0};
		const expected = {
			state: 'ESTABLISHED',
			out: [{flags: ['ACK'], seq: 1, ack: 1, len: 0}],
			timers: {start: ['PERSIST']},
		};
		expect(lines({given, event: {segment}, expect: expected})).toEqual(['x.json: 1 of 1 agree']);
	});

	test('the window of what a transition sends is not compared', () => {
		const [seg] = behindGap.expect.out;
		const out = [{...seg, ack: 11, wnd: 7}];
		expect(lines({expect: {...behindGap.expect, out, deliver: 10}})).toEqual([
			'x.json: 1 of 1 agree',
		]);
	});

	test('a duration that a scenario leaves out is not compared', () => {
		const open = changed('scenarios.json', 'open-basic', 'steps.0.timers.0.seconds', undefined);
		expect(open).toEqual(['scenarios.json: 1 of 1 agree']);
	});
});

test('an alternative that is taken agrees, and is named', () => {
	const one = {
		id: 'x',
		given: {state: 'CLOSED'},
		event: {call: 'CLOSE'},
		expect: {state: 'LISTEN', out: []},
		alternatives: [{when: 'as it is', expect: {state: 'CLOSED'}}],
	};
	const target = file('a.json', {format: 'tcp-transitions-1', cases: [one]});
	expect(linesOf(runFile(target))).toEqual([
		'a.json: 1 of 1 agree',
		'  x: takes the alternative "as it is"',
	]);
});

test('an extra recording is told and does not count', () => {
	const json = readData('kernel/01_open_data_close.json');
	const report = runFile(file('extra.json', {...json, group: 'extra', segments: []}));
	expect(linesOf(report)[0]).toBe('extra.json: 0 of 1 agree (extra)');
	expect(passes(report)).toBe(true);
});

describe('a file that cannot be run is told without a stack trace', () => {
	test.each<[string, unknown, string]>([
		['not JSON', '{', 'is not JSON'],
		['no object', '[]', 'is not in the format it names'],
		['no format', {}, 'is not in the format it names'],
		[
			'an unknown format',
			{format: 'pcap'},
			'unknown format "pcap"; this runner knows tcp-transitions-1',
		],
		['a format of the language', {format: 'toString'}, 'unknown format "toString"'],
		['a wrong shape', {format: 'tcp-transitions-1', cases: [{id: 1}]}, 'at cases.0.id'],
	])('%s', (_what, content, message) => {
		expect(() => runFile(file('wrong.json', content))).toThrow(message);
	});

	test.each<[string, string, string, string]>([
		['transitions.json', 'CL.syn', 'event.segment.seq', 'at event'],
		['scenarios.json', 'open-basic', 'steps.0.do', 'at steps.0'],
		['scenarios.json', 'open-basic', 'kind', 'is of an unknown kind, "odd"'],
	])('%s, %s: one odd case leaves the others alone', (name, id, place, message) => {
		const lines = changed(name, id, place, 'odd');
		expect(lines[0]).toBe(`${name}: 0 of 1 agree`);
		expect(lines.join('\n')).toContain(message);
	});

	test('no file at all', () => {
		expect(() => runFile(path.join(folder, 'nothing.json'))).toThrow('cannot be read (ENOENT');
	});
});

describe('npm run conformance', () => {
	function run(...files: string[]): {status: number; out: string} {
		const command = ['.config/run.js', 'test/conformance/run.ts', ...files];
		try {
			const env = {...process.env, INIT_CWD: folder};
			const out = execFileSync('node', command, {cwd: root, env, encoding: 'utf8', stdio: 'pipe'});
			return {status: 0, out};
		} catch (error) {
			const {status, stdout, stderr} = error as {status: number; stdout: string; stderr: string};
			return {status, out: stdout + stderr};
		}
	}

	test('takes paths from where npm was called, and succeeds when all agree', () => {
		const all = readData('transitions.json');
		file('some.json', {...all, cases: (all.cases as Json[]).slice(0, 5)});
		expect(run('some.json')).toEqual({status: 0, out: 'some.json: 5 of 5 agree\n'});
	});

	test('fails when a file does not, and runs the others', () => {
		file('some.json', {format: 'tcp-transitions-1', cases: []});
		const {status, out} = run('missing.json', 'some.json');
		expect(status).toBe(1);
		expect(out).toContain('some.json: 0 of 0 agree');
		expect(out).toContain('missing.json: cannot be read');
		expect(out).not.toContain('    at ');
	});

	test('without a file it says what it wants', () => {
		expect(run()).toMatchObject({status: 2, out: expect.stringContaining('Usage')});
	});
});
