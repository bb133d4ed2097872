import fc from 'fast-check';
import {beforeAll, describe, expect, test} from 'vitest';
import {run} from '../../source/simulation/run.js';
import {
	advance,
	back,
	changeSpeed,
	forward,
	isOver,
	type Playback,
	type Reel,
	reelOf,
	SPEEDS,
	START,
	seekEnd,
	seekStart,
	togglePlay,
} from '../../source/ui/model/playback.js';
import {scenarioOf} from './scenarios.js';

let reel: Reel;

beforeAll(async () => {
	reel = reelOf(run(await scenarioOf('last-ack-lost')));
});

const playing = (): Playback => ({...START, running: true});

/** Plays on until it stands still. */
function playToStop(from: Playback, stops: boolean): Playback {
	let playback = from;
	while (playback.running) playback = advance(playback, reel, 50, stops);
	return playback;
}

describe('playing', () => {
	test('small frames come to the same place as large ones', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({min: 1, max: 3000}), {maxLength: 12}), (frames) => {
				const sum = frames.reduce((total, ms) => total + ms, 0);
				const bit = frames.reduce((at, ms) => advance(at, reel, ms, false), playing());
				expect(bit).toEqual(frames.length === 0 ? playing() : advance(playing(), reel, sum, false));
			}),
		);
	});

	test('it never goes back', () => {
		let playback = playing();
		while (playback.running) {
			const next = advance(playback, reel, 77, false);
			expect(next.moment.step).toBeGreaterThanOrEqual(playback.moment.step);
			expect(next.moment.at).toBeGreaterThanOrEqual(playback.moment.at);
			playback = next;
		}
		expect(isOver(playback, reel)).toBe(true);
		expect(playback.moment).toEqual(seekEnd(reel).moment);
	});

	test('a first viewing halts at every state change, and says so', () => {
		const changes: string[] = [];
		let playback = playToStop(playing(), true);
		while (playback.halted) {
			const {host, after} = reel.trace.steps[playback.moment.step - 1] ?? {};
			changes.push(`${host} ${after?.state}`);
			playback = playToStop(togglePlay(playback, reel), true);
		}
		expect(changes).toEqual([
			'A SYN-SENT',
			'B SYN-RECEIVED',
			'A ESTABLISHED',
			'B ESTABLISHED',
			'B FIN-WAIT-1',
			'A CLOSE-WAIT',
			'B FIN-WAIT-2',
			'A LAST-ACK',
			'B TIME-WAIT',
			'A CLOSED',
		]);
	});

	test('a later viewing does not', () => {
		const playback = playToStop(playing(), false);
		expect(playback.halted).toBe(false);
		expect(isOver(playback, reel)).toBe(true);
	});

	test('paused, no time passes', () => {
		expect(advance(START, reel, 5000, true)).toBe(START);
	});

	test('at the end it plays from the beginning', () => {
		expect(togglePlay(seekEnd(reel), reel)).toEqual(playing());
	});
});

describe('stepping', () => {
	test('forward visits every step, and back the same places', () => {
		const places = [seekStart(reel)];
		for (const _step of reel.trace.steps) {
			const next = forward(places.at(-1) ?? START, reel);
			if (!isOver(next, reel)) places.push(next);
		}
		const steps = places.map(({moment}) => moment.step);
		expect(new Set(steps).size).toBe(reel.trace.steps.length);
		let playback = seekEnd(reel);
		for (const place of places.toReversed()) {
			playback = back(playback, reel);
			expect(playback.moment).toEqual(place.moment);
		}
	});

	test('before the start and behind the end there is nothing', () => {
		expect(back(START, reel).moment).toEqual(START.moment);
		expect(forward(seekEnd(reel), reel).moment).toEqual(seekEnd(reel).moment);
	});
});

test('speeds go from a quarter to eight times and stay there', () => {
	expect(SPEEDS.map((speed) => changeSpeed(speed, 1))).toEqual([0.5, 1, 2, 4, 8, 8]);
	expect(SPEEDS.map((speed) => changeSpeed(speed, -1))).toEqual([0.25, 0.25, 0.5, 1, 2, 4]);
	expect(changeSpeed(3, 1)).toBe(8);
});
