import {describe, expect, test} from 'vitest';
import {plain} from '../../source/chart/styled.js';
import {run} from '../../source/simulation/run.js';
import type {Command} from '../../source/ui/keys.js';
import {diagramLines} from '../../source/ui/lay/diagram.js';
import {
	coverOf,
	doorsOf,
	type Live,
	liveWhere,
	pressLive,
	watch,
} from '../../source/ui/model/live.js';
import {contextOf, scenarioOf} from './scenarios.js';
import {settingsOf, viewOf} from './view.js';

const SETTINGS = settingsOf({});

async function watched(id: string, present = false): Promise<Live> {
	return watch(run(await scenarioOf(id)), SETTINGS, false, present);
}

/** A run after some keys; all of them must leave it on the screen. */
function pressed(live: Live, ...commands: readonly Command[]): Live {
	return commands.reduce((place, command) => {
		const turn = pressLive(place, {command, key: ''}, SETTINGS);
		if (turn.type !== 'stay' || turn.place.type !== 'live') throw new Error(command);
		return turn.place;
	}, live);
}

const stepOf = (live: Live) => live.trace.steps[live.playback.moment.step - 1];

describe('jumps', () => {
	test('lead to the next state change, loss and timer, and nowhere when there is none', async () => {
		const start = await watched('last-ack-lost');
		expect(stepOf(pressed(start, 'change'))?.after?.state).toBe('LISTEN');
		expect(stepOf(pressed(start, 'timeout'))?.input).toEqual({type: 'timer', timer: 'RTO'});
		const {at} = pressed(start, 'loss').playback.moment;
		expect(
			start.trace.flights.filter(({fate}) => fate === 'lost').map(({endsAt}) => endsAt),
		).toEqual([at]);
		const behind = pressed(start, 'loss');
		expect(pressed(behind, 'loss').playback).toEqual(behind.playback);
	});
});

describe('the menu behind Enter', () => {
	test('reaches every one of its lines by digit', async () => {
		const start = await watched('last-ack-lost');
		const pick = (key: string) => {
			const turn = pressLive(pressed(start, 'enter'), {command: 'pick', key}, SETTINGS);
			return turn.type === 'stay' && turn.place.type === 'live' ? turn.place : start;
		};
		expect(pick('1').playback.moment).toEqual(pressed(start, 'change').playback.moment);
		expect(pick('2').playback.moment).toEqual(pressed(start, 'loss').playback.moment);
		expect(pick('3').playback.moment).toEqual(pressed(start, 'timeout').playback.moment);
		expect(liveWhere(pick('4'))).toBe('diagram');
		expect(pick('5').rows).toBe('folded');
		expect(pick('6').times).toBe('distance');
		expect(liveWhere(pressed(pick('6'), 'back'))).toBe('live');
	});
});

describe('the state diagram', () => {
	test('walks the states with up and down, the run with left and right', async () => {
		const open = pressed(await watched('last-ack-lost'), 'change', 'diagram');
		expect(open.diagram?.mark).toBe('LISTEN');
		expect(pressed(open, 'down').diagram?.mark).toBe('SYN-SENT');
		expect(pressed(open, 'up', 'up').diagram?.mark).toBe('TIME-WAIT');
		expect(pressed(open, 'right').diagram?.mark).toBe('SYN-SENT');
		expect(liveWhere(pressed(open, 'enter'))).toBe('card');
		expect(pressed(open, 'enter', 'back', 'back').diagram).toBeNull();
	});

	test('marks A and B by their letters and says what was just taken', async () => {
		const live = pressed(await watched('last-ack-lost'), 'change', 'change', 'change', 'diagram');
		const {content} = await contextOf();
		const view = viewOf();
		if (live.diagram === null) throw new Error('no diagram');
		const text = diagramLines(live, live.diagram, live.reel, content, view).map(plain).join('\n');
		expect(text).toContain('[A] SYN-SENT ]');
		expect(text).toContain('[B]>SYN-RECEIVED ]');
		expect(text).toContain('just now: B  LISTEN > SYN-RECEIVED');
		expect(text.split('\n')).toHaveLength(view.rows);
	});
});

describe('in front of a class', () => {
	test('a key first shows what is covered, and only then goes on', async () => {
		let live = pressed(await watched('handshake', true), 'right');
		const {step} = live.playback.moment;
		expect(coverOf(live).state).toEqual({host: 'B', step});
		live = pressed(live, 'right');
		expect(live.playback.moment.step).toBe(step);
		expect(coverOf(live).fields).toEqual([]);
		expect(coverOf(live).state).toBeUndefined();
		live = pressed(live, 'right');
		expect(live.playback.moment.step).toBe(step + 1);
		expect(coverOf(live).fields).toContain('flags');
	});
});

test('an end leads to the runs that the scenario names', async () => {
	const live = pressed(await watched('last-ack-lost'), 'last');
	expect(doorsOf(live).map((door) => (door.type === 'run' ? door.id : door.type))).toEqual([
		'asked',
		'lab',
		'no-time-wait',
		'fin-lost',
		'stale-segment',
		'next',
	]);
});

test('a story is told once', async () => {
	const trace = run(await scenarioOf('last-ack-lost'));
	expect(watch(trace, SETTINGS, true).told).toBe(false);
	expect(watch(trace, SETTINGS, false).told).toBe(true);
});
