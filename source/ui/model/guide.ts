import {momentAt, playTimeOf} from '../../chart/playing-time.js';
import {lastMoment, nextStateChange} from '../../chart/stepping.js';
import type {Step, Trace} from '../../simulation/trace.js';
import type {Ms} from '../../tcp/profile.js';
import type {Order, Settings} from './order.js';
import {BACK, begin, stay, type Turn} from './place.js';
import {type Playback, type Reel, reelOf, START, seek} from './playback.js';
import {stateChange} from './state-change.js';

/** The first visit: one connection plays slowly, with a sentence for each step; then it is asked about. */
export type Guide = {
	readonly type: 'guide';
	readonly trace: Trace;
	readonly reel: Reel;
	readonly playback: Playback;
};

/** Slower than any other run: a sentence wants to be read while its arrow travels. */
const SLOWLY = 0.4;
/** How long the last sentence stands before the first question, in milliseconds of the reel. */
const LAST_SENTENCE = 1500;

export function guide(trace: Trace, {animation}: Settings): Guide {
	return {type: 'guide', trace, reel: reelOf(trace), playback: {...START, running: animation}};
}

/** How many steps it takes until the connection is open; what follows is not told here. */
export function lastTold({trace}: Guide): number {
	const open = trace.steps.findLastIndex((step) => stateChange(step)?.to === 'ESTABLISHED');
	return open === -1 ? trace.steps.length : open + 1;
}

/** When the last sentence begins. */
function lastSentence(guide: Guide): Ms {
	const step = lastTold(guide);
	return playTimeOf(guide.reel, {step, at: guide.trace.steps[step - 1]?.at ?? 0});
}

/** The steps played so far that have a sentence: those that change a state. */
export function told({trace, playback}: Guide): Step[] {
	const played = trace.steps.slice(0, playback.moment.step);
	return played.filter((step) => stateChange(step) !== undefined);
}

/** Without a key on to the questions, once the last sentence has been read. */
const toQuestions = ({trace}: Guide): Turn => begin('first', trace.scenario);

/** A key shows the next sentence at once, and goes on playing. */
export function pressGuide(guide: Guide, {command}: Order, {animation}: Settings): Turn {
	if (command === 'back') return BACK;
	if (command !== 'enter' && command !== 'play') return stay(guide);
	if (guide.playback.moment.step >= lastTold(guide)) return toQuestions(guide);
	const change = nextStateChange(guide.reel, guide.playback.moment) ?? lastMoment(guide.reel);
	return stay({...guide, playback: {...seek(guide.reel, change), running: animation}});
}

export function advanceGuide(guide: Guide, ms: Ms): Turn {
	if (!guide.playback.running) return stay(guide);
	const played = guide.playback.played + ms * SLOWLY;
	if (played >= lastSentence(guide) + LAST_SENTENCE) return toQuestions(guide);
	return stay({
		...guide,
		playback: {...guide.playback, played, moment: momentAt(guide.reel, played)},
	});
}
