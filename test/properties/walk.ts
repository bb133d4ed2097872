import {uniformInt} from 'pure-rand/distribution/uniformInt';
import {xoroshiro128plus} from 'pure-rand/generator/xoroshiro128plus';
import {type Call, type Input, TIMERS} from '../../source/tcp/input.js';
import {ctlOf, FLAGS, type Segment} from '../../source/tcp/segment.js';
import {add, distance, type Seq} from '../../source/tcp/sequence.js';
import {step} from '../../source/tcp/step.js';
import type {Tcb} from '../../source/tcp/tcb.js';
import type {Turn} from './invariants.js';

/** A seeded die. */
export type Die = {
	readonly between: (from: number, to: number) => number;
	readonly oneOf: <T>(items: readonly T[]) => T;
};

export function dieOf(seed: number): Die {
	const generator = xoroshiro128plus(seed);
	const between = (from: number, to: number) => uniformInt(generator, from, to);
	return {between, oneOf: (items) => items[between(0, items.length - 1)] as (typeof items)[number]};
}

export const MOST_NUMBER = 2 ** 32 - 1;
const SIZES = [0, 0, 0, 1, 10, 536, 1460, 4096];
const WINDOWS = [0, 1, 10, 4096, 65_535];

const CALLS: readonly ((die: Die) => Call)[] = [
	({between}) => ({type: 'OPEN', mode: 'active', iss: between(0, MOST_NUMBER)}),
	({between}) => ({type: 'OPEN', mode: 'passive', iss: between(0, MOST_NUMBER)}),
	({oneOf}) => ({type: 'SEND', len: oneOf(SIZES.slice(3)), more: oneOf([true, false, false])}),
	({oneOf}) => ({type: 'SEND', len: oneOf(SIZES.slice(3))}),
	() => ({type: 'RECEIVE'}),
	({oneOf}) => ({type: 'RECEIVE', len: oneOf(SIZES.slice(3))}),
	() => ({type: 'CLOSE'}),
	({oneOf}) => ({type: 'SHUTDOWN', how: oneOf(['read', 'write'])}),
	() => ({type: 'ABORT'}),
	() => ({type: 'STATUS'}),
	({oneOf}) => ({type: 'KEEPALIVE', on: oneOf([true, false]), probes: 2}),
];

/** Steps of one connection, from `tcb` on: mostly segments near its numbers, some calls, some timers. */
export function* walk(tcb: Tcb, steps: number, die: Die): Generator<Turn> {
	let now = 0;
	for (let n = 0; n < steps; n++) {
		const input = inputFor(tcb, die);
		now += input.type === 'TIMEOUT' ? waitFor(tcb.timers[input.timer], now) : die.between(0, 300);
		const turn: Turn = {before: tcb, input, outcome: step(tcb, input, now)};
		yield turn;
		const isOver = tcb.state === 'CLOSED' && turn.outcome.tcb.state === 'CLOSED';
		if (isOver && die.between(1, 3) === 1) return;
		tcb = turn.outcome.tcb;
	}
}

function waitFor(deadline: number, now: number): number {
	return Math.max(0, deadline - now);
}

function inputFor(tcb: Tcb, die: Die): Input {
	const kind = die.between(1, 10);
	if (kind === 1) return die.oneOf(CALLS)(die);

	const running = kind === 2 ? TIMERS.filter((timer) => Number.isFinite(tcb.timers[timer])) : [];
	if (running.length > 0) return {type: 'TIMEOUT', timer: die.oneOf(running)};
	return {type: 'SEGMENT ARRIVES', segment: segmentFor(tcb, die)};
}

/** Flags of any kind, but more of those that lead on. */
const COMMON = [ctlOf('ACK'), ctlOf('ACK'), ctlOf('FIN', 'ACK'), ctlOf('SYN'), ctlOf('SYN', 'ACK')];

function segmentFor(tcb: Tcb, die: Die): Segment {
	const isCommon = die.between(1, 3) > 1;
	const ctl = isCommon ? die.oneOf(COMMON) : ctlOf(...FLAGS.filter(() => die.between(0, 1) === 1));
	const {rcv, snd, irs} = tcb;
	const seq = near(die, [rcv.nxt, add(rcv.nxt, rcv.wnd), irs ?? rcv.nxt]);
	const ack = near(die, [snd.nxt, snd.una, add(snd.una, -snd.maxWnd)]);
	const hasSyn = ctl.includes('SYN');
	return {
		seq,
		ack: ctl.includes('ACK') ? ack : undefined,
		ctl,
		wnd: die.oneOf(WINDOWS),
		text: die.oneOf(SIZES),
		offset: irs === undefined ? 0 : distance(add(irs, 1), seq) + (hasSyn ? 1 : 0),
		...(hasSyn ? {options: {mss: die.oneOf([536, 1460]), sack: die.oneOf([true, false])}} : {}),
	};
}

/** A number that decides, or one beside it; now and then any number at all. */
function near(die: Die, numbers: readonly Seq[]): Seq {
	const how = die.between(1, 12);
	if (how === 1) return die.between(0, MOST_NUMBER);

	const base = die.oneOf(how > 5 ? numbers.slice(0, 1) : numbers);
	return how > 7 ? base : add(base, die.between(-3, 3));
}
