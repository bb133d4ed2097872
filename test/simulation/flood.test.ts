import {describe, expect, test} from 'vitest';
import {run} from '../../source/simulation/run.js';
import type {Line} from '../../source/simulation/scenario.js';
import {at, call, scenario} from './script.js';
import {ownSteps} from './tell.js';

type Around = {
	readonly more?: readonly Line[];
	readonly synCookies?: boolean;
	readonly every?: number;
};

function flooded(
	count: number,
	backlog: number,
	{more = [], synCookies = false, every = 10}: Around = {},
) {
	return run(
		scenario({
			script: [
				call(at(0), 'B', 'LISTEN', {backlog}),
				{type: 'flood', when: at(100), to: 'B', port: 80, count, every},
				...more,
			],
			switches: {synCookies},
		}),
	);
}

describe('a SYN flood', () => {
	test('of a few is shown one by one', () => {
		const trace = flooded(4, 3);
		const arrivals = ownSteps(trace, 'B').filter(({input}) => input.type === 'segment');
		expect(
			arrivals.map(({at: when, after}) => [when, after && 'halfOpen' in after && after.halfOpen]),
		).toEqual([
			[150, 1],
			[160, 2],
			[170, 3],
			[180, 3],
		]);
		expect(arrivals.at(-1)).toMatchObject({decision: 'dropped', after: {overflows: 1}});
	});

	test('keeps its records through five repetitions, 63 s in all', () => {
		const trace = flooded(1, 3);
		const answers = trace.flights.filter(({from}) => from === 'B');
		expect(answers.map(({sentAt}) => sentAt - 150)).toEqual([0, 1000, 3000, 7000, 15_000, 31_000]);
		expect(answers.map(({replaces}) => replaces)).toEqual([null, 2, 3, 4, 5, 6]);
		expect(trace.steps.at(-1)).toMatchObject({
			at: 63_150,
			before: {halfOpen: 1},
			after: {halfOpen: 0},
		});
	});

	test('keeps honest clients out until its records end', () => {
		const trace = flooded(3, 3, {more: [call(at(400), 'A', 'OPEN')]});
		const established = trace.steps.find(({after}) => after?.state === 'ESTABLISHED');
		expect(established?.at).toBeGreaterThan(63_000);
	});

	test('does not keep them out where cookies are sent', () => {
		const trace = flooded(3, 3, {more: [call(at(400), 'A', 'OPEN')], synCookies: true});
		const established = trace.steps.find(({after}) => after?.state === 'ESTABLISHED');
		expect(established?.at).toBe(500);
	});

	test('does not get past a filter that knows its addresses', () => {
		const filter = {type: 'lose', pick: {from: '198.51.100.2', all: true}} as const;
		const trace = flooded(4, 3, {more: [filter]});
		expect(trace.flights.filter(({kind}) => kind === 'forged').map(({fate}) => fate)).toEqual([
			'delivered',
			'lost',
			'delivered',
			'delivered',
		]);
		expect(trace.idle).toEqual([]);
	});

	test('numbers its repeated SYN,ACKs from their own ISS, though cookies went the same way', () => {
		const trace = flooded(8, 3, {synCookies: true});
		const again = trace.flights.filter(({kind}) => kind === 'retransmission');
		expect(again.length).toBeGreaterThan(0);
		expect(again.filter(({relativeSeq}) => relativeSeq !== 0)).toEqual([]);
	});

	test('of many is counted', () => {
		const trace = flooded(100_000, 60_000, {every: 0});
		const syns = trace.flights.filter(({kind}) => kind === 'forged');
		expect(syns).toHaveLength(4);
		expect(syns.reduce((sum, {count}) => sum + count, 0)).toBe(100_000);
		const counts = ownSteps(trace, 'B').map(({after}) => after);
		expect(counts).toContainEqual(expect.objectContaining({halfOpen: 60_000, overflows: 40_000}));
		expect(counts.at(-1)).toMatchObject({halfOpen: 0});
	});
});
