import {describe, expect, test} from 'vitest';
import {LINUX} from '../../../../source/tcp/profile.js';
import {step} from '../../../../source/tcp/step.js';
import {arrive, decidedBy, timer} from '../../../helpers/arrive.js';
import {check, pureAck} from '../../../helpers/checks.js';
import {call, connections} from '../../../helpers/states.js';

describe('§3.10.7.4 fifth: the ACK field', () => {
	const FIFTH = '§3.10.7.4 fifth';
	const TOO_FAR = 'RFC 5961 §5.2';
	check([
		['SYN-RECEIVED', '<SEQ=301><CTL=><DATA=5>', FIFTH, 'SYN-RECEIVED', []],
		['SYN-RECEIVED', '<SEQ=301><ACK=101><CTL=ACK>', FIFTH, 'ESTABLISHED', []],
		['SYN-RECEIVED', '<SEQ=301><ACK=100><CTL=ACK>', FIFTH, 'SYN-RECEIVED', ['<SEQ=100><CTL=RST>']],
		['SYN-RECEIVED', '<SEQ=301><ACK=102><CTL=ACK>', FIFTH, 'SYN-RECEIVED', ['<SEQ=102><CTL=RST>']],
		['ESTABLISHED', '<SEQ=301><CTL=><DATA=5>', FIFTH, 'ESTABLISHED', []],
		['ESTABLISHED', '<SEQ=301><CTL=FIN>', FIFTH, 'ESTABLISHED', []],
		['ESTABLISHED', '<SEQ=301><ACK=101><CTL=ACK>', FIFTH, 'ESTABLISHED', []],
		['ESTABLISHED', '<SEQ=301><ACK=50><CTL=ACK>', FIFTH, 'ESTABLISHED', []],
		['ESTABLISHED', '<SEQ=301><ACK=102><CTL=ACK>', TOO_FAR, 'ESTABLISHED', [pureAck(101, 301)]],
		[
			'ESTABLISHED',
			'<SEQ=301><ACK=4294959204><CTL=ACK>',
			TOO_FAR,
			'ESTABLISHED',
			[pureAck(101, 301)],
		],
		['FIN-WAIT-1', '<SEQ=301><ACK=101><CTL=ACK>', FIFTH, 'FIN-WAIT-1', []],
		['FIN-WAIT-1', '<SEQ=301><ACK=102><CTL=ACK>', FIFTH, 'FIN-WAIT-2', []],
		['FIN-WAIT-1', '<SEQ=301><ACK=103><CTL=ACK>', TOO_FAR, 'FIN-WAIT-1', [pureAck(102, 301)]],
		['FIN-WAIT-2', '<SEQ=301><ACK=102><CTL=ACK>', FIFTH, 'FIN-WAIT-2', []],
		['CLOSE-WAIT', '<SEQ=302><ACK=101><CTL=ACK>', FIFTH, 'CLOSE-WAIT', []],
		['CLOSING', '<SEQ=302><ACK=101><CTL=ACK>', FIFTH, 'CLOSING', []],
		['CLOSING', '<SEQ=302><ACK=101><CTL=ACK><DATA=9>', FIFTH, 'CLOSING', []],
		['CLOSING', '<SEQ=302><ACK=102><CTL=ACK>', FIFTH, 'TIME-WAIT', []],
		['CLOSING', '<SEQ=302><ACK=103><CTL=ACK>', TOO_FAR, 'CLOSING', [pureAck(102, 302)]],
		['LAST-ACK', '<SEQ=302><ACK=101><CTL=ACK>', FIFTH, 'LAST-ACK', []],
		['LAST-ACK', '<SEQ=302><ACK=102><CTL=ACK>', FIFTH, 'CLOSED', []],
		['TIME-WAIT', '<SEQ=302><ACK=102><CTL=ACK>', FIFTH, 'TIME-WAIT', []],
	]);

	test('an ACK of everything stops the RTO, an ACK of a part restarts it (RFC 6298 §5.2, §5.3)', () => {
		const one = call(connections().ESTABLISHED, {type: 'SEND', len: 10});
		const two = call(one, {type: 'SEND', len: 20});
		const part = arrive(two, '<SEQ=301><ACK=111><CTL=ACK>', 40);
		expect(part.tcb.snd).toMatchObject({una: 111, nxt: 131});
		expect(timer(part.effects, 'RTO')).toEqual(['restart 1000']);

		const all = arrive(part.tcb, '<SEQ=301><ACK=131><CTL=ACK>', 80);
		expect(all.tcb.snd.una).toBe(131);
		expect(timer(all.effects, 'RTO')).toEqual(['stop']);
	});

	test('the window follows WL1 and WL2, so that an old segment cannot shrink it', () => {
		const {ESTABLISHED} = connections();
		const newer = arrive(ESTABLISHED, '<SEQ=301><ACK=101><CTL=ACK><WND=2000>').tcb;
		expect(newer.snd).toMatchObject({wnd: 2000, wl1: 301, wl2: 101});

		const ahead = arrive(newer, '<SEQ=350><ACK=101><CTL=ACK><WND=3000><DATA=1>').tcb;
		const late = arrive(ahead, '<SEQ=301><ACK=101><CTL=ACK><WND=1><DATA=1>').tcb;
		expect(late.snd).toMatchObject({wnd: 3000, wl1: 350, maxWnd: 8192});
	});

	test('an ACK of an octet that no probe has carried is too far', () => {
		const closed = '<SEQ=301><ACK=101><CTL=ACK><WND=0>';
		const waiting = call(arrive(connections().ESTABLISHED, closed).tcb, {type: 'SEND', len: 9});
		const early = arrive(waiting, '<SEQ=301><ACK=102><CTL=ACK><WND=0>');
		expect(decidedBy(early.rules)).toBe(TOO_FAR);
		expect(early.tcb.snd).toMatchObject({una: 101, nxt: 101, queued: 9});

		// The probes of Linux carry none.
		const linux = call(arrive(connections(LINUX).ESTABLISHED, closed).tcb, {type: 'SEND', len: 9});
		const probed = step(linux, {type: 'TIMEOUT', timer: 'PERSIST'}, 200).tcb;
		const {rules} = arrive(probed, '<SEQ=301><ACK=102><CTL=ACK><WND=0>', 1000);
		expect(decidedBy(rules)).toBe(TOO_FAR);
	});

	test('only Linux waits 2MSL anew for any segment in TIME-WAIT', () => {
		const again = '<SEQ=302><ACK=102><CTL=ACK>';
		const linux = arrive(connections(LINUX)['TIME-WAIT'], again, 1000);
		expect(timer(linux.effects, '2MSL')).toEqual(['restart 60000']);
		const rfc = arrive(connections()['TIME-WAIT'], again, 1000);
		expect(timer(rfc.effects, '2MSL')).toEqual([]);
	});

	test('the ACK that completes the handshake brings the window', () => {
		const {tcb} = arrive(connections()['SYN-RECEIVED'], '<SEQ=301><ACK=101><CTL=ACK><WND=77>');
		expect(tcb.snd).toMatchObject({una: 101, wnd: 77, wl1: 301, wl2: 101});
	});
});
