import {describe, expect, test} from 'vitest';
import {layOut} from '../../source/chart/lay-out.js';
import {plain} from '../../source/chart/styled.js';
import {widthOf} from '../../source/chart/width.js';
import type {Entry} from '../../source/progress/entry.js';
import {NO_PAST, type Past, pastWith} from '../../source/progress/past.js';
import {shownStepLines} from '../../source/ui/lay/shown.js';
import {openProgram, type Program, proceed, topOf} from '../../source/ui/model/program.js';
import {whereIs} from '../../source/ui/model/where.js';
import {answer} from '../progress/entries.js';
import {contextOf, NO_STUDY, PLACED, scenarioOf} from './scenarios.js';
import {viewOf} from './view.js';

const [handshake, close] = [await scenarioOf('handshake'), await scenarioOf('close-four')];

const pastAfter = (...entries: readonly Entry[]): Past =>
	pastWith(NO_PAST, entries, () => undefined);
const example: Entry = {type: 'example', at: 0, run: 'handshake'};
const right = answer({mode: 'predict', question: 'handshake 3 state', kind: 'state', topics: []});

async function opened(past: Past, scenarios = [handshake]): Promise<Program> {
	const context = await contextOf({study: {...NO_STUDY, past: () => past}});
	return openProgram({type: 'quiz', scenarios}, context);
}

const press = (program: Program, ...keys: readonly string[]): Program =>
	keys.reduce((now, name) => proceed(now, {type: 'press', press: {name, text: name}}), program);

const here = (program: Program) => whereIs(topOf(program));

/** How often each is met on the way to the score; questions are skipped, and so again when they come again. */
function stops(program: Program): {readonly end: Program; readonly places: readonly string[]} {
	const places: string[] = [];
	let now = program;
	for (let n = 0; n < 60 && here(now) !== 'score'; n++) {
		const place = here(now);
		places.push(place);
		now =
			place === 'shown' ? press(now, 'enter') : press(now, 'up', 'up', 'right', 'enter', 'enter');
	}
	return {end: now, places};
}

const asked = (places: readonly string[]) => places.filter((place) => place !== 'shown').length / 2;

describe('a run', () => {
	test('is a worked example at first, which is told to the journal', async () => {
		const {end, places} = stops(await opened(NO_PAST));
		expect(new Set(places)).toEqual(new Set(['shown']));
		expect(places.length).toBeGreaterThan(2);
		expect(end.outbox).toMatchObject([{type: 'example', run: 'handshake'}]);
	});

	test('then leaves one blank, then two, then everything', async () => {
		const one = stops(await opened(pastAfter(example))).places;
		const two = stops(await opened(pastAfter(example, right, right))).places;
		const all = stops(await opened(pastAfter(example, right, right, right, right))).places;
		expect([asked(one), asked(two)]).toEqual([1, 2]);
		expect(one).toContain('shown');
		expect(all).not.toContain('shown');
		expect(asked(all)).toBeGreaterThan(2);
	});

	test('leaves another blank each time', async () => {
		const blanks = [pastAfter(example), pastAfter(example, right)].map(async (past) => {
			const place = topOf(await opened(past));
			return place.type === 'predict' ? place.sitting.questions[0]?.id : '';
		});
		const [first, second] = await Promise.all(blanks);
		expect(first).not.toBe(second);
	});

	test('leads from the example to the same run with a blank', async () => {
		const {end} = stops(await opened(NO_PAST));
		const next = press(end, '1');
		expect(topOf(next)).toMatchObject({type: 'predict', fade: 'one', sitting: {count: 1}});
		expect(topOf(press(end, '2'))).toMatchObject({type: 'predict', fade: 'all'});
	});

	test('is asked about at once by a digit, from where one is', async () => {
		const example = await opened(NO_PAST);
		const all = press(example, '1');
		expect(here(all)).not.toBe('shown');
		expect(stops(all).places).not.toContain('shown');
		const later = topOf(press(example, 'enter', '1'));
		const whole = topOf(all);
		if (later.type !== 'predict' || whole.type !== 'predict') throw new Error('No quiz is open.');
		expect(later.sitting.count).toBeLessThan(whole.sitting.count);
		expect(later.sitting.count).toBeGreaterThan(0);
	});

	test('has other numbers when it comes again', async () => {
		const isns = [pastAfter(example), pastAfter(example, right)].map(async (past) => {
			const place = topOf(await opened(past));
			return place.type === 'predict' ? place.sitting.trace.connections.map(({iss}) => iss) : [];
		});
		const [first, second] = await Promise.all(isns);
		expect(first).not.toEqual(second);
	});

	test.each(['en', 'zh'] as const)(
		'is explained field by field in %s, and fits',
		async (language) => {
			for (const scenario of [handshake, close]) {
				const place = topOf(await opened(NO_PAST, [scenario]));
				if (place.type !== 'predict') throw new Error('No quiz is open.');
				const view = viewOf({language});
				const layout = layOut(place.sitting.trace, {...view.settings, width: view.columns});
				for (const step of place.shown) {
					const lines = shownStepLines(place, {type: 'shown', step, scroll: 0}, layout, view);
					const text = lines.map(plain).join('\n');
					expect(Math.max(...lines.map(plain).map(widthOf))).toBeLessThanOrEqual(80);
					for (const {kind, ...field} of step.fields) {
						if (kind === 'number')
							expect(text).toContain(`${'field' in field ? field.field : ''} = `);
					}
					expect(text).not.toMatch(/undefined|NaN/);
				}
			}
		},
	);
});

describe('a group that is new', () => {
	const group = [handshake, close];

	test('begins with its placement, then with the run', async () => {
		const program = await opened(NO_PAST, group);
		const place = topOf(program);
		expect(place).toMatchObject({type: 'preparing', wish: {type: 'placement', group: 'open'}});
		if (place.type !== 'preparing') return;
		const session = {questions: []} as never;
		const on = proceed(program, {type: 'prepared', wish: place.wish, session});
		expect(topOf(on)).toMatchObject({type: 'predict', fade: 'example'});
	});

	test('is not placed again, and its right answers skip steps', async () => {
		expect(topOf(await opened(PLACED, group))).toMatchObject({type: 'predict', fade: 'all'});
		const placed = new Map([['open', {asked: 3, right: 1}]]);
		expect(topOf(await opened({...NO_PAST, placed}, group))).toMatchObject({fade: 'one'});
		expect(topOf(await opened(pastAfter(right), group))).toMatchObject({type: 'predict'});
	});

	test('one run that was named needs none', async () => {
		expect(topOf(await opened(NO_PAST))).toMatchObject({type: 'predict', fade: 'example'});
	});
});
