import {isSynchronized, type State} from '../../source/tcp/state-diagram.js';
import {firstWorld, type Limits, moves, type World, worldKey} from './world.js';

export type Found = {
	readonly worlds: number;
	readonly states: ReadonlySet<State>;
	readonly edges: ReadonlySet<string>;
	/** The way to each pair of states that must not be, one way a pair. */
	readonly illegal: ReadonlyMap<string, readonly string[]>;
};

/** Breadth first through every order of calls, deliveries, losses and duplicates, up to `depth` moves. */
export function explore(limits: Limits, depth: number): Found {
	const first = firstWorld(limits);
	const seen = new Map<string, {readonly from: string; readonly name: string}>();
	const states = new Set<State>(['CLOSED']);
	const edges = new Set<string>();
	const illegal = new Map<string, readonly string[]>();
	seen.set(worldKey(first), {from: '', name: ''});
	let frontier: World[] = [first];
	for (let level = 0; level < depth && frontier.length > 0; level++) {
		const next: World[] = [];
		for (const world of frontier) {
			const from = worldKey(world);
			for (const move of moves(world)) {
				for (const [a, b] of move.edges) edges.add(`${a} > ${b}`);
				const key = worldKey(move.world);
				if (seen.has(key)) continue;

				seen.set(key, {from, name: move.name});
				states.add(move.world.A.state).add(move.world.B.state);
				const pair = illegalPair(move.world, limits);
				if (pair !== undefined && !illegal.has(pair)) illegal.set(pair, wayTo(seen, key));
				next.push(move.world);
			}
		}

		frontier = next;
	}

	return {worlds: seen.size, states, edges, illegal};
}

function wayTo(seen: ReadonlyMap<string, {from: string; name: string}>, key: string): string[] {
	const way: string[] = [];
	for (let place = seen.get(key); place?.name; place = seen.get(place.from))
		way.unshift(place.name);
	return way;
}

/** With nothing in flight and nothing lost: what one end believes must fit what the other believes. */
function illegalPair(world: World, limits: Limits): string | undefined {
	if (world.wires.length > 0 || world.losses < limits.losses) return undefined;

	const [a, b] = [world.A.state, world.B.state];
	if (clashes(a, b) || clashes(b, a)) return [a, b].sort().join(' against ');
	return undefined;
}

const NOT_THERE: readonly State[] = ['CLOSED', 'LISTEN', 'SYN-SENT'];

function clashes(one: State, other: State): boolean {
	if (one === 'FIN-WAIT-2' && other === 'ESTABLISHED') return true;
	return isSynchronized(one) && one !== 'TIME-WAIT' && NOT_THERE.includes(other);
}
