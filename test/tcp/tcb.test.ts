import {expect, test} from 'vitest';
import {LINUX, RFC9293} from '../../source/tcp/profile.js';
import {step} from '../../source/tcp/step.js';
import {createTcb} from '../../source/tcp/tcb.js';
import {arrive, decidedBy, told} from '../helpers/arrive.js';
import {connections} from '../helpers/states.js';

const never = Number.POSITIVE_INFINITY;

test('a connection that does not exist yet has no numbers, no timer and no history', () => {
	expect(createTcb(RFC9293, {iss: 7, buffer: 500, reader: true})).toEqual({
		profile: RFC9293,
		state: 'CLOSED',
		iss: 7,
		nextIss: undefined,
		irs: undefined,
		snd: {
			...{una: 7, nxt: 7, wnd: 0, wl1: undefined, wl2: undefined, maxWnd: 0, mss: 1460},
			...{queued: 0, offset: 0, corked: false},
		},
		rcv: {
			...{nxt: 0, wnd: 500, edge: 0, buffer: 500, unread: 0, reader: true, wanted: 0},
			...{offset: 0, unackedSegments: 0, quickAcks: 0},
		},
		retransmissions: [],
		held: [],
		finSeq: undefined,
		user: {
			...{passive: false, remoteSpecified: true, closeCalled: false, orphan: false},
			readShut: false,
		},
		timing: {
			...{
				rto: 1000,
				srtt: undefined,
				rttvar: 0,
				mdev: 0,
				mdevMax: 0,
				rttSeq: 0,
				timedSeq: undefined,
				timedAt: 0,
				timeouts: 0,
			},
			...{synAgain: false, sack: false, probed: false},
			...{persists: 0, persistFor: 0, persistsUnanswered: 0, heardAt: 0},
		},
		timers: {
			...{RTO: never, 'DELAYED-ACK': never, PERSIST: never, KEEPALIVE: never, USER: never},
			...{'FIN-WAIT-2': never, '2MSL': never},
		},
		keepalive: {on: false, idle: 7_200_000, interval: 75_000, probes: 9, sent: 0},
		challengedAt: -never,
	});
});

test('it starts from 0 and has a buffer that nobody reads, where nothing else is said', () => {
	const {iss, rcv} = createTcb(LINUX);
	expect([iss, rcv.buffer, rcv.reader, rcv.quickAcks]).toEqual([0, 65_535, false, 16]);
});

test('STATUS (§3.10.6) shows what is there, and tells where nothing is', () => {
	const {ESTABLISHED, CLOSED} = connections();
	const {tcb, rules, effects} = step(ESTABLISHED, {type: 'STATUS'}, 0);
	expect(decidedBy(rules)).toBe('§3.10.6');
	expect([tcb, effects]).toEqual([ESTABLISHED, []]);
	expect(told(step(CLOSED, {type: 'STATUS'}, 0).effects)).toEqual(['connection does not exist']);
});

test('what a SYN announces is remembered, or its absence', () => {
	const {LISTEN} = connections();
	const syn = (options?: {mss?: number; sack?: boolean}) =>
		step(
			LISTEN,
			{
				type: 'SEGMENT ARRIVES',
				segment: {
					...{seq: 300, ack: undefined, ctl: ['SYN'], wnd: 8192, text: 0, offset: 0},
					...(options && {options}),
				},
			},
			0,
		).tcb;
	const mssAndSack = ({snd, timing}: ReturnType<typeof syn>) => [snd.mss, timing.sack];
	expect(mssAndSack(syn())).toEqual([536, false]);
	expect(mssAndSack(syn({mss: 1000, sack: true}))).toEqual([1000, true]);
	expect(mssAndSack(syn({mss: 9000}))).toEqual([1460, false]);
});

test('of a SYN with more than the window its FIN is cut off', () => {
	const held = (octets: number) =>
		arrive(connections().LISTEN, `<SEQ=300><CTL=SYN,FIN><DATA=${octets}>`).tcb.held;
	expect(held(5)).toMatchObject([{seq: 301, text: 5, fin: true}]);
	expect(held(4096)).toMatchObject([{text: 4096, fin: true}]);
	expect(held(5000)).toMatchObject([{text: 4096, fin: false}]);
});
