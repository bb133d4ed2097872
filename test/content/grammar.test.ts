import {describe, expect, test} from 'vitest';
import {loadScenario, parseScenario} from '../../source/content/load.js';
import type {Line, Scenario} from '../../source/simulation/scenario.js';

function parsed(text: string): Scenario {
	const {scenario, problems} = parseScenario(text, 'some/folder/my-run.yaml', 'en');
	expect(problems).toEqual([]);
	if (!scenario) throw new Error('not a scenario');
	return scenario;
}

const HEAD = 'title: {en: run, zh: 运行}\ngroup: open\n';
const SCRIPT = 'script:\n  - {at: 0s, host: A, call: OPEN}\n';

const lineOf = (line: string): Line | undefined =>
	parsed(`${HEAD}script:\n  - ${line}\n`).script[0];

test('a scenario is called what its path says, and defaults are filled in', () => {
	expect(parsed(HEAD + SCRIPT)).toEqual({
		id: 'my-run',
		title: {en: 'run', zh: '运行'},
		group: 'open',
		profile: 'rfc9293',
		switches: {},
		hosts: {
			A: {name: {en: 'host', zh: '主机'}, reads: 'auto', buffer: 65_535, switches: {}},
			B: {name: {en: 'host', zh: '主机'}, reads: 'auto', buffer: 65_535, switches: {}},
		},
		network: {delay: 50, loss: 0, duplicate: 0, reorder: 0},
		script: [{type: 'call', when: {at: 0}, host: 'A', call: 'OPEN', connection: 'main'}],
	});
});

test('everything that can be said of a world is read', () => {
	const scenario = parsed(`${HEAD}
summary: {en: one line, zh: 一行}
story: {en: "two\\nlines", zh: 故事}
lesson: {en: seen, zh: 看到}
questions: [HS-01, LOSS-02]
next: [handshake]
profile: linux
switches: {tw_reuse: true, delayed-ack: 200ms, finWait2: never, syn_retries: 3, persistProbe: octet}
hosts:
  A: {name: {en: client, zh: 客户端}, iss: 0xFFFFFFFF, reads: manual, buffer: 300, switches: {mss: 536}}
  B: {iss: 0}
network: {delay: 1.5s, loss: 0.1, duplicate: 0, reorder: 1}
ends: 4.5h
${SCRIPT}`);
	expect(scenario).toMatchObject({
		summary: {en: 'one line', zh: '一行'},
		story: {en: 'two\nlines', zh: '故事'},
		questions: ['HS-01', 'LOSS-02'],
		next: ['handshake'],
		profile: 'linux',
		switches: {
			twReuse: true,
			delayedAck: 200,
			finWait2: Number.POSITIVE_INFINITY,
			synRetries: 3,
			persistProbe: 'octet',
		},
		hosts: {
			A: {iss: 4_294_967_295, reads: 'manual', buffer: 300, switches: {mss: 536}},
			B: {name: {en: 'host', zh: '主机'}, iss: 0},
		},
		network: {delay: 1500, loss: 0.1, duplicate: 0, reorder: 1},
		ends: 16_200_000,
	});
});

test.each([
	['0', 0],
	['0s', 0],
	['100ms', 100],
	['1.1s', 1100],
	['2 s', 2000],
	['2min', 120_000],
	['2m', 120_000],
	['2H', 7_200_000],
	['0.5ms', 0.5],
])('the duration %s', (written, ms) => {
	expect(lineOf(`{at: ${written}, cut: both}`)).toMatchObject({when: {at: ms}});
});

const main = {connection: 'main'};

test.each<[string, object]>([
	[
		'{at: 0s, host: B, call: LISTEN, backlog: 16, port: 8080}',
		{call: 'LISTEN', backlog: 16, port: 8080},
	],
	['{at: 0s, host: B, call: OPEN, mode: passive}', {call: 'LISTEN', ...main}],
	['{at: 0s, host: A, call: OPEN, mode: active}', {call: 'OPEN', ...main}],
	[
		'{at: 0s, host: a, call: send, len: 300, connection: second}',
		{host: 'A', call: 'SEND', len: 300, connection: 'second'},
	],
	['{at: 0s, host: A, call: SHUTDOWN, how: read}', {call: 'SHUTDOWN', how: 'read'}],
	[
		'{at: 0s, host: A, call: KEEPALIVE, idle: 60s, interval: 10s, probes: 3}',
		{idle: 60_000, interval: 10_000, probes: 3},
	],
	[
		'{after: {host: A, state: syn_sent}, host: A, call: CLOSE}',
		{when: {after: {host: 'A', state: 'SYN-SENT'}, plus: 0}},
	],
	[
		'{after: {host: A, signal: connection reset}, plus: 1s, host: A, call: CLOSE}',
		{when: {after: {host: 'A', signal: 'connection reset'}, plus: 1000}},
	],
	[
		'{after: {sent: {from: A, flags: [FIN]}, plus: 1s}, cut: A>B}',
		{when: {after: {sent: {from: 'A', flags: ['FIN']}}, plus: 1000}, direction: 'A>B'},
	],
	[
		'{after: {host: B, sent: {nth: 2}}, heal: both}',
		{type: 'heal', when: {after: {sent: {from: 'B', nth: 2}}, plus: 0}},
	],
	['{at: 1s, crash: A}', {type: 'crash', host: 'A'}],
	['{at: 1s, boot: B}', {type: 'boot', host: 'B'}],
	[
		'{at: 1s, flood: {to: B, port: 81, count: 100, every: 10ms}}',
		{type: 'flood', to: 'B', port: 81, count: 100, every: 10},
	],
	[
		'lose: {from: A, flags: [ACK, SYN], nth: 3}',
		{type: 'lose', pick: {from: 'A', flags: ['SYN', 'ACK'], nth: 3}},
	],
	['lose: {connection: main, len: 0, all: true}', {pick: {connection: 'main', len: 0, all: true}}],
	['hold: {flags: SYN+ACK}', {type: 'hold', pick: {flags: ['SYN', 'ACK']}}],
	['{at: 3s, release: {from: A}}', {type: 'release', when: {at: 3000}, pick: {from: 'A'}}],
	['{delay: {from: A}, by: 2s}', {type: 'delay', pick: {from: 'A'}, by: 2000}],
	['delay: {from: A, by: 2s}', {type: 'delay', pick: {from: 'A'}, by: 2000}],
	['delay: {from: A}', {type: 'delay', by: 1000}],
	['duplicate: {from: 10.9.9.9}', {type: 'duplicate', pick: {from: '10.9.9.9'}, by: 0}],
	[
		'{replace: {from: A}, with: {flags: [RST], seq: 7, ack: +1, len: 3, wnd: 0}}',
		{type: 'replace', with: {flags: ['RST'], seq: 7, ack: {plus: 1}, len: 3, wnd: 0}},
	],
	[
		'{at: 1s, forge: {from: A, to: B, flags: [RST], seq: +10}}',
		{seq: {plus: 10}, len: 0, wnd: 65_535},
	],
	[
		'{at: 1s, forge: {from: A, flags: [ACK], seq: -50}}',
		{to: 'B', seq: {plus: -50}, ack: {plus: 0}},
	],
	[
		"{at: 1s, forge: {from: 10.9.9.9:99, to: A, flags: [], seq: '+5', wnd: 1}}",
		{from: '10.9.9.9:99', to: 'A', flags: [], seq: {plus: 5}, wnd: 1},
	],
	[
		'{after: {host: B, state: ESTABLISHED}, plus: 1s, forge: {from: B, flags: [SYN], seq: 0x10, len: 5}}',
		{to: 'A', seq: 16, len: 5},
	],
])('the line %s', (written, line) => {
	expect(lineOf(written)).toMatchObject(line);
});

test('an ack without its flag is not sent', () => {
	expect(lineOf('{at: 1s, forge: {from: A, flags: [RST], ack: 5}}')).not.toHaveProperty('ack');
});

describe('how a file is written', () => {
	const text = HEAD + SCRIPT;

	test.each([
		['with CRLF', text.replaceAll('\n', '\r\n')],
		[
			'with anchors and aliases',
			text.replace('{en: run', '&t {en: run').replace('group:', 'summary: *t\ngroup:'),
		],
		[
			'in JSON',
			'{"title": {"en": "run", "zh": "运行"}, "group": "open", "script": [{"at": "0s", "host": "A", "call": "OPEN"}]}',
		],
		['with comments', text.replaceAll('\n', ' # a comment\n')],
	])('%s', (_how, written) => {
		expect(parsed(written).script).toEqual(parsed(text).script);
	});

	test('a built-in file and a copy of it are read alike', () => {
		const file = new URL('../../quizzes/scenarios/handshake.yaml', import.meta.url).pathname;
		expect(loadScenario(file, 'en').scenario).toMatchObject({id: 'handshake', group: 'open'});
	});
});
