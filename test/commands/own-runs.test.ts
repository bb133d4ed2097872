import {describe, expect, test} from 'vitest';
import {placementIn} from '../../source/commands/study/own-runs.js';
import {builtIn} from '../../source/content/built-in.js';
import {openProgram, topOf} from '../../source/ui/model/program.js';
import {contextOf} from '../ui/scenarios.js';

const {load} = await builtIn();
const [handshake, close, reset, lost] = await Promise.all(
	['handshake', 'close-four', 'simultaneous-close', 'syn-lost'].map(load),
);
if (!(handshake && close && reset && lost)) throw new Error('A run is not there.');

const own = [handshake, close, reset, lost].map((scenario, n) => ({
	...scenario,
	id: `mine-${n + 1}`,
	group: 'mine',
}));

const openedWith = async (scenarios: typeof own) =>
	topOf(openProgram({type: 'quiz', scenarios}, await contextOf(), 1000));

describe("a folder of a user's own runs", () => {
	test('begins with three questions, about the first, one between and the last', () => {
		const names = placementIn(own).map(({spec}) => spec.id.split(' '));
		expect(names.map(([id]) => id)).toEqual(['mine-1', 'mine-3', 'mine-4']);
		expect(new Set(names.map(([, n, what]) => `${n} ${what}`)).size).toBe(3);
	});

	test('is asked about at once where it is no group, or too short for that', async () => {
		expect(await openedWith(own)).toMatchObject({
			type: 'preparing',
			wish: {type: 'placement', group: 'mine', own},
		});
		expect(await openedWith(own.slice(0, 2))).toMatchObject({type: 'predict'});
		const mixed = own.map((each, n) => (n === 1 ? {...each, group: 'other'} : each));
		expect(await openedWith(mixed)).toMatchObject({type: 'predict'});
	});
});
