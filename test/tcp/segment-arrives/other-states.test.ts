import {describe, expect, test} from 'vitest';
import {profileWith} from '../../../source/tcp/profile.js';
import type {State} from '../../../source/tcp/state-diagram.js';
import {arrive, decidedBy, delivered, sent, timer, told} from '../../helpers/arrive.js';
import {call, connections, crossed} from '../../helpers/states.js';

/** The rows of a check: state before, what arrives, the rule that decides, state after, replies. */
type Row = readonly [State, string, string, State, readonly string[]];

function check(rows: readonly Row[]): void {
	test.each(rows)('%s: %s (%s)', (before, segment, rule, after, replies) => {
		const {tcb, effects} = arrive(connections()[before], segment);
		expect(decidedBy(effects)).toBe(rule);
		expect(tcb.state).toBe(after);
		expect(sent(effects)).toEqual(replies);
	});
}

/** SND.NXT 101, or 102 after our FIN; RCV.NXT 301, or 302 after the peer's; the window is 4096. */
const ack = (seq: number, number: number) => `<SEQ=${seq}><ACK=${number}><CTL=ACK>`;

describe('§3.10.7.4 first: the sequence number', () => {
	check([
		[
			'SYN-RECEIVED',
			'<SEQ=300><ACK=101><CTL=ACK>',
			'§3.10.7.4 first',
			'SYN-RECEIVED',
			[ack(101, 301)],
		],
		[
			'ESTABLISHED',
			'<SEQ=300><ACK=101><CTL=ACK>',
			'§3.10.7.4 first',
			'ESTABLISHED',
			[ack(101, 301)],
		],
		[
			'ESTABLISHED',
			'<SEQ=4397><ACK=101><CTL=ACK>',
			'§3.10.7.4 first',
			'ESTABLISHED',
			[ack(101, 301)],
		],
		[
			'ESTABLISHED',
			'<SEQ=291><ACK=101><CTL=ACK><DATA=10>',
			'§3.10.7.4 first',
			'ESTABLISHED',
			[ack(101, 301)],
		],
		[
			'ESTABLISHED',
			'<SEQ=4397><ACK=101><CTL=ACK><DATA=1>',
			'§3.10.7.4 first',
			'ESTABLISHED',
			[ack(101, 301)],
		],
		['ESTABLISHED', '<SEQ=300><CTL=RST>', '§3.10.7.4 first', 'ESTABLISHED', []],
		['ESTABLISHED', '<SEQ=4397><CTL=RST>', '§3.10.7.4 first', 'ESTABLISHED', []],
		['FIN-WAIT-1', '<SEQ=300><ACK=102><CTL=ACK>', '§3.10.7.4 first', 'FIN-WAIT-1', [ack(102, 301)]],
		[
			'FIN-WAIT-2',
			'<SEQ=200><ACK=102><CTL=FIN,ACK>',
			'§3.10.7.4 first',
			'FIN-WAIT-2',
			[ack(102, 301)],
		],
		[
			'CLOSE-WAIT',
			'<SEQ=301><ACK=101><CTL=FIN,ACK>',
			'§3.10.7.4 first',
			'CLOSE-WAIT',
			[ack(101, 302)],
		],
		['CLOSING', '<SEQ=301><ACK=101><CTL=FIN,ACK>', '§3.10.7.4 first', 'CLOSING', [ack(102, 302)]],
		['LAST-ACK', '<SEQ=301><ACK=102><CTL=FIN,ACK>', '§3.10.7.4 first', 'LAST-ACK', [ack(102, 302)]],
		[
			'TIME-WAIT',
			'<SEQ=301><ACK=102><CTL=ACK><DATA=1>',
			'§3.10.7.4 first',
			'TIME-WAIT',
			[ack(102, 302)],
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
		expect(sent(arrive(full, '<SEQ=4398><ACK=101><CTL=ACK>').effects)).toEqual([ack(101, 4397)]);

		const waiting = call(full, {type: 'SEND', len: 5});
		const probed = arrive(waiting, '<SEQ=4397><ACK=106><CTL=ACK><DATA=1>');
		expect(sent(probed.effects)).toEqual([ack(106, 4397)]);
		expect(probed.tcb.snd.una).toBe(106);
		expect(delivered(probed.effects)).toBe(0);
	});

	test('a FIN repeated to TIME-WAIT is acknowledged and restarts 2MSL', () => {
		const {tcb, effects} = arrive(
			connections()['TIME-WAIT'],
			'<SEQ=301><ACK=102><CTL=FIN,ACK>',
			500,
		);
		expect(sent(effects)).toEqual([ack(102, 302)]);
		expect(timer(effects, '2MSL')).toEqual(['restart 240000']);
		expect(tcb.timers['2MSL']).toBe(240_500);
	});

	test('appendix A.2: a SYN,ACK that crosses ours completes a simultaneous open', () => {
		const synAck = '<SEQ=300><ACK=101><CTL=SYN,ACK>';
		expect(arrive(crossed(), synAck).tcb.state).toBe('ESTABLISHED');

		const literal = arrive(crossed(profileWith('rfc9293', {simopenFix: false})), synAck);
		expect(literal.tcb.state).toBe('SYN-RECEIVED');
		expect(sent(literal.effects)).toEqual([ack(101, 301)]);
	});

	test('MAY-2: a newer SYN opens TIME-WAIT anew only where the profile says so', () => {
		const newer = '<SEQ=1000><CTL=SYN>';
		const old = '<SEQ=250><CTL=SYN>';
		const {'TIME-WAIT': reusable} = connections(profileWith('rfc9293', {twReuse: true}));
		const reopened = arrive({...reusable, nextIss: 9000}, newer);
		expect(reopened.tcb).toMatchObject({state: 'SYN-RECEIVED', iss: 9000, irs: 1000});
		expect(sent(reopened.effects)).toEqual(['<SEQ=9000><ACK=1001><CTL=SYN,ACK>']);
		expect(timer(reopened.effects, '2MSL')).toEqual(['stop']);
		expect(arrive(reusable, old).tcb.state).toBe('TIME-WAIT');
		expect(arrive(connections()['TIME-WAIT'], newer).tcb.state).toBe('TIME-WAIT');
	});
});

describe('§3.10.7.4 second: the RST bit', () => {
	check([
		['SYN-RECEIVED', '<SEQ=301><CTL=RST>', '§3.10.7.4 second', 'LISTEN', []],
		['ESTABLISHED', '<SEQ=301><CTL=RST>', '§3.10.7.4 second', 'CLOSED', []],
		['ESTABLISHED', '<SEQ=301><ACK=9999><CTL=RST,ACK>', '§3.10.7.4 second', 'CLOSED', []],
		['FIN-WAIT-1', '<SEQ=301><CTL=RST>', '§3.10.7.4 second', 'CLOSED', []],
		['FIN-WAIT-2', '<SEQ=301><CTL=RST>', '§3.10.7.4 second', 'CLOSED', []],
		['CLOSE-WAIT', '<SEQ=302><CTL=RST>', '§3.10.7.4 second', 'CLOSED', []],
		['CLOSING', '<SEQ=302><CTL=RST>', '§3.10.7.4 second', 'CLOSED', []],
		['LAST-ACK', '<SEQ=302><CTL=RST>', '§3.10.7.4 second', 'CLOSED', []],
		['TIME-WAIT', '<SEQ=302><CTL=RST>', '§3.10.7.4 second', 'CLOSED', []],
		['SYN-RECEIVED', '<SEQ=302><CTL=RST>', 'RFC 5961 §3.2', 'SYN-RECEIVED', [ack(101, 301)]],
		['ESTABLISHED', '<SEQ=302><CTL=RST>', 'RFC 5961 §3.2', 'ESTABLISHED', [ack(101, 301)]],
		['ESTABLISHED', '<SEQ=4396><CTL=RST>', 'RFC 5961 §3.2', 'ESTABLISHED', [ack(101, 301)]],
		['LAST-ACK', '<SEQ=303><CTL=RST>', 'RFC 5961 §3.2', 'LAST-ACK', [ack(102, 302)]],
		['TIME-WAIT', '<SEQ=303><CTL=RST>', 'RFC 5961 §3.2', 'TIME-WAIT', [ack(102, 302)]],
	]);

	test.each<[State, string, string[]]>([
		['SYN-RECEIVED', '<SEQ=301><CTL=RST>', []],
		['ESTABLISHED', '<SEQ=301><CTL=RST>', ['connection reset']],
		['FIN-WAIT-1', '<SEQ=301><CTL=RST>', ['connection reset']],
		['FIN-WAIT-2', '<SEQ=301><CTL=RST>', ['connection reset']],
		['CLOSE-WAIT', '<SEQ=302><CTL=RST>', ['connection reset']],
		['CLOSING', '<SEQ=302><CTL=RST>', []],
		['LAST-ACK', '<SEQ=302><CTL=RST>', []],
		['TIME-WAIT', '<SEQ=302><CTL=RST>', []],
	])('%s: %s tells the user %j', (before, segment, words) => {
		expect(told(arrive(connections()[before], segment).effects)).toEqual(words);
	});

	test('an active open that is reset in SYN-RECEIVED was refused', () => {
		const {tcb, effects} = arrive(crossed(), '<SEQ=301><CTL=RST>');
		expect(tcb.state).toBe('CLOSED');
		expect(told(effects)).toEqual(['connection refused']);
	});

	test('RFC 1337: with the option no RST ends TIME-WAIT', () => {
		const {'TIME-WAIT': waiting} = connections(profileWith('rfc9293', {rfc1337: true}));
		const {tcb, effects} = arrive(waiting, '<SEQ=302><CTL=RST>');
		expect(tcb.state).toBe('TIME-WAIT');
		expect(decidedBy(effects)).toBe('RFC 1337 §3');
		expect(sent(effects)).toEqual([]);
	});
});

describe('§3.10.7.4 fourth: the SYN bit', () => {
	check([
		['SYN-RECEIVED', '<SEQ=310><CTL=SYN>', '§3.10.7.4 fourth', 'LISTEN', []],
		['ESTABLISHED', '<SEQ=310><CTL=SYN>', 'RFC 5961 §4.2', 'ESTABLISHED', [ack(101, 301)]],
		['ESTABLISHED', '<SEQ=300><CTL=SYN>', 'RFC 5961 §4.2', 'ESTABLISHED', [ack(101, 301)]],
		[
			'ESTABLISHED',
			'<SEQ=300><ACK=101><CTL=SYN,ACK>',
			'RFC 5961 §4.2',
			'ESTABLISHED',
			[ack(101, 301)],
		],
		['FIN-WAIT-1', '<SEQ=310><CTL=SYN>', 'RFC 5961 §4.2', 'FIN-WAIT-1', [ack(102, 301)]],
		['FIN-WAIT-2', '<SEQ=310><CTL=SYN>', 'RFC 5961 §4.2', 'FIN-WAIT-2', [ack(102, 301)]],
		['CLOSE-WAIT', '<SEQ=310><CTL=SYN>', 'RFC 5961 §4.2', 'CLOSE-WAIT', [ack(101, 302)]],
		['CLOSING', '<SEQ=310><CTL=SYN>', 'RFC 5961 §4.2', 'CLOSING', [ack(102, 302)]],
		['LAST-ACK', '<SEQ=310><CTL=SYN>', 'RFC 5961 §4.2', 'LAST-ACK', [ack(102, 302)]],
		['TIME-WAIT', '<SEQ=310><CTL=SYN>', 'RFC 5961 §4.2', 'TIME-WAIT', [ack(102, 302)]],
	]);

	test('an active open in SYN-RECEIVED asks back instead of listening', () => {
		const {tcb, effects} = arrive(crossed(), '<SEQ=310><CTL=SYN>');
		expect(tcb.state).toBe('SYN-RECEIVED');
		expect(sent(effects)).toEqual([ack(101, 301)]);
	});
});

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
		['ESTABLISHED', '<SEQ=301><ACK=102><CTL=ACK>', TOO_FAR, 'ESTABLISHED', [ack(101, 301)]],
		['ESTABLISHED', '<SEQ=301><ACK=4294959204><CTL=ACK>', TOO_FAR, 'ESTABLISHED', [ack(101, 301)]],
		['FIN-WAIT-1', '<SEQ=301><ACK=101><CTL=ACK>', FIFTH, 'FIN-WAIT-1', []],
		['FIN-WAIT-1', '<SEQ=301><ACK=102><CTL=ACK>', FIFTH, 'FIN-WAIT-2', []],
		['FIN-WAIT-1', '<SEQ=301><ACK=103><CTL=ACK>', TOO_FAR, 'FIN-WAIT-1', [ack(102, 301)]],
		['FIN-WAIT-2', '<SEQ=301><ACK=102><CTL=ACK>', FIFTH, 'FIN-WAIT-2', []],
		['CLOSE-WAIT', '<SEQ=302><ACK=101><CTL=ACK>', FIFTH, 'CLOSE-WAIT', []],
		['CLOSING', '<SEQ=302><ACK=101><CTL=ACK>', FIFTH, 'CLOSING', []],
		['CLOSING', '<SEQ=302><ACK=101><CTL=ACK><DATA=9>', FIFTH, 'CLOSING', []],
		['CLOSING', '<SEQ=302><ACK=102><CTL=ACK>', FIFTH, 'TIME-WAIT', []],
		['CLOSING', '<SEQ=302><ACK=103><CTL=ACK>', TOO_FAR, 'CLOSING', [ack(102, 302)]],
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

	test('the ACK that completes the handshake brings the window', () => {
		const {tcb} = arrive(connections()['SYN-RECEIVED'], '<SEQ=301><ACK=101><CTL=ACK><WND=77>');
		expect(tcb.snd).toMatchObject({una: 101, wnd: 77, wl1: 301, wl2: 101});
	});
});

describe('§3.10.7.4 seventh: the segment text', () => {
	const SEVENTH = '§3.10.7.4 seventh';
	check([
		[
			'SYN-RECEIVED',
			'<SEQ=301><ACK=101><CTL=ACK><DATA=9>',
			SEVENTH,
			'ESTABLISHED',
			[ack(101, 310)],
		],
		['ESTABLISHED', '<SEQ=301><ACK=101><CTL=ACK><DATA=9>', SEVENTH, 'ESTABLISHED', [ack(101, 310)]],
		['ESTABLISHED', '<SEQ=305><ACK=101><CTL=ACK><DATA=9>', SEVENTH, 'ESTABLISHED', [ack(101, 301)]],
		['FIN-WAIT-1', '<SEQ=301><ACK=101><CTL=ACK><DATA=9>', SEVENTH, 'FIN-WAIT-1', [ack(102, 310)]],
		['FIN-WAIT-1', '<SEQ=301><ACK=102><CTL=ACK><DATA=9>', SEVENTH, 'FIN-WAIT-2', [ack(102, 310)]],
		['FIN-WAIT-2', '<SEQ=301><ACK=102><CTL=ACK><DATA=9>', SEVENTH, 'FIN-WAIT-2', [ack(102, 310)]],
		['CLOSE-WAIT', '<SEQ=302><ACK=101><CTL=ACK><DATA=9>', SEVENTH, 'CLOSE-WAIT', []],
		['LAST-ACK', '<SEQ=302><ACK=101><CTL=ACK><DATA=9>', SEVENTH, 'LAST-ACK', []],
	]);

	test('every order of five segments delivers the same octets once', () => {
		const pieces = [301, 311, 321, 331, 341].map(
			(seq) => `<SEQ=${seq}><ACK=101><CTL=ACK><DATA=10>`,
		);
		for (const order of permutations(pieces)) {
			let tcb = connections().ESTABLISHED;
			let octets = 0;
			for (const piece of order) {
				const outcome = arrive(tcb, piece);
				octets += delivered(outcome.effects);
				tcb = outcome.tcb;
			}
			expect([octets, tcb.rcv.nxt, tcb.held]).toEqual([50, 351, []]);
		}
	});

	test('pieces that overlap are delivered once', () => {
		const {ESTABLISHED} = connections();
		const behind = arrive(ESTABLISHED, '<SEQ=311><ACK=101><CTL=ACK><DATA=20>').tcb;
		const both = arrive(behind, '<SEQ=301><ACK=101><CTL=ACK><DATA=15>');
		expect(delivered(both.effects)).toBe(30);
		expect(sent(both.effects)).toEqual([ack(101, 331)]);
	});
});

describe('§3.10.7.4 eighth: the FIN bit', () => {
	const EIGHTH = '§3.10.7.4 eighth';
	check([
		['SYN-RECEIVED', '<SEQ=301><ACK=101><CTL=FIN,ACK>', EIGHTH, 'CLOSE-WAIT', [ack(101, 302)]],
		['ESTABLISHED', '<SEQ=301><ACK=101><CTL=FIN,ACK>', EIGHTH, 'CLOSE-WAIT', [ack(101, 302)]],
		[
			'ESTABLISHED',
			'<SEQ=301><ACK=101><CTL=FIN,ACK><DATA=9>',
			EIGHTH,
			'CLOSE-WAIT',
			[ack(101, 311)],
		],
		['ESTABLISHED', '<SEQ=305><ACK=101><CTL=FIN,ACK>', EIGHTH, 'ESTABLISHED', [ack(101, 301)]],
		['FIN-WAIT-1', '<SEQ=301><ACK=101><CTL=FIN,ACK>', EIGHTH, 'CLOSING', [ack(102, 302)]],
		['FIN-WAIT-1', '<SEQ=301><ACK=102><CTL=FIN,ACK>', EIGHTH, 'TIME-WAIT', [ack(102, 302)]],
		['FIN-WAIT-2', '<SEQ=301><ACK=102><CTL=FIN,ACK>', EIGHTH, 'TIME-WAIT', [ack(102, 302)]],
		['CLOSE-WAIT', '<SEQ=302><ACK=101><CTL=FIN,ACK>', EIGHTH, 'CLOSE-WAIT', [ack(101, 302)]],
	]);

	test('the user hears of it once, and TIME-WAIT runs on 2MSL alone', () => {
		const {tcb, effects} = arrive(connections()['FIN-WAIT-1'], '<SEQ=301><ACK=102><CTL=FIN,ACK>');
		expect(told(effects)).toEqual(['connection closing']);
		expect(timer(effects, 'RTO')).toEqual(['stop']);
		const {'2MSL': wait, ...others} = tcb.timers;
		expect(wait).toBe(240_000);
		expect(new Set(Object.values(others))).toEqual(new Set([Number.POSITIVE_INFINITY]));
	});

	test('a FIN behind a gap counts when the gap is filled', () => {
		const waiting = arrive(
			connections().ESTABLISHED,
			'<SEQ=311><ACK=101><CTL=FIN,ACK><DATA=5>',
		).tcb;
		expect(waiting.state).toBe('ESTABLISHED');

		const {tcb, effects} = arrive(waiting, '<SEQ=301><ACK=101><CTL=ACK><DATA=10>');
		expect(tcb.state).toBe('CLOSE-WAIT');
		expect(delivered(effects)).toBe(15);
		expect(sent(effects)).toEqual([ack(101, 317)]);
		expect(told(effects)).toEqual(['connection closing']);
	});

	test('where the ACK of a FIN is deferred, a CLOSE in time sends it along (Figure 5, note 2)', () => {
		const {ESTABLISHED} = connections(profileWith('rfc9293', {deferAck: true}));
		const {tcb, effects} = arrive(ESTABLISHED, '<SEQ=301><ACK=101><CTL=FIN,ACK>');
		expect(sent(effects)).toEqual([]);
		expect(tcb.state).toBe('CLOSE-WAIT');
		expect(call(tcb, {type: 'CLOSE'}).state).toBe('LAST-ACK');
	});
});

function* permutations<T>(items: readonly T[]): Generator<readonly T[]> {
	if (items.length === 0) yield [];
	for (const [n, item] of items.entries()) {
		for (const rest of permutations(items.toSpliced(n, 1))) yield [item, ...rest];
	}
}
