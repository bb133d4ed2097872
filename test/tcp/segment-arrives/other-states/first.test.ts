import {describe, expect, test} from 'vitest';
import {LINUX, profileWith} from '../../../../source/tcp/profile.js';
import {arrive, delivered, sent, timer} from '../../../helpers/arrive.js';
import {check, pureAck} from '../../../helpers/checks.js';
import {call, connections, crossed} from '../../../helpers/states.js';

describe('§3.10.7.4 first: the sequence number', () => {
	check([
		[
			'SYN-RECEIVED',
			'<SEQ=300><ACK=101><CTL=ACK>',
			'§3.10.7.4 first',
			'SYN-RECEIVED',
			[pureAck(101, 301)],
		],
		[
			'ESTABLISHED',
			'<SEQ=300><ACK=101><CTL=ACK>',
			'§3.10.7.4 first',
			'ESTABLISHED',
			[pureAck(101, 301)],
		],
		[
			'ESTABLISHED',
			'<SEQ=4397><ACK=101><CTL=ACK>',
			'§3.10.7.4 first',
			'ESTABLISHED',
			[pureAck(101, 301)],
		],
		[
			'ESTABLISHED',
			'<SEQ=291><ACK=101><CTL=ACK><DATA=10>',
			'§3.10.7.4 first',
			'ESTABLISHED',
			[pureAck(101, 301)],
		],
		[
			'ESTABLISHED',
			'<SEQ=4397><ACK=101><CTL=ACK><DATA=1>',
			'§3.10.7.4 first',
			'ESTABLISHED',
			[pureAck(101, 301)],
		],
		['ESTABLISHED', '<SEQ=300><CTL=RST>', '§3.10.7.4 first', 'ESTABLISHED', []],
		['ESTABLISHED', '<SEQ=4397><CTL=RST>', '§3.10.7.4 first', 'ESTABLISHED', []],
		[
			'FIN-WAIT-1',
			'<SEQ=300><ACK=102><CTL=ACK>',
			'§3.10.7.4 first',
			'FIN-WAIT-1',
			[pureAck(102, 301)],
		],
		[
			'FIN-WAIT-2',
			'<SEQ=200><ACK=102><CTL=FIN,ACK>',
			'§3.10.7.4 first',
			'FIN-WAIT-2',
			[pureAck(102, 301)],
		],
		[
			'CLOSE-WAIT',
			'<SEQ=301><ACK=101><CTL=FIN,ACK>',
			'§3.10.7.4 first',
			'CLOSE-WAIT',
			[pureAck(101, 302)],
		],
		[
			'CLOSING',
			'<SEQ=301><ACK=101><CTL=FIN,ACK>',
			'§3.10.7.4 first',
			'CLOSING',
			[pureAck(102, 302)],
		],
		[
			'LAST-ACK',
			'<SEQ=301><ACK=102><CTL=FIN,ACK>',
			'§3.10.7.4 first',
			'LAST-ACK',
			[pureAck(102, 302)],
		],
		[
			'TIME-WAIT',
			'<SEQ=301><ACK=102><CTL=ACK><DATA=1>',
			'§3.10.7.4 first',
			'TIME-WAIT',
			[pureAck(102, 302)],
		],
	]);

	test('the window reaches from RCV.NXT to RCV.NXT+RCV.WND-1', () => {
		const {ESTABLISHED} = connections();
		expect(sent(arrive(ESTABLISHED, '<SEQ=4396><ACK=101><CTL=ACK>').effects)).toEqual([]);
		const last = arrive(ESTABLISHED, '<SEQ=4396><ACK=101><CTL=ACK><DATA=1>');
		expect(last.tcb.held).toMatchObject([{seq: 4396, text: 1}]);
	});

	test('what lies outside the window is trimmed, FIN included', () => {
		const {ESTABLISHED} = connections();
		const known = arrive(ESTABLISHED, '<SEQ=291><ACK=101><CTL=ACK><DATA=30>');
		expect(delivered(known.effects)).toBe(20);
		expect(known.tcb.rcv.nxt).toBe(321);

		const beyond = arrive(ESTABLISHED, '<SEQ=301><ACK=101><CTL=FIN,ACK><DATA=4096>');
		expect(delivered(beyond.effects)).toBe(4096);
		expect(beyond.tcb).toMatchObject({state: 'ESTABLISHED', rcv: {nxt: 4397, wnd: 0}});
	});

	test('with a closed window only an empty segment at RCV.NXT is acceptable, but its ACK counts', () => {
		const full = arrive(connections().ESTABLISHED, '<SEQ=301><ACK=101><CTL=ACK><DATA=4096>').tcb;
		expect(sent(arrive(full, '<SEQ=4397><ACK=101><CTL=ACK>').effects)).toEqual([]);
		expect(sent(arrive(full, '<SEQ=4398><ACK=101><CTL=ACK>').effects)).toEqual([
			pureAck(101, 4397),
		]);

		const waiting = call(full, {type: 'SEND', len: 5});
		const probed = arrive(waiting, '<SEQ=4397><ACK=106><CTL=ACK><DATA=1>');
		expect(sent(probed.effects)).toEqual([pureAck(106, 4397)]);
		expect(probed.tcb.snd.una).toBe(106);
		expect(delivered(probed.effects)).toBe(0);
		const tooFar = arrive(waiting, '<SEQ=4397><ACK=107><CTL=ACK><DATA=1>');
		expect(tooFar.tcb.snd.una).toBe(101);
	});

	test('in SYN-RECEIVED a closed window lets no ACK through: nothing has been agreed on', () => {
		const {'SYN-RECEIVED': child} = connections();
		const closed = {...child, rcv: {...child.rcv, wnd: 0}};
		const {tcb} = arrive(closed, '<SEQ=301><ACK=101><CTL=ACK><DATA=1>');
		expect(tcb).toMatchObject({state: 'SYN-RECEIVED', snd: {una: 100}});
	});

	test.each(['<SEQ=200><ACK=101><CTL=ACK>', '<SEQ=200><ACK=101><CTL=ACK><DATA=9>'])(
		'%s changes nothing at all',
		(old) => {
			const {ESTABLISHED} = connections();
			const {tcb, decision, effects} = arrive(ESTABLISHED, old, 500);
			expect(tcb).toEqual(ESTABLISHED);
			expect(decision).toBe('dropped');
			expect(timer(effects, '2MSL')).toEqual([]);
		},
	);

	test('Linux limits the answers to what is empty, and starts no 2MSL before TIME-WAIT', () => {
		const acks = (segment: string) => {
			const first = arrive(connections(LINUX).ESTABLISHED, segment, 1000);
			const second = arrive(first.tcb, segment, 1100);
			expect(timer(first.effects, '2MSL')).toEqual([]);
			return [sent(first.effects).length, sent(second.effects).length];
		};
		expect(acks('<SEQ=200><ACK=101><CTL=ACK>')).toEqual([1, 0]);
		expect(acks('<SEQ=200><ACK=101><CTL=ACK><DATA=9>')).toEqual([1, 1]);
	});

	test('a FIN repeated to TIME-WAIT is acknowledged and restarts 2MSL', () => {
		const {tcb, effects} = arrive(
			connections()['TIME-WAIT'],
			'<SEQ=301><ACK=102><CTL=FIN,ACK>',
			500,
		);
		expect(sent(effects)).toEqual([pureAck(102, 302)]);
		expect(timer(effects, '2MSL')).toEqual(['restart 240000']);
		expect(tcb.timers['2MSL']).toBe(240_500);
		// One with another number is not the peer's.
		const other = arrive(connections()['TIME-WAIT'], '<SEQ=200><ACK=102><CTL=FIN,ACK>', 500);
		expect(timer(other.effects, '2MSL')).toEqual([]);
	});

	test('a SYN,ACK that is not the SYN of before does not complete a simultaneous open', () => {
		for (const start of [crossed(), crossed(LINUX)]) {
			const other = arrive(start, '<SEQ=310><ACK=101><CTL=SYN,ACK>');
			expect(other.tcb.state).toBe('SYN-RECEIVED');
			expect(sent(other.effects)).toEqual([pureAck(101, 301)]);
			const old = arrive(start, '<SEQ=300><ACK=100><CTL=SYN,ACK>');
			expect(old.tcb.state).toBe('SYN-RECEIVED');
			expect(sent(old.effects)).toEqual([pureAck(101, 301)]);
		}
	});

	test('Linux answers a repeated SYN by the same SYN,ACK, and waits anew', () => {
		const {rules, effects} = arrive(connections(LINUX)['SYN-RECEIVED'], '<SEQ=300><CTL=SYN>', 500);
		expect(rules).toEqual(['RFC 9293 §3.10.7.4 first', 'Linux tcp_check_req']);
		expect(sent(effects)).toEqual(['<SEQ=100><ACK=301><CTL=SYN,ACK>']);
		expect(timer(effects, 'RTO')).toEqual(['restart 1000']);
	});

	test('appendix A.2: a SYN,ACK that crosses ours completes a simultaneous open', () => {
		const synAck = '<SEQ=300><ACK=101><CTL=SYN,ACK>';
		expect(arrive(crossed(), synAck).tcb.state).toBe('ESTABLISHED');

		const literal = arrive(crossed(profileWith('rfc9293', {simopenFix: false})), synAck);
		expect(literal.tcb.state).toBe('SYN-RECEIVED');
		expect(sent(literal.effects)).toEqual([pureAck(101, 301)]);
	});

	test('text and FIN on a SYN,ACK that crosses ours are taken with it, a RST is not', () => {
		const {tcb, effects} = arrive(crossed(), '<SEQ=300><ACK=101><CTL=SYN,FIN,ACK><DATA=7>');
		expect(tcb.state).toBe('CLOSE-WAIT');
		expect(delivered(effects)).toBe(7);
		expect(sent(effects)).toEqual([pureAck(101, 309)]);
		expect(arrive(crossed(), '<SEQ=300><ACK=101><CTL=SYN,RST,ACK>').tcb.state).toBe('SYN-RECEIVED');
	});

	test('MAY-2: a newer SYN opens TIME-WAIT anew only where the profile says so', () => {
		const newer = '<SEQ=1000><CTL=SYN>';
		const old = '<SEQ=250><CTL=SYN>';
		const {'TIME-WAIT': reusable} = connections(profileWith('rfc9293', {twReuse: true}));
		const reopened = arrive({...reusable, nextIss: 9000}, newer);
		expect(reopened.tcb).toMatchObject({state: 'SYN-RECEIVED', iss: 9000, irs: 1000});
		expect(sent(reopened.effects)).toEqual(['<SEQ=9000><ACK=1001><CTL=SYN,ACK>']);
		expect(timer(reopened.effects, '2MSL')).toEqual(['stop']);
		expect(reopened.rules).toEqual(['RFC 9293 §3.10.7.4 first', 'RFC 9293 §3.6.1']);
		for (const other of [
			'<SEQ=1000><CTL=>',
			'<SEQ=1000><CTL=SYN,RST>',
			'<SEQ=1000><ACK=102><CTL=SYN,ACK>',
		])
			expect(arrive(reusable, other).tcb.state).toBe('TIME-WAIT');
		expect(arrive(reusable, old).tcb.state).toBe('TIME-WAIT');
		expect(arrive(connections()['TIME-WAIT'], newer).tcb.state).toBe('TIME-WAIT');
	});
});
