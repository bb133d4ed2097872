import type {Call} from '../../source/tcp/input.js';
import {type Profile, profileWith} from '../../source/tcp/profile.js';
import {len, type Segment} from '../../source/tcp/segment.js';
import type {State} from '../../source/tcp/state-diagram.js';
import {step} from '../../source/tcp/step.js';
import {createTcb, type Tcb} from '../../source/tcp/tcb.js';

export type Side = 'A' | 'B';

export type Wire = {readonly to: Side; readonly segment: Segment};

/** Two endpoints, what is between them, and how much mischief is left. Time stands still. */
export type World = {
	readonly A: Tcb;
	readonly B: Tcb;
	readonly wires: readonly Wire[];
	readonly callsLeft: {readonly A: readonly Call['type'][]; readonly B: readonly Call['type'][]};
	readonly losses: number;
	readonly duplicates: number;
	readonly timeouts: number;
	readonly depth: number;
};

export type Limits = {
	readonly losses: number;
	readonly duplicates: number;
	readonly timeouts: number;
	readonly calls: readonly Call['type'][];
};

export type Move = {
	readonly name: string;
	readonly world: World;
	readonly edges: readonly [State, State][];
};

const ISS = {A: 1000, B: 5000} as const;

export function firstWorld(limits: Limits, profile: Profile = profileWith('rfc9293')): World {
	const tcb = createTcb(profile, {reader: true});
	return {
		A: tcb,
		B: tcb,
		wires: [],
		callsLeft: {A: limits.calls, B: limits.calls},
		losses: limits.losses,
		duplicates: limits.duplicates,
		timeouts: limits.timeouts,
		depth: 0,
	};
}

/** Everything that can happen next. */
export function* moves(world: World): Generator<Move> {
	for (const side of ['A', 'B'] as const) {
		for (const call of new Set(world.callsLeft[side])) yield* callMoves(world, side, call);
		yield* timerMoves(world, side);
	}

	for (const [index, wire] of world.wires.entries()) {
		if (world.wires.findIndex((other) => keyOf(other) === keyOf(wire)) !== index) continue;
		const wires = world.wires.toSpliced(index, 1);
		yield act({...world, wires}, wire.to, `deliver ${keyOf(wire)}`, {
			type: 'SEGMENT ARRIVES',
			segment: wire.segment,
		});
		if (world.losses > 0) {
			yield idle({...world, wires, losses: world.losses - 1}, `lose ${keyOf(wire)}`);
		}

		if (world.duplicates > 0) {
			const doubled = [...world.wires, wire];
			const duplicates = world.duplicates - 1;
			yield idle({...world, wires: doubled, duplicates}, `duplicate ${keyOf(wire)}`);
		}
	}
}

function* callMoves(world: World, side: Side, type: Call['type']): Generator<Move> {
	const left = world.callsLeft[side];
	const spent = {...world.callsLeft, [side]: left.toSpliced(left.indexOf(type), 1)};
	for (const call of variants(type, side)) {
		const name = `${side} ${type}${call.type === 'OPEN' ? ` ${call.mode}` : ''}`;
		yield act({...world, callsLeft: spent}, side, name, call);
	}
}

function variants(type: Call['type'], side: Side): readonly Call[] {
	switch (type) {
		case 'OPEN':
			return [
				{type, mode: 'active', iss: ISS[side]},
				{type, mode: 'passive', iss: ISS[side]},
			];
		case 'SEND':
			return [{type, len: 1}];
		case 'CLOSE':
		case 'ABORT':
			return [{type}];
		default:
			return [];
	}
}

/** RTO at any moment it runs; 2MSL only when all segments have died, which is what it waits for. */
function* timerMoves(world: World, side: Side): Generator<Move> {
	const {timers} = world[side];
	if (timers.RTO !== Number.POSITIVE_INFINITY && world.timeouts > 0) {
		const spent = {...world, timeouts: world.timeouts - 1};
		yield act(spent, side, `${side} RTO`, {type: 'TIMEOUT', timer: 'RTO'});
	}

	if (timers['2MSL'] !== Number.POSITIVE_INFINITY && world.wires.length === 0) {
		yield act(world, side, `${side} 2MSL`, {type: 'TIMEOUT', timer: '2MSL'});
	}
}

function idle(world: World, name: string): Move {
	return {name, world: {...world, depth: world.depth + 1}, edges: []};
}

function act(world: World, side: Side, name: string, input: Parameters<typeof step>[1]): Move {
	const before = world[side];
	const {tcb, effects} = step(before, input, 0);
	const to = side === 'A' ? 'B' : 'A';
	const sent = effects.flatMap((effect) =>
		effect.type === 'transmit' ? [{to, segment: effect.segment} as const] : [],
	);
	return {
		name,
		world: {...world, [side]: tcb, wires: [...world.wires, ...sent], depth: world.depth + 1},
		edges: before.state === tcb.state ? [] : [[before.state, tcb.state]],
	};
}

function keyOf({to, segment}: Wire): string {
	const {seq, ack, ctl, text, wnd} = segment;
	return `${to}${seq}/${ack}/${ctl}/${text}/${wnd}/${len(segment)}`;
}

/** Two worlds with the same key have the same future: numbers and states, not times. */
export function worldKey(world: World): string {
	const {wires, callsLeft, losses, duplicates, timeouts} = world;
	const between = wires.map(keyOf).sort().join(' ');
	const left = `${callsLeft.A}|${callsLeft.B}|${losses}${duplicates}${timeouts}`;
	return `${tcbKey(world.A)};${tcbKey(world.B)};${between};${left}`;
}

function tcbKey(tcb: Tcb): string {
	const {state, snd, rcv, user, finSeq, held, retransmissions, timers} = tcb;
	const running = Object.values(timers).map((at) => (at === Number.POSITIVE_INFINITY ? '-' : '+'));
	const queue = retransmissions.map((entry) => `${entry.seq}${entry.ctl}${entry.text}`);
	const kept = held.map((piece) => `${piece.seq}.${piece.text}${piece.fin}`);
	const numbers = [snd.una, snd.nxt, snd.wnd, snd.queued, rcv.nxt, finSeq, tcb.irs];
	const switches = [user.passive, user.closeCalled, user.orphan];
	return [state, ...numbers, ...switches, ...queue, ...kept, ...running].join();
}
