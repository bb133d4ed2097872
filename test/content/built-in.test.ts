import {readdirSync, readFileSync} from 'node:fs';
import stringWidth from 'string-width';
import {describe, expect, test} from 'vitest';
import {playMapOf} from '../../source/chart/playing-time.js';
import {buildContent, readFolder} from '../../source/content/build-content.js';
import {builtIn} from '../../source/content/built-in.js';
import {checkPaths} from '../../source/content/check.js';
import {unpack} from '../../source/content/packed.js';
import {run} from '../../source/simulation/run.js';
import type {Scenario} from '../../source/simulation/scenario.js';
import type {Trace} from '../../source/simulation/trace.js';

const folder = new URL('../../quizzes/scenarios/', import.meta.url).pathname;
const scenarios = readFolder(folder);

/** The states that one connection goes through; a crash ends the list. */
function statesOf({steps}: Trace, connection: string): string {
	const states: string[] = [];
	for (const {connection: id, before, after} of steps) {
		if (id !== connection) continue;
		for (const tcb of [before, after])
			if (tcb && states.at(-1) !== tcb.state) states.push(tcb.state);
	}
	return states.join(' ');
}

const OPENING = 'CLOSED SYN-SENT ESTABLISHED';
const TAKEN = 'LISTEN SYN-RECEIVED ESTABLISHED';
const FIRST = 'FIN-WAIT-1 FIN-WAIT-2 TIME-WAIT';
const SECOND = 'CLOSE-WAIT LAST-ACK CLOSED';

/** What each run is about: the ways of its connections. */
const WAYS: Record<string, Record<string, string>> = {
	handshake: {A1: OPENING, B1: TAKEN},
	'syn-lost': {A1: OPENING, B1: TAKEN},
	'syn-ack-lost': {A1: OPENING, B1: TAKEN},
	'third-ack-lost': {A1: OPENING, B1: TAKEN},
	refused: {A1: 'CLOSED SYN-SENT CLOSED', A2: OPENING, B1: TAKEN},
	'connect-timeout': {A1: 'CLOSED SYN-SENT CLOSED'},
	'simultaneous-open': {
		A1: 'CLOSED SYN-SENT SYN-RECEIVED ESTABLISHED',
		B1: 'CLOSED SYN-SENT SYN-RECEIVED ESTABLISHED',
	},
	'old-duplicate-syn': {A1: OPENING, B1: 'LISTEN SYN-RECEIVED LISTEN', B2: TAKEN},
	'close-four': {A1: `${OPENING} ${FIRST} CLOSED`, B1: `${TAKEN} ${SECOND}`},
	'close-three': {A1: `${OPENING} FIN-WAIT-1 TIME-WAIT CLOSED`, B1: `${TAKEN} ${SECOND}`},
	'half-close': {A1: `${OPENING} ${FIRST} CLOSED`, B1: `${TAKEN} ${SECOND}`},
	'simultaneous-close': {
		A1: `${OPENING} FIN-WAIT-1 CLOSING TIME-WAIT CLOSED`,
		B1: `${TAKEN} FIN-WAIT-1 CLOSING TIME-WAIT CLOSED`,
	},
	'fin-with-data': {A1: `${OPENING} ${FIRST} CLOSED`, B1: `${TAKEN} ${SECOND}`},
	'server-closes-first': {A1: `${OPENING} ${SECOND}`, B1: `${TAKEN} ${FIRST} CLOSED`},
	'ack-of-fin-lost': {A1: `${OPENING} ${SECOND}`, B1: `${TAKEN} FIN-WAIT-1 TIME-WAIT CLOSED`},
	'time-wait-2msl': {
		A1: `${OPENING} ${FIRST} CLOSED`,
		A2: OPENING,
		B1: `${TAKEN} ${SECOND}`,
		B2: TAKEN,
	},
	'last-ack-lost': {A1: `${OPENING} ${SECOND}`, B1: `${TAKEN} ${FIRST} CLOSED`},
	'stale-segment': {A1: `${OPENING} ${SECOND}`, B1: `${TAKEN} ${FIRST} CLOSED`},
	'time-wait-assassination': {A1: `${OPENING} ${SECOND}`, B1: `${TAKEN} ${FIRST} CLOSED`},
	'time-wait-reuse': {
		A1: `${OPENING} ${SECOND}`,
		A2: OPENING,
		B1: `${TAKEN} ${FIRST} CLOSED`,
		B2: TAKEN,
	},
	'keepalive-alive': {A1: OPENING, B1: TAKEN},
	'keepalive-dead': {A1: `${OPENING} CLOSED`, B1: TAKEN},
	'keepalive-rebooted': {A1: OPENING, B1: `${TAKEN} CLOSED`},
	'keepalive-outage': {A1: OPENING, B1: TAKEN},
	abort: {A1: `${OPENING} CLOSED`, B1: `${TAKEN} CLOSED`},
	'close-unread': {A1: `${OPENING} CLOSED`, B1: `${TAKEN} CLOSED`},
	'rst-forged': {A1: `${OPENING} CLOSED`, B1: `${TAKEN} CLOSED`},
	'half-open-syn': {A1: OPENING, A2: OPENING, B1: `${TAKEN} CLOSED`, B2: TAKEN},
	'half-open-data': {A1: `${OPENING} CLOSED`, B1: TAKEN},
	'data-lost': {A1: OPENING, B1: TAKEN},
	'zero-window': {A1: OPENING, B1: TAKEN},
	'data-unanswered': {A1: `${OPENING} CLOSED`, B1: TAKEN},
};

/** Flights that make the point of a run, as `sender flags len`, with what became of them. */
const POINTS: [string, string, number][] = [
	['syn-lost', 'A SYN 0 lost first', 1],
	['syn-ack-lost', 'B SYN,ACK 0 delivered retransmission', 1],
	['third-ack-lost', 'A ACK 0 lost first', 1],
	['refused', 'B RST,ACK 0 delivered first', 1],
	['connect-timeout', 'A SYN 0 lost retransmission', 10],
	['old-duplicate-syn', 'A RST 0 delivered first', 1],
	['close-three', 'B FIN,ACK 0 delivered first', 1],
	['half-close', 'B PSH,ACK 700 delivered first', 1],
	['fin-with-data', 'A FIN,PSH,ACK 400 delivered first', 1],
	['last-ack-lost', 'A FIN,ACK 0 delivered retransmission', 1],
	['stale-segment', 'A PSH,ACK 50 delivered duplicate', 1],
	['keepalive-alive', 'B ACK 0 delivered probe', 2],
	['keepalive-dead', 'A ACK 0 lost probe', 9],
	['keepalive-rebooted', 'A RST 0 delivered first', 1],
	['keepalive-outage', 'A ACK 0 lost probe', 3],
	['keepalive-outage', 'A ACK 0 delivered probe', 1],
	['data-unanswered', 'A PSH,ACK 100 no such host retransmission', 9],
	['ack-of-fin-lost', 'B FIN,ACK 0 delivered first', 1],
	['abort', 'B RST 0 delivered first', 1],
	['close-unread', 'B RST,ACK 0 delivered first', 1],
	['rst-forged', 'A RST 0 delivered forged', 3],
	['half-open-syn', 'A RST 0 delivered first', 1],
	['half-open-data', 'B RST 0 delivered first', 1],
	['data-lost', 'A PSH,ACK 100 lost retransmission', 1],
	['zero-window', 'A ACK 1 delivered probe', 2],
];

const traceOf = (id: string): Trace => {
	const scenario = scenarios.find((each) => each.id === id);
	if (!scenario) throw new Error(`no ${id}`);
	return run(scenario, {seed: 1});
};

test('no file has a problem', async () => {
	expect(await checkPaths([folder], 'en')).toEqual({files: scenarios.length, problems: []});
});

test('every run has its ways below', () => {
	expect(Object.keys(WAYS).toSorted()).toEqual(scenarios.map(({id}) => id).toSorted());
});

test('no run is called as a group is', () => {
	const groups = new Set(scenarios.map(({group}) => group));
	expect(scenarios.filter(({id}) => groups.has(id))).toEqual([]);
});

test.each(Object.entries(WAYS))('%s goes its way', (id, ways) => {
	const trace = traceOf(id);
	const found = trace.connections.map((each) => [each.id, statesOf(trace, each.id)]);
	expect(Object.fromEntries(found)).toEqual(ways);
});

test.each(POINTS)('%s shows %s, %i times', (id, point, times) => {
	const flights = traceOf(id).flights.map(
		({from, segment, fate, kind}) =>
			`${from} ${segment.ctl.join()} ${segment.text} ${fate} ${kind}`,
	);
	expect(flights.filter((flight) => flight === point)).toHaveLength(times);
});

test('2MSL starts anew when the last ACK was lost, and a RST may end it', () => {
	const changes = (id: string) =>
		traceOf(id).steps.flatMap(({timers}) =>
			timers.filter(({timer}) => timer === '2MSL').map(({op}) => op),
		);
	expect(changes('last-ack-lost')).toEqual(['start', 'restart', 'fire']);
	expect(changes('stale-segment')).toEqual(['start', 'fire']);
	expect(changes('time-wait-assassination')).toEqual(['start', 'stop']);
});

describe.each(scenarios.map((scenario) => [scenario.id, scenario] as const))(
	'%s',
	(_id, scenario) => {
		const trace = run(scenario, {seed: 1});

		test('is watched in 15 to 45 seconds', () => {
			const {duration} = playMapOf(trace);
			expect(duration).toBeGreaterThanOrEqual(14_900);
			expect(duration).toBeLessThanOrEqual(45_000);
			expect(trace.flights.length).toBeLessThanOrEqual(16);
		});

		test.each(['en', 'zh'] as const)('fits the screen in %s', (language) => {
			const {title, summary, story, lesson, hosts} = scenario;
			const widest = (text = '') => Math.max(...text.split('\n').map((line) => stringWidth(line)));
			const count = (text = '') => text.split('\n').length;
			expect(widest(title[language])).toBeLessThanOrEqual(40);
			expect(widest(summary?.[language])).toBeLessThanOrEqual(48);
			expect(widest(story?.[language])).toBeLessThanOrEqual(76);
			expect(widest(lesson?.[language])).toBeLessThanOrEqual(76);
			expect(count(story?.[language])).toBeLessThanOrEqual(3);
			expect(count(lesson?.[language])).toBeLessThanOrEqual(6);
			expect(widest(hosts.A.name[language])).toBeLessThanOrEqual(12);
			expect(widest(hosts.B.name[language])).toBeLessThanOrEqual(12);
		});

		test('names its source in both languages', () => {
			for (const language of ['en', 'zh'] as const)
				expect(scenario.lesson?.[language]).toMatch(/RFC|tcp_/);
		});
	},
);

test('no text holds a wrong name, or a character that is drawn too wide', () => {
	for (const name of readdirSync(folder)) {
		const text = readFileSync(folder + name, 'utf8');
		expect(text).not.toMatch(/SYN_SEND|CLOSED_WAIT|SYN_RCVD|packet|……|[“”‘’…—→×]/i);
	}
});

describe('what the build writes', () => {
	const files = buildContent(folder);
	const index = unpack(files.get('index.json') ?? '') as readonly Scenario[];

	test('an index in the order of learning', async () => {
		const {entries} = await builtIn();
		expect(index).toEqual(entries);
		expect([...new Set(index.map(({group}) => group))]).toEqual([
			'open',
			'close',
			'time-wait',
			'keep-alive',
			'reset',
			'half-open',
			'data',
		]);
		expect(index[0]?.id).toBe('handshake');
		expect((files.get('index.json') ?? '').length).toBeLessThan(12_000);
	});

	test('a chunk for each group, with the very scenarios', async () => {
		const {load} = await builtIn();
		for (const {id, group} of index) {
			const chunk = unpack(files.get(`group-${group}.json`) ?? '') as readonly Scenario[];
			expect(chunk.find((each) => each.id === id)).toEqual(await load(id));
		}
	});

	test('nothing for a name that does not exist', async () => {
		await expect((await builtIn()).load('nonsense')).rejects.toThrow('nonsense');
	});
});
