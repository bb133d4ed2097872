import {describe, expect, test} from 'vitest';
import type {Effect} from '../../source/tcp/effect.js';
import {LINUX, profileWith, RFC9293} from '../../source/tcp/profile.js';
import {step} from '../../source/tcp/step.js';
import type {Tcb} from '../../source/tcp/tcb.js';
import {arrive, sent, timer} from '../helpers/arrive.js';
import {call, connections} from '../helpers/states.js';

/** The peer has announced no MSS. */
const FULL = 536;

const segments = (effects: readonly Effect[]) =>
	effects.flatMap((effect) => (effect.type === 'transmit' ? [effect.segment] : []));
const give = (tcb: Tcb, len: number, more = false) => step(tcb, {type: 'SEND', len, more}, 0);

describe('what SEND hands over leaves in segments', () => {
	test('that know their place in the stream, the last with PSH', () => {
		const first = give(connections().ESTABLISHED, FULL + 100);
		expect(segments(first.effects)).toMatchObject([
			{seq: 101, text: FULL, offset: 0, ctl: ['ACK']},
			{seq: 101 + FULL, text: 100, offset: FULL, ctl: ['PSH', 'ACK']},
		]);
		const second = give(first.tcb, 5);
		expect(segments(second.effects)).toMatchObject([{offset: FULL + 100, text: 5}]);
	});

	test('of which a partial one is held back while more is to come', () => {
		const {tcb, effects} = give(connections().ESTABLISHED, FULL + 10, true);
		expect(segments(effects)).toMatchObject([{text: FULL}]);
		expect(tcb.snd).toMatchObject({queued: 10, corked: true});
		// The window is open: nothing is to be probed.
		expect(tcb.timers.PERSIST).toBe(Number.POSITIVE_INFINITY);
		expect(segments(give(tcb, 1).effects)).toMatchObject([{text: 11}]);
		expect(segments(step(tcb, {type: 'CLOSE'}, 0).effects)).toMatchObject([{text: 10}, {text: 0}]);
	});

	test('of which a full one is never held back', () => {
		expect(segments(give(connections().ESTABLISHED, FULL, true).effects)).toHaveLength(1);
	});

	test('with the FIN on the last where the profile combines them', () => {
		const {ESTABLISHED} = connections(profileWith('rfc9293', {combineFin: true}));
		const narrow = {...ESTABLISHED, snd: {...ESTABLISHED.snd, wnd: 10}};
		const closing = call(call(narrow, {type: 'SEND', len: 30}), {type: 'CLOSE'});
		const {tcb, effects} = arrive(closing, '<SEQ=301><ACK=111><CTL=ACK><WND=4096>');
		expect(sent(effects)).toEqual(['<SEQ=111><ACK=301><CTL=FIN,ACK><DATA=20>']);
		expect(tcb).toMatchObject({state: 'FIN-WAIT-1', finSeq: 131});
	});

	test.each(['SYN-SENT', 'SYN-RECEIVED'] as const)(
		'not before the handshake is over: %s',
		(state) => {
			const {tcb, effects} = give(connections()[state], 10);
			expect([sent(effects), tcb.snd.queued]).toEqual([[], 10]);
		},
	);

	test('a listener that knows its peer sends SYN first, and keeps the octets', () => {
		const {tcb, effects} = give(connections().LISTEN, 10);
		expect(sent(effects)).toEqual(['<SEQ=100><CTL=SYN>']);
		expect(tcb).toMatchObject({state: 'SYN-SENT', snd: {queued: 10}});
		const {effects: third} = arrive(tcb, '<SEQ=300><ACK=101><CTL=SYN,ACK>');
		expect(sent(third)).toEqual(['<SEQ=101><ACK=301><CTL=ACK><DATA=10>']);
	});

	test('only a SYN announces what this end can take', () => {
		const announced = {mss: RFC9293.mss, sack: true};
		const syn = step(connections().CLOSED, {type: 'OPEN', mode: 'active', iss: 100}, 0);
		const synAck = arrive(connections().LISTEN, '<SEQ=300><CTL=SYN>');
		const crossing = arrive(connections()['SYN-SENT'], '<SEQ=300><CTL=SYN>');
		for (const {effects} of [syn, synAck, crossing])
			expect(segments(effects).map(({options}) => options)).toEqual([announced]);
		const text = segments(give(connections().ESTABLISHED, 10).effects);
		expect(text.filter((segment) => 'options' in segment)).toEqual([]);
	});
});

describe('a closed window', () => {
	const closed = '<SEQ=301><ACK=101><CTL=ACK><WND=0>';

	test('is not probed while something is outstanding: the RTO does that', () => {
		const sending = give(connections().ESTABLISHED, 10).tcb;
		const {tcb} = give(arrive(sending, closed).tcb, 10);
		expect(tcb.snd.queued).toBe(10);
		expect(tcb.timers.PERSIST).toBe(Number.POSITIVE_INFINITY);
	});

	test('whose last octet was taken by a probe is probed no more', () => {
		const one = give(arrive(connections().ESTABLISHED, closed).tcb, 1).tcb;
		const probed = step(one, {type: 'TIMEOUT', timer: 'PERSIST'}, 1000).tcb;
		const {tcb, effects} = arrive(probed, '<SEQ=301><ACK=102><CTL=ACK><WND=0>', 1100);
		expect(timer(effects, 'PERSIST')).toEqual(['stop']);
		expect(tcb).toMatchObject({snd: {una: 102, nxt: 102, queued: 0, offset: 1}});
		expect(tcb.timing.persists).toBe(0);
	});
});

describe('an ACK on Linux', () => {
	const text = (tcb: Tcb) =>
		arrive(tcb, `<SEQ=${tcb.rcv.nxt}><ACK=${tcb.snd.nxt}><CTL=ACK><DATA=9>`);

	test('waits for an answer to ride on, once one was given', () => {
		const asked = text(connections(LINUX).ESTABLISHED);
		expect(sent(asked.effects)).toHaveLength(1);
		const answered = give(asked.tcb, 5).tcb;
		const second = text(answered);
		expect(sent(second.effects)).toEqual([]);
		expect(timer(second.effects, 'DELAYED-ACK')).toEqual(['start 40']);
	});

	test('does not wait where this end only spoke first', () => {
		const spoke = give(connections(LINUX).ESTABLISHED, 5).tcb;
		expect(spoke.rcv.quickAcks).toBe(16);
		expect(sent(text(spoke).effects)).toHaveLength(1);
	});
});
