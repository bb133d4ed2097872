import type {Layout} from '../../chart/lay-out.js';
import {layOut} from '../../chart/lay-out.js';
import {momentAt, playTimeOf} from '../../chart/playing-time.js';
import {
	firstMoment,
	lastMoment,
	nextStateChange,
	stepBack,
	stepForward,
} from '../../chart/stepping.js';
import type {Moment, Trace} from '../../simulation/trace.js';
import type {Ms} from '../../tcp/profile.js';

/** A run as playing time. What it is laid out for makes no difference to when things happen. */
export type Reel = Layout;

/**
 * A place in a reel. `moment` is what is shown; it says more than `played` while stepping through several
 * steps of one instant.
 */
export type Playback = {
	/** Playing time at 1x. */
	readonly played: Ms;
	readonly moment: Moment;
	readonly running: boolean;
	/** Stopped by itself at a state change. */
	readonly halted: boolean;
};

export const SPEEDS = [0.25, 0.5, 1, 2, 4, 8] as const;

export const START: Playback = {played: 0, moment: firstMoment(), running: false, halted: false};

export const reelOf = (trace: Trace): Reel =>
	layOut(trace, {drawing: 'ascii', language: 'en', numbers: 'relative', width: 80});

/** Stands still at a moment. */
export const seek = (reel: Reel, moment: Moment): Playback => ({
	...START,
	moment,
	played: playTimeOf(reel, moment),
});

export const seekStart = (reel: Reel): Playback => seek(reel, firstMoment());
export const seekEnd = (reel: Reel): Playback => seek(reel, lastMoment(reel));

/** At the end of the run. */
export const isOver = ({moment}: Playback, {trace}: Reel): boolean =>
	moment.step === trace.steps.length && moment.at >= trace.endsAt;

export const back = ({moment}: Playback, reel: Reel): Playback =>
	seek(reel, stepBack(reel, moment));

export const forward = ({moment}: Playback, reel: Reel): Playback =>
	seek(reel, stepForward(reel, moment));

/** The next state change that is worth stopping for: to wait in LISTEN is how every run begins. */
function nextStop(reel: Reel, moment: Moment): Moment | null {
	const change = nextStateChange(reel, moment);
	if (change === null) return null;
	const begins = reel.trace.steps[change.step - 1]?.after?.state === 'LISTEN';
	return begins ? nextStop(reel, change) : change;
}

/** The last change of a run needs no stop: there the run is over. */
function haltAt(reel: Reel, moment: Moment): Playback {
	const playback = seek(reel, moment);
	return {...playback, halted: !isOver(playback, reel)};
}

/** Where playing stands after `ms` of the reel. With `stops` it halts at the next state change on the way. */
export function advance(playback: Playback, reel: Reel, ms: Ms, stops: boolean): Playback {
	if (!playback.running) return playback;
	const played = Math.min(playback.played + ms, reel.playDuration);
	const halt = stops ? nextStop(reel, playback.moment) : null;
	if (halt !== null && playTimeOf(reel, halt) <= played) return haltAt(reel, halt);
	const running = played < reel.playDuration;
	return {
		...playback,
		played,
		running,
		moment: running ? momentAt(reel, played) : lastMoment(reel),
	};
}

/** Plays or pauses; at the end it begins again. */
export function togglePlay(playback: Playback, reel: Reel): Playback {
	if (isOver(playback, reel)) return {...START, running: true};
	return {...playback, running: !playback.running, halted: false};
}

/** The next speed up or down. */
export function changeSpeed(speed: number, by: 1 | -1): number {
	const now = SPEEDS.findIndex((known) => known >= speed);
	const next = (now === -1 ? SPEEDS.length - 1 : now) + by;
	return SPEEDS[Math.min(Math.max(next, 0), SPEEDS.length - 1)] ?? 1;
}
