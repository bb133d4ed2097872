import {readdirSync, readFileSync} from 'node:fs';
import stringWidth from 'string-width';
import {describe, expect, test} from 'vitest';
import {playMapOf} from '../../source/chart/playing-time.js';
import {readFolder} from '../../source/content/build-content.js';
import {checkPaths} from '../../source/content/check.js';
import {run} from '../../source/simulation/run.js';
import type {Trace} from '../../source/simulation/trace.js';
import {POINTS, QUEUES, WAYS} from './scenario-points.js';

const folder = new URL('../../quizzes/scenarios/', import.meta.url).pathname;
const scenarios = readFolder(folder);
const ids = new Set(scenarios.map(({id}) => id));
const registry = readFileSync(new URL('../topics.yaml', `file://${folder}`), 'utf8');
const topics = new Set([...registry.matchAll(/\bid: ([A-Z\d]+-\d+)/g)].map(([, id]) => id));

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

const traceOf = (id: string, seed = 1): Trace => {
	const scenario = scenarios.find((each) => each.id === id);
	if (!scenario) throw new Error(`no ${id}`);
	return run(scenario, {seed});
};

test('no file has a problem', async () => {
	expect(await checkPaths([folder], 'en')).toEqual({files: scenarios.length, problems: []});
});

test('every run has its ways written down', () => {
	expect(Object.keys(WAYS).toSorted()).toEqual(scenarios.map(({id}) => id).toSorted());
});

test('no run is called as a group is', () => {
	const groups = new Set(scenarios.map(({group}) => group));
	expect(scenarios.filter(({id}) => groups.has(id))).toEqual([]);
});

test.each(Object.entries(WAYS))('%s goes its way, whatever its numbers', (id, ways) => {
	for (const seed of [1, 2, 3, 4]) {
		const trace = traceOf(id, seed);
		const found = trace.connections.map((each) => [each.id, statesOf(trace, each.id)]);
		expect(Object.fromEntries(found)).toEqual(ways);
	}
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

test.each(QUEUES)(
	'%s: %i half-open, %i overflows, %i cookies',
	(id, halfOpen, overflows, cookies) => {
		const {steps, flights} = traceOf(id);
		const opened = flights.find(({to, segment}) => to === 'A' && segment.ctl.includes('SYN'));
		const counts = steps
			.filter(({at}) => at <= (opened?.sentAt ?? 0))
			.flatMap(({after}) => (after && 'halfOpen' in after ? [after] : []));
		expect(counts.at(-1)).toMatchObject({halfOpen, overflows, cookies});
	},
);

test('every run is led to by another one', () => {
	const led = new Set(scenarios.flatMap(({next = []}) => next));
	expect(scenarios.filter(({id}) => !led.has(id))).toEqual([]);
});

describe.each(scenarios.map((scenario) => [scenario.id, scenario] as const))(
	'%s',
	(_id, scenario) => {
		const trace = run(scenario, {seed: 1});

		test('is watched in 15 to 45 seconds', () => {
			const {duration} = playMapOf(trace);
			expect(duration).toBeGreaterThanOrEqual(14_900);
			expect(duration).toBeLessThanOrEqual(45_000);
			// Many alike at one moment are one row.
			const single = trace.flights.filter(({count}) => count === 1);
			expect(trace.flights.length).toBeGreaterThanOrEqual(6);
			expect(single.length).toBeLessThanOrEqual(24);
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

		test('comes true line by line', () => {
			expect(trace.idle).toEqual([]);
			expect(trace.stopped).toBeNull();
		});

		test('answers known questions, and leads on to other runs', () => {
			const {questions = [], next = []} = scenario;
			expect(questions.length).toBeGreaterThanOrEqual(2);
			expect(questions.filter((id) => !topics.has(id))).toEqual([]);
			expect(next).toHaveLength(3);
			expect(next.filter((id) => id === scenario.id || !ids.has(id))).toEqual([]);
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
