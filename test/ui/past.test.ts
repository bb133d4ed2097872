import {describe, expect, test} from 'vitest';
import type {Entry} from '../../source/progress/entry.js';
import {NO_PAST, type Past, pastWith} from '../../source/progress/past.js';
import {goalOf} from '../../source/quiz/goals/goals.js';
import type {Scenario} from '../../source/simulation/scenario.js';
import type {Start} from '../../source/ui/context.js';
import {remembered} from '../../source/ui/model/lab/bench.js';
import {act, openLab} from '../../source/ui/model/lab/lab.js';
import {markOf, pastOf} from '../../source/ui/model/past.js';
import {openProgram, type Program, proceed, topOf} from '../../source/ui/model/program.js';
import {contextOf, NO_STUDY, scenarioOf} from './scenarios.js';

const NOW = 1_800_000_000_000;

type Known = {readonly past?: Past; readonly present?: boolean; readonly animation?: boolean};

async function opened(
	start: Start,
	{past = NO_PAST, present = false, animation = false}: Known = {},
) {
	const context = await contextOf({animation, study: {...NO_STUDY, past: () => past}});
	return proceed(openProgram(start, {...context, present}), {type: 'now', at: NOW});
}

const live = (...scenarios: readonly Scenario[]): Start => ({type: 'live', scenarios});

const press = (program: Program, ...keys: readonly string[]): Program =>
	keys.reduce((now, name) => proceed(now, {type: 'press', press: {name, text: name}}), program);

const after = (entries: readonly Entry[]): Past => pastWith(NO_PAST, entries, () => undefined);

describe('a run that is watched to its end', () => {
	test('is told to the journal once, by a key or by time', async () => {
		const handshake = await scenarioOf('handshake');
		const end = press(await opened(live(handshake)), 'end');
		const entry = {type: 'seen', at: NOW, run: 'handshake'};
		expect(end.outbox).toEqual([entry]);
		expect(press(end, 'left', 'end', '3', 'end').outbox).toEqual([entry]);

		let playing = press(await opened(live(handshake), {animation: true}), 'space');
		for (let n = 0; n < 2000 && playing.outbox.length === 0; n++) {
			playing = proceed(playing, {type: 'time', ms: 80});
			const place = topOf(playing);
			if (place.type === 'live' && place.playback.halted) playing = press(playing, 'space');
		}
		expect(playing.outbox).toEqual([entry]);
	});

	test('is not told before its end, and never in front of a class', async () => {
		const handshake = await scenarioOf('handshake');
		expect(press(await opened(live(handshake)), 'space', 'right', 'escape').outbox).toEqual([]);
		const shown = press(await opened(live(handshake), {present: true}), 'end');
		expect(shown.outbox).toEqual([]);
	});

	test('is remembered from one start to the next: it neither tells its story again nor stops', async () => {
		const handshake = await scenarioOf('handshake');
		const first = await opened(live(handshake), {animation: true});
		expect(topOf(first)).toMatchObject({told: false, stops: true});
		const past = after(press(first, 'end').outbox);
		const again = await opened(live(), {past, animation: true});
		const chosen = proceed(press(again, '1'), {type: 'read', scenario: handshake});
		expect(topOf(chosen)).toMatchObject({type: 'live', told: true, stops: false});
		expect(press(chosen, 'end').outbox).toEqual([]);
		expect(markOf(pastOf(again), 'handshake')).toBe('seen');
	});
});

test('a run on which a goal of the lab was reached is done', () => {
	const past = after([{type: 'goal', at: NOW, goal: 'given-up', acts: 1}]);
	expect(markOf(past, 'close-four')).toBe('done');
	expect(markOf(past, 'handshake')).toBe('new');
});

test('a goal that was reached is remembered, and told again only with fewer acts', async () => {
	const past = after([{type: 'goal', at: NOW, goal: 'closing', acts: 3}]);
	const program = await opened({type: 'lab', scenarios: []}, {past});
	expect(program.bench.reached.get('closing')).toBe(3);

	const handshake = await scenarioOf('handshake');
	const solution = goalOf('closing')?.solution ?? [];
	const solved = solution.reduce((lab, line) => act(lab, line), openLab(handshake, 1, 'closing'));
	const entry = {type: 'goal', at: NOW, goal: 'closing', acts: 2};
	const better = remembered(program, solved);
	expect(better.outbox).toEqual([entry]);
	const [line] = solution;
	if (line === undefined) throw new Error('no solution');
	const more = act(solved, line);
	expect(remembered(better, more).outbox).toEqual([entry]);
});
