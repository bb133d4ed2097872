import {expect, test} from 'vitest';
import {LINUX, RFC9293} from '../../source/tcp/profile.js';
import {STATES, type State} from '../../source/tcp/state-diagram.js';
import {INVARIANTS, type Turn} from './invariants.js';
import {startsOf} from './starts.js';
import {dieOf, walk} from './walk.js';

/** Segments for each profile, in walks of at most so many steps each. */
const SEGMENTS = 500_000;
const WALK = 40;

const NAMES = Object.keys(INVARIANTS);
const HOLD = Object.values(INVARIANTS);

/** What a step breaks, with all that is needed to see it again. */
function broken(turn: Turn, seed: number): string {
	const {before, input, outcome} = turn;
	const names = NAMES.filter((_, index) => !HOLD[index]?.(turn));
	const shown = JSON.stringify({input, effects: outcome.effects}, null, '\t');
	return `${names.join('; ')}\nseed ${seed}: ${before.state} > ${outcome.tcb.state} ${shown}`;
}

test.each([RFC9293, LINUX])(
	'half a million random segments break no invariant ($name)',
	(profile) => {
		const entered = new Set<State>();
		let segments = 0;
		for (let seed = 1; segments < SEGMENTS; seed++) {
			const die = dieOf(seed);
			for (const start of startsOf(profile, die)) {
				for (const turn of walk(start, WALK, die)) {
					if (turn.input.type === 'SEGMENT ARRIVES') segments += 1;
					entered.add(turn.outcome.tcb.state);
					if (!HOLD.every((holds) => holds(turn))) expect.fail(broken(turn, seed));
				}
			}
		}

		expect([...STATES].filter((state) => !entered.has(state))).toEqual([]);
	},
);
