import {describe, expect, test} from 'vitest';
import {differenceAt} from '../../source/chart/twin.js';
import {run} from '../../source/simulation/run.js';
import type {Step, Trace} from '../../source/simulation/trace.js';
import type {ProfileName} from '../../source/tcp/profile.js';
import {BUILT_IN} from './built-in.js';
import {SCENARIOS} from './runs.js';

const builtIn = (id: string, profile?: ProfileName): Trace => {
	const trace = BUILT_IN.find(({scenario}) => scenario.id === id);
	if (trace === undefined) throw new Error(id);
	return profile === undefined ? trace : run({...trace.scenario, profile});
};

const stepWhere = (trace: Trace, isIt: (step: Step) => boolean): Step => {
	const step = trace.steps.find(isIt);
	if (step === undefined) throw new Error('no such step');
	return step;
};

describe('a step beside the same run under the other profile', () => {
	test('tells the timer that is another there, and the time only where it is not as late as before', () => {
		const trace = run(SCENARIOS.nothingLost);
		const start = stepWhere(trace, ({timers}) => timers.some(({timer}) => timer === '2MSL'));
		expect(differenceAt(trace, start)?.timers).toEqual([{timer: '2MSL', ms: 60_000}]);
		const end = stepWhere(trace, ({input}) => input.type === 'timer' && input.timer === '2MSL');
		const there = differenceAt(trace, end);
		expect(there?.at).toBe(end.at - 180_000);
		expect(there?.apart).toBeUndefined();
	});

	test('is compared with the same event of the same connection, not with its place in the run', () => {
		for (const trace of BUILT_IN) {
			for (const step of trace.steps) {
				const found = differenceAt(trace, step);
				if (found?.apart === undefined) continue;
				// What has no twin is not compared with anything.
				expect([found.state, found.sent, found.timers]).toEqual([undefined, undefined, []]);
			}
		}
	});

	test('that alone does not happen there says so, as the runs go on together', () => {
		// The ACK of the FIN waits for a delayed ACK on Linux, and rides on the FIN.
		const trace = run({...builtIn('close-three').scenario, profile: 'rfc9293'});
		const apart = trace.steps.map((step) => differenceAt(trace, step)?.apart);
		const missing = apart.indexOf('missing');
		expect(missing).toBeGreaterThan(0);
		expect(apart.slice(missing + 1)).toContain(undefined);
	});

	test('that comes after the connection is over there says since when', () => {
		const trace = builtIn('connect-timeout', 'rfc9293');
		const linux = builtIn('connect-timeout', 'linux');
		const longer = trace.steps.length > linux.steps.length ? trace : linux;
		const last = longer.steps.at(-1);
		if (last === undefined) throw new Error('no step');
		const before = longer.steps.findLast((step) => differenceAt(longer, step)?.apart === undefined);
		expect(before?.n).toBeLessThan(last.n);
		expect(differenceAt(longer, last)).toMatchObject({apart: 'over', timers: []});
	});

	test('is never compared once the two have parted for good', () => {
		let parted = 0;
		for (const trace of BUILT_IN) {
			const owners = new Set(trace.steps.map(({host, connection}) => `${host} ${connection}`));
			for (const owner of owners) {
				const own = trace.steps.filter(({host, connection}) => `${host} ${connection}` === owner);
				const apart = own.map((step) => differenceAt(trace, step)?.apart);
				const first = apart.findIndex((one) => one === 'parted' || one === 'over');
				if (first === -1) continue;
				parted++;
				expect(new Set(apart.slice(first)).size).toBe(1);
			}
		}
		expect(parted).toBeGreaterThan(0);
	});
});
