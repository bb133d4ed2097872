import {describe, expect, test} from 'vitest';
import {EDGES, isTransition, STATES, type State} from '../../source/tcp/state-diagram.js';
import {explore} from './explore.js';

const figure5 = new Set(EDGES.map(({from, to}) => `${from} > ${to}`));

const RUNS = [
	[
		'calls in every order',
		{losses: 0, duplicates: 0, timeouts: 0, calls: ['OPEN', 'SEND', 'CLOSE']},
		14,
	],
	['a duplicate', {losses: 0, duplicates: 1, timeouts: 0, calls: ['OPEN', 'CLOSE']}, 12],
	['a loss and its timeout', {losses: 1, duplicates: 0, timeouts: 1, calls: ['OPEN', 'CLOSE']}, 12],
	['an abort', {losses: 0, duplicates: 0, timeouts: 1, calls: ['OPEN', 'SEND', 'ABORT']}, 10],
] as const;

describe('every world of two endpoints, up to a depth', () => {
	test('visits all states and edges of Figure 5, and no pair of states that must not be', () => {
		const edges = new Set<string>();
		const states = new Set<string>();
		let worlds = 0;
		for (const [name, limits, depth] of RUNS) {
			const found = explore(limits, depth);
			worlds += found.worlds;
			for (const edge of found.edges) edges.add(edge);
			for (const state of found.states) states.add(state);
			expect(Object.fromEntries(found.illegal), name).toEqual({});
		}

		console.info(`${worlds} worlds seen`);
		expect([...STATES].filter((state) => !states.has(state))).toEqual([]);
		expect([...figure5].filter((edge) => !edges.has(edge))).toEqual([]);
		const strange = [...edges].filter((edge) => {
			const [from, to] = edge.split(' > ') as [State, State];
			return !isTransition(from, to);
		});
		expect(strange).toEqual([]);
	});
});
