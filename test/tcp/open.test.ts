import {describe, expect, test} from 'vitest';
import {STATES, type State} from '../../source/tcp/state-diagram.js';
import {step} from '../../source/tcp/step.js';
import {decidedBy, sent, timer, told} from '../helpers/arrive.js';
import {connections} from '../helpers/states.js';

const active = {type: 'OPEN', mode: 'active', iss: 500} as const;
const passive = {type: 'OPEN', mode: 'passive', iss: 500} as const;

describe('OPEN (§3.10.1)', () => {
	test('CLOSED: an active OPEN sends SYN and starts the RTO and the wait for an answer', () => {
		const {tcb, rules, effects} = step(connections().CLOSED, active, 0);
		expect(decidedBy(rules)).toBe('§3.10.1');
		expect(tcb).toMatchObject({state: 'SYN-SENT', iss: 500, snd: {una: 500, nxt: 501}});
		expect(sent(effects)).toEqual(['<SEQ=500><CTL=SYN>']);
		expect(timer(effects, 'RTO')).toEqual(['start 1000']);
		expect(timer(effects, 'USER')).toEqual(['start 180000']);
		expect(tcb.user).toMatchObject({passive: false, remoteSpecified: true});
	});

	test('CLOSED: a passive OPEN listens in silence', () => {
		const {tcb, effects} = step(connections().CLOSED, passive, 0);
		expect(tcb).toMatchObject({state: 'LISTEN', iss: 500, user: {passive: true}});
		expect(sent(effects)).toEqual([]);
	});

	test.each(['CLOSED', 'LISTEN'] as const)('%s: an active OPEN needs to know its peer', (state) => {
		const {tcb, effects} = step(connections()[state], {...active, remoteSpecified: false}, 0);
		expect(tcb.state).toBe(state);
		expect(told(effects)).toEqual(['remote socket unspecified']);
	});

	test('LISTEN: a caller knows its peer from then on', () => {
		const unknown = step(connections().CLOSED, {...passive, remoteSpecified: false}, 0).tcb;
		expect(unknown.user.remoteSpecified).toBe(false);
		const {tcb} = step(unknown, {...active, remoteSpecified: true}, 0);
		expect(tcb).toMatchObject({state: 'SYN-SENT', user: {passive: false, remoteSpecified: true}});
	});

	test('LISTEN: an active OPEN turns the listener into a caller', () => {
		const {tcb, effects} = step(connections().LISTEN, active, 0);
		expect(tcb).toMatchObject({state: 'SYN-SENT', user: {passive: false}});
		expect(sent(effects)).toEqual(['<SEQ=500><CTL=SYN>']);
	});

	const taken: State[] = STATES.filter((state) => state !== 'CLOSED');
	test.each(taken)('%s: a second passive OPEN is refused and changes nothing', (state) => {
		const before = connections()[state];
		const {tcb, effects} = step(before, passive, 0);
		expect(told(effects)).toEqual(['connection already exists']);
		expect(tcb).toEqual(before);
	});
});
