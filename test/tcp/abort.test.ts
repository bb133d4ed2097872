import {describe, expect, test} from 'vitest';
import {LINUX} from '../../source/tcp/profile.js';
import type {State} from '../../source/tcp/state-diagram.js';
import {step} from '../../source/tcp/step.js';
import {decidedBy, sent, told} from '../helpers/arrive.js';
import {connections} from '../helpers/states.js';

describe('ABORT (§3.10.5)', () => {
	test.each<[State, string[]]>([
		['LISTEN', []],
		['SYN-SENT', []],
		['SYN-RECEIVED', ['<SEQ=101><CTL=RST>']],
		['ESTABLISHED', ['<SEQ=101><CTL=RST>']],
		['FIN-WAIT-1', ['<SEQ=102><CTL=RST>']],
		['FIN-WAIT-2', ['<SEQ=102><CTL=RST>']],
		['CLOSE-WAIT', ['<SEQ=101><CTL=RST>']],
		['CLOSING', []],
		['LAST-ACK', []],
		['TIME-WAIT', []],
	])('%s sends %j and is CLOSED, every timer off', (state, segments) => {
		const {tcb, rules, effects} = step(connections()[state], {type: 'ABORT'}, 0);
		expect(decidedBy(rules)).toBe('§3.10.5');
		expect(sent(effects)).toEqual(segments);
		expect(tcb.state).toBe('CLOSED');
		expect(new Set(Object.values(tcb.timers))).toEqual(new Set([Number.POSITIVE_INFINITY]));
	});

	test('there is nothing to abort in CLOSED', () => {
		const {effects} = step(connections().CLOSED, {type: 'ABORT'}, 0);
		expect(told(effects)).toEqual(['connection does not exist']);
	});

	test('Linux sets ACK on the RST', () => {
		const {effects} = step(connections(LINUX).ESTABLISHED, {type: 'ABORT'}, 0);
		expect(sent(effects)).toEqual(['<SEQ=101><ACK=301><CTL=RST,ACK>']);
	});
});
