import {describe, expect, test} from 'vitest';
import {LINUX} from '../../../source/tcp/profile.js';
import {arrive, decidedBy, delivered, sent, timer} from '../../helpers/arrive.js';
import {connections} from '../../helpers/states.js';

const synAck = '<SEQ=100><ACK=301><CTL=SYN,ACK>';

describe('SEGMENT ARRIVES in LISTEN', () => {
	test.each([
		['§3.10.7.2 first', '<SEQ=300><CTL=RST>', 'LISTEN', []],
		['§3.10.7.2 first', '<SEQ=300><ACK=7><CTL=RST,ACK>', 'LISTEN', []],
		['§3.10.7.2 first', '<SEQ=300><CTL=SYN,RST>', 'LISTEN', []],
		['§3.10.7.2 second', '<SEQ=300><ACK=7><CTL=ACK>', 'LISTEN', ['<SEQ=7><CTL=RST>']],
		['§3.10.7.2 second', '<SEQ=300><ACK=7><CTL=SYN,ACK>', 'LISTEN', ['<SEQ=7><CTL=RST>']],
		['§3.10.7.2 second', '<SEQ=300><ACK=7><CTL=FIN,ACK><DATA=5>', 'LISTEN', ['<SEQ=7><CTL=RST>']],
		['§3.10.7.2 third', '<SEQ=300><CTL=SYN>', 'SYN-RECEIVED', [synAck]],
		['§3.10.7.2 third', '<SEQ=300><CTL=SYN,FIN>', 'SYN-RECEIVED', [synAck]],
		['§3.10.7.2 third', '<SEQ=300><CTL=SYN><DATA=10>', 'SYN-RECEIVED', [synAck]],
		['§3.10.7.2 fourth', '<SEQ=300><CTL=><DATA=5>', 'LISTEN', []],
		['§3.10.7.2 fourth', '<SEQ=300><CTL=FIN>', 'LISTEN', []],
	])('%s: %s', (rule, segment, state, replies) => {
		const {tcb, rules, effects} = arrive(connections().LISTEN, segment);
		expect(decidedBy(rules)).toBe(rule);
		expect(tcb.state).toBe(state);
		expect(sent(effects)).toEqual(replies);
	});

	test('third: a SYN sets IRS, RCV.NXT, SND.NXT and SND.UNA and starts the RTO', () => {
		const {tcb, effects} = arrive(connections().LISTEN, '<SEQ=300><CTL=SYN>');
		expect(tcb).toMatchObject({irs: 300, rcv: {nxt: 301}, snd: {una: 100, nxt: 101, wnd: 8192}});
		expect(timer(effects, 'RTO')).toEqual(['start 1000']);
	});

	test('third: text on the SYN waits for the handshake to be proved', () => {
		const {tcb, effects} = arrive(connections().LISTEN, '<SEQ=300><CTL=SYN><DATA=10>');
		expect(delivered(effects)).toBe(0);

		const proved = arrive(tcb, '<SEQ=311><ACK=101><CTL=ACK>');
		expect(proved.tcb).toMatchObject({state: 'ESTABLISHED', rcv: {nxt: 311}});
		expect(delivered(proved.effects)).toBe(10);
		expect(sent(proved.effects)).toEqual(['<SEQ=101><ACK=311><CTL=ACK>']);
	});

	test('Linux does not keep text on a SYN, and drops SYN,FIN', () => {
		const {LISTEN} = connections(LINUX);
		const {tcb} = arrive(LISTEN, '<SEQ=300><CTL=SYN><DATA=10>');
		expect(arrive(tcb, '<SEQ=301><ACK=101><CTL=ACK>').tcb.rcv.nxt).toBe(301);

		const {tcb: still, rules, effects} = arrive(LISTEN, '<SEQ=300><CTL=SYN,FIN>');
		expect(still.state).toBe('LISTEN');
		expect(decidedBy(rules)).toBe('Linux tcp_flags');
		expect(sent(effects)).toEqual([]);
	});
});
