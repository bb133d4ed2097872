import {describe, expect, test} from 'vitest';
import {LINUX, type Profile, RFC9293} from '../../source/tcp/profile.js';
import {ctlOf, type Segment} from '../../source/tcp/segment.js';
import {add, type Seq} from '../../source/tcp/sequence.js';
import {STATES} from '../../source/tcp/state-diagram.js';
import type {Tcb} from '../../source/tcp/tcb.js';
import {firstWorld, moves, type Side, type World, worldKey} from '../exploration/world.js';

/** What may happen before the network falls idle: enough for every state and for one old duplicate. */
const LIMITS = {losses: 1, duplicates: 1, timeouts: 1, calls: ['OPEN', 'SEND', 'CLOSE']} as const;
const DEPTH = 14;
/** Worlds kept for each pair of states, and looked at in each round of the search. */
const KEPT = 12;
const BREADTH = 400;

/** Some worlds of every pair of states that two endpoints come to, with what is between them. */
function worldsOf(profile: Profile): readonly World[] {
	const seen = new Set<string>();
	const kept = new Map<string, World[]>();
	let frontier: readonly World[] = [firstWorld(LIMITS, profile)];
	for (let depth = 0; depth < DEPTH; depth++) {
		const next: World[] = [];
		for (const {world} of frontier.flatMap((each) => [...moves(each)])) {
			const key = worldKey(world);
			if (seen.has(key)) continue;

			seen.add(key);
			next.push(world);
			const pair = `${world.A.state} ${world.B.state}`;
			const alike = kept.get(pair) ?? [];
			if (alike.length < KEPT) kept.set(pair, [...alike, world]);
		}

		// A spread of them, not the first: neighbours are alike.
		const every = Math.ceil(next.length / BREADTH);
		frontier = next.filter((_, index) => index % every === 0);
	}

	return [...kept.values()].flat();
}

const WORLDS = {rfc9293: worldsOf(RFC9293), linux: worldsOf(LINUX)};

/** Delivers everything that is on its way and all that comes of it; no call, no timer, no time. */
function settle(world: World, most: number): {readonly deliveries: number; readonly world: World} {
	const idle = {...world, callsLeft: {A: [], B: []}, losses: 0, duplicates: 0, timeouts: 0};
	let now: World = idle;
	let deliveries = 0;
	while (now.wires.length > 0 && deliveries < most) {
		const move = [...moves(now)].find(({name}) => name.startsWith('deliver'));
		if (move === undefined) break;

		now = move.world;
		deliveries += 1;
	}

	return {deliveries, world: now};
}

/** Each segment on its way may be answered, and the answer acknowledged; a storm never ends. */
const most = (world: World) => 10 + 4 * world.wires.length;

function pureAck(seq: Seq, ack: Seq): Segment {
	return {seq, ack, ctl: ctlOf('ACK'), wnd: 4096, text: 0, offset: 0};
}

/** Old, new and impossible ACKs, as a duplicate or a forger could bring them. */
function strayAcks({snd, rcv}: Tcb): readonly Segment[] {
	const seqs = [add(rcv.nxt, -1), rcv.nxt, add(rcv.nxt, rcv.wnd)];
	const acks = [add(snd.una, -1), snd.nxt, add(snd.nxt, 1)];
	return seqs.flatMap((seq) => acks.map((ack) => pureAck(seq, ack)));
}

describe.each(['rfc9293', 'linux'] as const)('no storm of ACKs (%s)', (name) => {
	const worlds = WORLDS[name];

	test('the worlds have every state', () => {
		const states = new Set(worlds.flatMap(({A, B}) => [A.state, B.state]));
		expect([...STATES].filter((state) => !states.has(state))).toEqual([]);
		expect(worlds.length).toBeGreaterThan(200);
	});

	test('when the network is idle, what is on its way dies out', () => {
		for (const world of worlds) {
			const {wires} = settle(world, most(world)).world;
			expect(wires, `${world.A.state} against ${world.B.state}`).toEqual([]);
		}
	});

	test.each(['A', 'B'] as const)('nor does a stray ACK at %s start one', (to: Side) => {
		for (const world of worlds) {
			const quiet = settle(world, most(world)).world;
			for (const segment of strayAcks(quiet[to])) {
				const {wires} = settle({...quiet, wires: [{to, segment}]}, 20).world;
				expect(wires, `${quiet.A.state} against ${quiet.B.state}`).toEqual([]);
			}
		}
	});
});

describe('two ends that a forger has put at odds', () => {
	/** B has taken ten octets that A never sent: whatever one says, the other cannot accept. */
	function atOdds(profile: Profile): World {
		const limits = {losses: 0, duplicates: 0, timeouts: 0, calls: ['OPEN']} as const;
		const opened = [...moves(firstWorld(limits, profile))];
		const active = opened.find(({name}) => name === 'A OPEN active')?.world;
		const both = [...moves(active ?? firstWorld(limits, profile))].find(
			({name}) => name === 'B OPEN passive',
		)?.world;
		if (both === undefined) throw new Error('nobody can open');

		const {world} = settle(both, 10);
		const {rcv, snd} = world.B;
		const forged = {...pureAck(rcv.nxt, snd.nxt), text: 10};
		return {...world, wires: [{to: 'B', segment: forged}]};
	}

	test('answer each other for ever by the RFC, which sets no limit', () => {
		expect(settle(atOdds(RFC9293), 1000).deliveries).toBe(1000);
	});

	test('fall silent on Linux, which limits such ACKs (recording 26)', () => {
		expect(settle(atOdds(LINUX), 1000).deliveries).toBeLessThan(6);
	});
});
