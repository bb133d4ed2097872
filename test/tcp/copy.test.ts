import {describe, expect, test} from 'vitest';
import {copy, copyTimers} from '../../source/tcp/copy.js';
import {TIMERS} from '../../source/tcp/input.js';
import {connections} from '../helpers/states.js';

const PARTS = ['snd', 'rcv', 'timing'] as const;
describe('what a turn works on', () => {
	test('says what the TCB before says, and has nothing that it assigns to in common with it', () => {
		const before = connections()['FIN-WAIT-1'];
		const draft = copy(before);
		expect(draft).toEqual(before);
		expect(PARTS.filter((part) => draft[part] === before[part])).toEqual([]);
	});

	test('a copy of the deadlines has each of them', () => {
		const before = Object.fromEntries(TIMERS.map((timer, n) => [timer, n])) as Record<
			(typeof TIMERS)[number],
			number
		>;
		expect(copyTimers(before)).toEqual(before);
		expect(copyTimers(before)).not.toBe(before);
	});
});
