import {describe, expect, test} from 'vitest';
import type {Effect} from '../../../../source/tcp/effect.js';
import {LINUX, profileWith} from '../../../../source/tcp/profile.js';
import {arrive, decidedBy, delivered, sent, told} from '../../../helpers/arrive.js';
import {check, pureAck} from '../../../helpers/checks.js';
import {call, connections} from '../../../helpers/states.js';

const pieces = (effects: readonly Effect[]) =>
	effects.flatMap((effect) => (effect.type === 'deliver' ? [[effect.offset, effect.octets]] : []));
const text = (seq: number, octets: number, flags = 'ACK') =>
	`<SEQ=${seq}><ACK=101><CTL=${flags}><DATA=${octets}>`;

describe('§3.10.7.4 seventh: the segment text', () => {
	const SEVENTH = '§3.10.7.4 seventh';
	check([
		[
			'SYN-RECEIVED',
			'<SEQ=301><ACK=101><CTL=ACK><DATA=9>',
			SEVENTH,
			'ESTABLISHED',
			[pureAck(101, 310)],
		],
		[
			'ESTABLISHED',
			'<SEQ=301><ACK=101><CTL=ACK><DATA=9>',
			SEVENTH,
			'ESTABLISHED',
			[pureAck(101, 310)],
		],
		[
			'ESTABLISHED',
			'<SEQ=305><ACK=101><CTL=ACK><DATA=9>',
			SEVENTH,
			'ESTABLISHED',
			[pureAck(101, 301)],
		],
		[
			'FIN-WAIT-1',
			'<SEQ=301><ACK=101><CTL=ACK><DATA=9>',
			SEVENTH,
			'FIN-WAIT-1',
			[pureAck(102, 310)],
		],
		[
			'FIN-WAIT-1',
			'<SEQ=301><ACK=102><CTL=ACK><DATA=9>',
			SEVENTH,
			'FIN-WAIT-2',
			[pureAck(102, 310)],
		],
		[
			'FIN-WAIT-2',
			'<SEQ=301><ACK=102><CTL=ACK><DATA=9>',
			SEVENTH,
			'FIN-WAIT-2',
			[pureAck(102, 310)],
		],
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
		expect(sent(both.effects)).toEqual([pureAck(101, 331)]);
		expect(pieces(both.effects)).toEqual([
			[0, 15],
			[15, 15],
		]);
		const all = arrive(behind, text(301, 30));
		expect(pieces(all.effects)).toEqual([[0, 30]]);
		expect(all.tcb.held).toEqual([]);
	});

	test.each<[string, readonly string[], readonly (readonly [seq: number, octets: number])[]]>([
		['the same again', [text(311, 20), text(311, 20)], [[311, 20]]],
		['a part of it', [text(311, 20), text(316, 5)], [[311, 20]]],
		['more than it', [text(311, 20), text(306, 40)], [[306, 40]]],
		[
			'what overlaps',
			[text(311, 20), text(321, 20)],
			[
				[311, 20],
				[321, 20],
			],
		],
		[
			'what comes before it',
			[text(311, 20), text(305, 2)],
			[
				[305, 2],
				[311, 20],
			],
		],
		['its FIN as well', [text(311, 20), text(311, 20, 'FIN,ACK')], [[311, 20]]],
	])('behind a gap is kept, once: %s', (_, segments, kept) => {
		const tcb = segments.reduce((now, each) => arrive(now, each).tcb, connections().ESTABLISHED);
		expect(tcb.held.map(({seq, text}) => [seq, text])).toEqual(kept);
	});

	test('a FIN that comes late behind a gap ends what was kept', () => {
		const kept = arrive(connections().ESTABLISHED, text(311, 20)).tcb;
		const ended = arrive(kept, text(311, 20, 'FIN,ACK')).tcb;
		expect(arrive(ended, text(301, 10)).tcb.state).toBe('CLOSE-WAIT');
	});

	test('a FIN that was kept does not count once there is text beyond it', () => {
		const kept = arrive(connections().ESTABLISHED, text(311, 10, 'FIN,ACK')).tcb;
		const {tcb} = arrive(kept, text(301, 30));
		expect(tcb).toMatchObject({state: 'ESTABLISHED', rcv: {nxt: 331}});
	});

	test('text that fills a part of a gap is acknowledged at once, also where ACKs wait', () => {
		const {ESTABLISHED} = connections(profileWith('linux', {quickAcks: 0}));
		const kept = arrive(ESTABLISHED, text(331, 10)).tcb;
		expect(sent(arrive(kept, text(301, 10)).effects)).toEqual([pureAck(101, 311)]);
		expect(sent(arrive(ESTABLISHED, text(301, 10)).effects)).toEqual([]);
	});

	test('an empty segment ahead of a gap is not kept', () => {
		const child = arrive(connections().LISTEN, '<SEQ=300><CTL=SYN><DATA=5>').tcb;
		const {tcb, effects} = arrive(child, '<SEQ=310><ACK=101><CTL=ACK>');
		expect([tcb.state, tcb.held, delivered(effects)]).toEqual(['ESTABLISHED', [], 5]);
	});

	describe('that comes when nobody reads any more resets on Linux', () => {
		test.each([
			['FIN-WAIT-1', '<SEQ=301><ACK=101><CTL=ACK><DATA=9>', '<SEQ=101><CTL=RST>'],
			['FIN-WAIT-1', '<SEQ=301><ACK=102><CTL=FIN,ACK><DATA=9>', '<SEQ=102><CTL=RST>'],
			['FIN-WAIT-1', '<SEQ=310><ACK=102><CTL=FIN,ACK>', '<SEQ=102><CTL=RST>'],
		] as const)('%s: %s', (state, late, reset) => {
			const {tcb, rules, effects} = arrive(connections(LINUX)[state], late);
			expect(tcb.state).toBe('CLOSED');
			expect(decidedBy(rules)).toBe('Linux tcp_close');
			expect(sent(effects)).toEqual([reset]);
		});

		test('also where the owner will only not read, but not before it has closed', () => {
			const deaf = call(connections(LINUX).ESTABLISHED, {type: 'SHUTDOWN', how: 'read'});
			const text = '<SEQ=301><ACK=101><CTL=ACK><DATA=9>';
			expect(arrive(deaf, text).tcb.state).toBe('ESTABLISHED');
			const shut = call(deaf, {type: 'SHUTDOWN', how: 'write'});
			expect(arrive(shut, text).tcb.state).toBe('CLOSED');
		});
	});

	describe('text that reaches over a FIN resets on Linux', () => {
		test.each([
			['CLOSE-WAIT', '<SEQ=301><ACK=101><CTL=ACK><DATA=9>', '<SEQ=101><CTL=RST>'],
			['CLOSE-WAIT', '<SEQ=301><ACK=101><CTL=FIN,ACK><DATA=9>', '<SEQ=101><CTL=RST>'],
			['LAST-ACK', '<SEQ=301><ACK=101><CTL=ACK><DATA=9>', '<SEQ=101><CTL=RST>'],
		] as const)('%s: %s', (state, segment, reset) => {
			const {tcb, rules, effects} = arrive(connections(LINUX)[state], segment);
			expect(tcb.state).toBe('CLOSED');
			expect(decidedBy(rules)).toBe('Linux tcp_close');
			expect(told(effects)).toEqual(['connection reset']);
			expect(sent(effects)).toEqual([reset]);
		});

		test.each([
			['CLOSE-WAIT', '<SEQ=302><ACK=101><CTL=ACK><DATA=9>'],
			['CLOSE-WAIT', '<SEQ=301><ACK=101><CTL=ACK><DATA=1>'],
			['CLOSE-WAIT', '<SEQ=300><ACK=101><CTL=RST,ACK><DATA=9>'],
			['CLOSE-WAIT', '<SEQ=301><CTL=><DATA=9>'],
			['CLOSE-WAIT', '<SEQ=301><ACK=90><CTL=ACK><DATA=9>'],
			['CLOSE-WAIT', '<SEQ=301><ACK=102><CTL=ACK><DATA=9>'],
			['CLOSING', '<SEQ=301><ACK=101><CTL=ACK><DATA=9>'],
			['ESTABLISHED', '<SEQ=300><ACK=101><CTL=ACK><DATA=9>'],
			['TIME-WAIT', '<SEQ=301><ACK=102><CTL=ACK><DATA=9>'],
		] as const)('%s: not %s', (state, segment) => {
			const {tcb, effects} = arrive(connections(LINUX)[state], segment);
			expect(tcb.state).toBe(state);
			expect(told(effects)).toEqual([]);
		});
	});
});

function* permutations<T>(items: readonly T[]): Generator<readonly T[]> {
	if (items.length === 0) yield [];
	for (const [n, item] of items.entries()) {
		for (const rest of permutations(items.toSpliced(n, 1))) yield [item, ...rest];
	}
}
