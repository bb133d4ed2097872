import {describe, expect, test} from 'vitest';
import {TIMERS} from '../../source/tcp/input.js';
import {step} from '../../source/tcp/step.js';
import type {Tcb} from '../../source/tcp/tcb.js';
import {nextDeadline, nextTimer} from '../../source/tcp/timers.js';
import {arrive, timer} from '../helpers/arrive.js';
import {call, connections} from '../helpers/states.js';

const withTimers = (timers: Partial<Tcb['timers']>): Tcb => {
	const {CLOSED} = connections();
	return {...CLOSED, timers: {...CLOSED.timers, ...timers}};
};

describe('the timer that runs out first', () => {
	test('is none where none runs', () => {
		expect(nextTimer(withTimers({}))).toBeUndefined();
		expect(nextDeadline(withTimers({}))).toBe(Number.POSITIVE_INFINITY);
	});

	test.each(TIMERS)('is %s where it is the earliest', (name) => {
		const later = Object.fromEntries(TIMERS.map((other, n) => [other, 100 + n]));
		const tcb = withTimers({...later, [name]: 5});
		expect(nextTimer(tcb)).toEqual({timer: name, at: 5});
		expect(nextDeadline(tcb)).toBe(5);
	});

	test('is on a tie the first of the list', () => {
		const tcb = withTimers({KEEPALIVE: 7, PERSIST: 7, USER: 7, '2MSL': 9});
		expect(nextTimer(tcb)).toEqual({timer: 'PERSIST', at: 7});
	});
});

describe('what is told of a timer', () => {
	test('has a duration where it is armed, and none where it stops or fires', () => {
		const sending = call(connections().ESTABLISHED, {type: 'SEND', len: 10});
		const fired = step(sending, {type: 'TIMEOUT', timer: 'RTO'}, 1000).effects[0];
		expect(fired).toStrictEqual({type: 'timer', timer: 'RTO', op: 'fire'});
		const {effects} = arrive(sending, '<SEQ=301><ACK=111><CTL=ACK>');
		const stopped = effects.find((effect) => effect.type === 'timer' && effect.timer === 'RTO');
		expect(stopped).toStrictEqual({type: 'timer', timer: 'RTO', op: 'stop'});
	});

	test('a timer that starts because another one fires has not run before', () => {
		const closed = arrive(connections().ESTABLISHED, '<SEQ=301><ACK=101><CTL=ACK><WND=0>').tcb;
		const blocked = call(closed, {type: 'SEND', len: 50});
		const {effects} = step(blocked, {type: 'TIMEOUT', timer: 'PERSIST'}, 1000);
		expect(timer(effects, 'PERSIST')).toEqual(['fire', 'restart 2000']);
		expect(timer(effects, 'USER')).toEqual(['start 300000']);
	});
});
