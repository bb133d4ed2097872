import fc from 'fast-check';
import {beforeAll, describe, expect, test} from 'vitest';
import {parseScenario} from '../../../source/content/load.js';
import {writeScenario} from '../../../source/content/write-scenario.js';
import {GOALS, type GoalId} from '../../../source/quiz/goals/goals.js';
import {run} from '../../../source/simulation/run.js';
import type {Scenario} from '../../../source/simulation/scenario.js';
import {traceJson} from '../../../source/simulation/trace-json.js';
import {commandFor} from '../../../source/ui/keys.js';
import {fileOf, isReached, type Lab, openLab} from '../../../source/ui/model/lab/lab.js';
import {labWhere, pressLab} from '../../../source/ui/model/lab/press-lab.js';
import {standings} from '../../../source/ui/model/lab/standing.js';
import type {KeyName} from '../../../source/ui/press.js';
import {scenarioOf} from '../scenarios.js';
import {settingsOf} from '../view.js';

let handshake: Scenario;
let close: Scenario;

beforeAll(async () => {
	handshake = await scenarioOf('handshake');
	close = await scenarioOf('close-four');
});

const settings = settingsOf({});

/** One key; what leaves the lab, such as Esc at the chart, changes nothing here. */
function key(lab: Lab, name: KeyName): Lab {
	const command = commandFor(labWhere(lab), name);
	if (command === undefined) return lab;
	const turn = pressLab(lab, {command, key: name}, settings);
	return turn.type === 'stay' && turn.place.type === 'lab' ? turn.place : lab;
}

const press = (lab: Lab, ...keys: readonly KeyName[]): Lab => keys.reduce(key, lab);

const open = (scenario: Scenario, goal: GoalId | null = null) => openLab(scenario, 1, goal);

const linesOf = ({acts}: Lab) => acts.map(({line}) => line);

const typesOf = (lab: Lab) => standings(lab).map(({type}) => type);

/** Steps back or forth until the cursor stands where a segment of these flags leaves. */
function onto(lab: Lab, from: string, flags: string): Lab {
	let now = press(lab, 'home');
	for (let n = 0; n < 100; n++) {
		const menu = press(now, '1', '3');
		if (menu.window.type === 'menu' && menu.window.menu === 'segment') {
			const dropped = press(menu, '1').acts.at(-1)?.line;
			const pick = dropped?.type === 'lose' ? dropped.pick : {};
			if (pick.from === from && pick.flags?.join(',') === flags) return now;
		}
		now = press(now, 'right');
	}
	throw new Error(`No ${flags} of ${from}.`);
}

describe('acts', () => {
	test('a call is about the connection at the cursor; connect() opens another one beside it', async () => {
		const two = press(open(handshake), '1', '1', '1');
		expect(linesOf(two)).toMatchObject([{call: 'OPEN', host: 'A', connection: 'second'}]);
		expect(two.trace.connections.map(({id}) => id)).toContain('A2');
		const closed = press(two, 'end', '1', '1', '4');
		expect(linesOf(closed)[1]).toMatchObject({call: 'CLOSE', connection: 'second'});
		expect(typesOf(closed)).not.toContain('refused');

		const crowded = await scenarioOf('accept-queue-full');
		let lab = press(open(crowded), 'home');
		const connectionAt = () => lab.trace.steps[lab.playback.moment.step - 1]?.connection;
		for (let n = 0; n < 50 && connectionAt() !== 'A3'; n++) lab = press(lab, 'right');
		expect(linesOf(press(lab, '1', '1', '4'))).toMatchObject([
			{call: 'CLOSE', connection: 'third'},
		]);
	});

	test('a call happens right behind the cursor, and the run goes on from there', () => {
		const lab = press(open(handshake), '1', '1', '4');
		expect(linesOf(lab)).toMatchObject([{call: 'CLOSE', host: 'A', when: {at: 1101}}]);
		expect(lab.trace.steps.some(({after}) => after?.state === 'FIN-WAIT-1')).toBe(true);
		expect(lab.playback.moment.at).toBe(1101);
	});

	test.each([
		[['1', '1', '1'], {type: 'call', host: 'A', call: 'OPEN'}],
		[['1', '2', '2'], {type: 'call', host: 'B', call: 'LISTEN'}],
		[['1', '2', '3'], {type: 'call', host: 'B', call: 'SEND', len: 100}],
		[['1', '1', '5'], {type: 'call', call: 'ABORT'}],
		[['1', '1', '6'], {type: 'call', call: 'RECEIVE'}],
		[['1', '1', 'up', 'enter'], {type: 'call', call: 'KEEPALIVE'}],
		[['1', '1', 'up', 'up', 'enter'], {type: 'call', call: 'SHUTDOWN'}],
		[['1', '5', '1'], {type: 'cut', direction: 'both'}],
		[['1', '5', '2'], {type: 'heal', direction: 'both'}],
		[['1', '5', '3'], {type: 'crash', host: 'A'}],
		[['1', '5', '6'], {type: 'boot', host: 'B'}],
		[['1', '4', 'enter'], {type: 'forge', from: 'B', to: 'A', flags: ['RST']}],
		[['1', '4', '1', '2', '3', '5', 'space'], {type: 'forge', from: 'A', flags: ['SYN'], len: 1}],
	])('%j', (keys, line) => {
		expect(linesOf(press(open(handshake), ...keys))).toMatchObject([line]);
	});

	test.each([
		['1', {type: 'lose', pick: {nth: 1}}],
		['2', {type: 'lose', pick: {all: true}}],
		['3', {type: 'duplicate', by: 0}],
		['4', {type: 'duplicate', by: 5000}],
		['5', {type: 'delay', by: 1000}],
		['6', {type: 'delay'}],
	])('the network at a segment: %s', (digit, line) => {
		const lab = press(onto(open(handshake), 'A', 'SYN'), '1', '3', digit);
		expect(linesOf(lab)).toMatchObject([{...line, pick: {from: 'A', flags: ['SYN']}}]);
		expect(typesOf(lab).at(-1)).toBe('fine');
	});

	test('a swapped segment arrives behind the next one of its host', () => {
		const lab = press(onto(open(close), 'A', 'PSH,ACK'), '1', '3', '6');
		const arrivals = lab.trace.steps.flatMap(({flight, host}) =>
			flight !== null && host === 'B' ? [flight] : [],
		);
		expect(arrivals).not.toEqual(arrivals.toSorted((a, b) => a - b));
	});

	test('where there is no segment, or only a copy, nothing is done and that is told', () => {
		expect(press(open(handshake), 'home', '1', '3').notice).toBe('noSegment');
		const copied = press(onto(open(handshake), 'A', 'ACK'), '1', '3', '3');
		let lab = copied;
		for (let n = 0; n < 20 && lab.notice !== 'onlyCopy'; n++)
			lab = press(lab, 'right', '1', '3', 'escape', 'escape');
		expect(lab.notice).toBe('onlyCopy');
		expect(lab.acts).toEqual(copied.acts);
	});
});

describe('undo and redo', () => {
	test('say so when there is nothing', () => {
		expect(press(open(handshake), '4').notice).toBe('nothingToUndo');
		expect(press(open(handshake), '5').notice).toBe('nothingToRedo');
	});

	test('a new act forgets what was undone', () => {
		const lab = press(open(handshake), '1', '1', '4', '4', '1', '2', '4');
		expect(lab.undone).toEqual([]);
		expect(linesOf(lab)).toMatchObject([{host: 'B'}]);
	});
});

describe('a line that has lost its segment', () => {
	test('is marked when it picks nothing, and stays', () => {
		const dropped = press(onto(open(close), 'B', 'FIN,ACK'), '1', '3', '1');
		const lab = press(dropped, 'home', 'right', '1', '5', '1');
		expect(typesOf(lab).slice(-2)).toEqual(['idle', 'fine']);
		expect(lab.acts).toHaveLength(2);
	});

	test('is marked when it picks another segment', () => {
		const dropped = press(onto(open(handshake), 'A', 'PSH,ACK'), '1', '3', '1');
		const sentBefore = press(onto(dropped, 'A', 'ACK'), '1', '1', '3');
		expect(typesOf(sentBefore).slice(-2)).toEqual(['another', 'fine']);
		expect(typesOf(press(sentBefore, '4')).at(-1)).toBe('fine');
	});

	test('a call that is refused is marked', () => {
		// Nothing can be sent before there is a connection.
		expect(typesOf(press(open(handshake), 'home', '1', '1', '3')).at(-1)).toBe('refused');
	});
});

describe('saving', () => {
	test('asks for a file that reads back as the same run', () => {
		const lab = press(open(close), '1', '1', '3', '1', '4', '2', 'enter', '6');
		const file = lab.saving;
		if (file === null) throw new Error('Nothing is saved.');
		const {scenario, problems} = parseScenario(writeScenario(file), `${file.id}.yaml`, 'en');
		expect(problems).toEqual([]);
		expect(scenario).toEqual(file);
		expect(run(file).steps).toEqual(lab.trace.steps);
	});

	test('a file of the lab keeps its name when it is saved again', () => {
		const once = fileOf(open(handshake));
		expect(fileOf(open(once))).toEqual(once);
		expect(once).toMatchObject({id: 'lab-handshake', title: {en: 'Three-way handshake (lab)'}});
	});
});

describe('goals', () => {
	test('CLOSING, by keys alone', () => {
		const lab = press(open(handshake, 'closing'), '1', '1', '4');
		expect(isReached(lab)).toBe(false);
		expect(isReached(press(lab, '1', '2', '4'))).toBe(true);
		expect(isReached(press(lab, '1', '2', '4', '4'))).toBe(false);
	});

	test('three hints, and no fourth', () => {
		const lab = press(open(handshake, 'closing'), '7', '7', '7');
		expect([lab.hints, lab.notice]).toEqual([3, null]);
		expect(press(lab, '7')).toMatchObject({hints: 3, notice: 'noMoreHints'});
		expect(press(open(handshake), '7').notice).toBe('noGoal');
	});

	test('every goal opens on its run without being reached', async () => {
		for (const {id, scenario} of GOALS) {
			expect(isReached(open(await scenarioOf(scenario), id))).toBe(false);
		}
	});
});

describe('any keys', () => {
	const KEYS = [
		'1',
		'2',
		'3',
		'4',
		'5',
		'6',
		'7',
		'up',
		'down',
		'left',
		'right',
		'enter',
		'escape',
	];
	const some = fc.array(fc.constantFrom(...KEYS), {maxLength: 30});

	test('the run is that of the script, and undoing everything leads back', () => {
		fc.assert(
			fc.property(some, (keys) => {
				const lab = press(open(close), ...keys);
				const again = run(lab.trace.scenario, {seed: 1, maxSteps: 20_000});
				expect(traceJson(again)).toBe(traceJson(lab.trace));
				const chart = press(lab, 'escape', 'escape');
				const back = press(chart, ...chart.acts.map(() => '4'));
				expect(traceJson(back.trace)).toBe(traceJson(open(close).trace));
				const forth = press(back, ...chart.acts.map(() => '5'));
				expect(linesOf(forth)).toEqual(linesOf(chart));
			}),
			{numRuns: 60},
		);
	});
});
