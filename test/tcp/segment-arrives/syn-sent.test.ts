import {describe, expect, test} from 'vitest';
import {LINUX, profileWith, RFC9293} from '../../../source/tcp/profile.js';
import {arrive, decidedBy, delivered, sent, timer, told} from '../../helpers/arrive.js';
import {call, connections} from '../../helpers/states.js';

const ack = '<SEQ=101><ACK=301><CTL=ACK>';

/** SND.UNA is 100, SND.NXT is 101: the only acceptable ACK is 101. */
describe('SEGMENT ARRIVES in SYN-SENT', () => {
	test.each([
		['§3.10.7.3 first', '<SEQ=300><ACK=100><CTL=ACK>', 'SYN-SENT', ['<SEQ=100><CTL=RST>']],
		['§3.10.7.3 first', '<SEQ=300><ACK=102><CTL=SYN,ACK>', 'SYN-SENT', ['<SEQ=102><CTL=RST>']],
		['§3.10.7.3 first', '<SEQ=300><ACK=102><CTL=RST,ACK>', 'SYN-SENT', []],
		['§3.10.7.3 second', '<SEQ=0><ACK=101><CTL=RST,ACK>', 'CLOSED', []],
		['§3.10.7.3 second', '<SEQ=0><CTL=RST>', 'SYN-SENT', []],
		['§3.10.7.3 fourth', '<SEQ=300><ACK=101><CTL=SYN,ACK>', 'ESTABLISHED', [ack]],
		['§3.10.7.3 fourth', '<SEQ=300><CTL=SYN>', 'SYN-RECEIVED', ['<SEQ=100><ACK=301><CTL=SYN,ACK>']],
		['§3.10.7.3 fifth', '<SEQ=301><ACK=101><CTL=ACK>', 'SYN-SENT', []],
		['§3.10.7.3 fifth', '<SEQ=301><ACK=101><CTL=FIN,ACK><DATA=9>', 'SYN-SENT', []],
		['§3.10.7.3 fifth', '<SEQ=301><CTL=FIN>', 'SYN-SENT', []],
		['§3.10.7.3 fifth', '<SEQ=301><CTL=><DATA=9>', 'SYN-SENT', []],
	])('%s: %s', (rule, segment, state, replies) => {
		const {tcb, rules, effects} = arrive(connections()['SYN-SENT'], segment);
		expect(decidedBy(rules)).toBe(rule);
		expect(tcb.state).toBe(state);
		expect(sent(effects)).toEqual(replies);
	});

	test('second: the user hears of an acceptable reset, and nothing runs on', () => {
		const {effects} = arrive(connections()['SYN-SENT'], '<SEQ=0><ACK=101><CTL=RST,ACK>');
		expect(told(effects)).toEqual(['connection reset']);
		expect(timer(effects, 'RTO')).toEqual(['stop']);
	});

	test('fourth: SYN,ACK sets IRS, RCV.NXT, SND.UNA and the send window', () => {
		const {tcb, effects} = arrive(connections()['SYN-SENT'], '<SEQ=300><ACK=101><CTL=SYN,ACK>');
		expect(tcb).toMatchObject({irs: 300, rcv: {nxt: 301}, snd: {una: 101, nxt: 101, wnd: 8192}});
		expect(timer(effects, 'RTO')).toEqual(['stop']);
	});

	test('fourth: what SEND has queued leaves with the third segment', () => {
		const waiting = call(connections()['SYN-SENT'], {type: 'SEND', len: 10});
		const {effects} = arrive(waiting, '<SEQ=300><ACK=101><CTL=SYN,ACK>');
		expect(sent(effects)).toEqual(['<SEQ=101><ACK=301><CTL=ACK><DATA=10>']);
	});

	test('fourth: text on the SYN,ACK is acknowledged after the SYN, or with it', () => {
		const withText = '<SEQ=300><ACK=101><CTL=SYN,ACK><DATA=10>';
		const literal = arrive(connections()['SYN-SENT'], withText);
		expect(delivered(literal.effects)).toBe(10);
		expect(sent(literal.effects)).toEqual([ack, '<SEQ=101><ACK=311><CTL=ACK>']);

		const combined = connections(profileWith('rfc9293', {combineSynackText: true}));
		expect(sent(arrive(combined['SYN-SENT'], withText).effects)).toEqual([
			'<SEQ=101><ACK=311><CTL=ACK>',
		]);
	});

	test('fourth: text and FIN on the SYN,ACK are taken by the checks of the other states', () => {
		const {'SYN-SENT': opening} = connections();
		const withText = arrive(opening, '<SEQ=300><ACK=101><CTL=SYN,ACK><DATA=10>');
		expect(decidedBy(withText.rules)).toBe('§3.10.7.4 seventh');

		const withFin = arrive(opening, '<SEQ=300><ACK=101><CTL=SYN,FIN,ACK><DATA=10>');
		expect(decidedBy(withFin.rules)).toBe('§3.10.7.4 eighth');
		expect(withFin.tcb).toMatchObject({state: 'CLOSE-WAIT', rcv: {nxt: 312}});
		expect(sent(withFin.effects)).toEqual([ack, '<SEQ=101><ACK=312><CTL=ACK>']);
	});

	test('fourth: the checks of the other states begin with the sixth', () => {
		const {rules} = arrive(connections()['SYN-SENT'], '<SEQ=300><ACK=101><CTL=SYN,ACK><DATA=10>');
		expect(rules.map((rule) => rule.replace('RFC 9293 §3.10.', ''))).toEqual([
			'7.3 first',
			'7.3 second',
			'7.3 fourth',
			'7.4 seventh',
		]);
	});

	test('fourth: SYN and text are acknowledged together where a switch says so', () => {
		const {'SYN-SENT': opening} = connections(profileWith('rfc9293', {combineSynackText: true}));
		const {effects} = arrive(opening, '<SEQ=300><ACK=101><CTL=SYN,ACK><DATA=10>');
		expect(sent(effects)).toEqual(['<SEQ=101><ACK=311><CTL=ACK>']);
	});

	test('fourth: Linux takes neither text nor FIN from a SYN,ACK', () => {
		const {'SYN-SENT': opening} = connections(LINUX);
		const {tcb, effects} = arrive(opening, '<SEQ=300><ACK=101><CTL=SYN,FIN,ACK><DATA=10>');
		expect(tcb.state).toBe('ESTABLISHED');
		expect(sent(effects)).toEqual(['<SEQ=101><ACK=301><CTL=ACK>']);
	});

	test('first: a RST with a wrong ack is not answered, and still makes Linux send its SYN again soon', () => {
		const {tcb, effects} = arrive(
			connections(LINUX)['SYN-SENT'],
			'<SEQ=0><ACK=777><CTL=RST,ACK>',
			100,
		);
		expect(sent(effects)).toEqual([]);
		expect([tcb.state, tcb.timers.RTO]).toEqual(['SYN-SENT', 108]);
		const {tcb: plain} = arrive(
			connections(RFC9293)['SYN-SENT'],
			'<SEQ=0><ACK=777><CTL=RST,ACK>',
			100,
		);
		expect(plain.timers.RTO).toBe(1000);
	});

	test('fourth: text on a SYN that crosses ours waits for the handshake', () => {
		const {tcb} = arrive(connections()['SYN-SENT'], '<SEQ=300><CTL=SYN><DATA=10>');
		expect(tcb.held).toMatchObject([{seq: 301, text: 10}]);
		expect(delivered(arrive(tcb, '<SEQ=301><ACK=101><CTL=ACK>').effects)).toBe(10);
	});

	test('fifth: what is neither SYN nor RST is dropped', () => {
		expect(arrive(connections()['SYN-SENT'], '<SEQ=301><ACK=101><CTL=ACK>').decision).toBe(
			'dropped',
		);
	});

	test('Linux says why it sends its SYN again soon', () => {
		const {rules} = arrive(connections(LINUX)['SYN-SENT'], '<SEQ=300><ACK=777><CTL=ACK>', 100);
		expect(decidedBy(rules)).toBe('Linux SYN after RST');
	});

	test('fourth: a wrapped ISS is acknowledged by 0', () => {
		const opened = call(connections().CLOSED, {type: 'OPEN', mode: 'active', iss: 0xffff_ffff});
		const {tcb} = arrive(opened, '<SEQ=300><ACK=0><CTL=SYN,ACK>');
		expect(tcb).toMatchObject({state: 'ESTABLISHED', snd: {una: 0, nxt: 0}});
	});
});
