import type {Fade} from '../../progress/fading.js';
import {type Branch, branchOf} from '../../quiz/branch.js';
import type {ShownStep} from '../../quiz/fade.js';
import {transitionsShown} from '../../quiz/faded-run.js';
import type {Question} from '../../quiz/question.js';
import {comesAgain, currentQuestion, goOn, type Result, type Sitting} from '../../quiz/sitting.js';
import type {Trace} from '../../simulation/trace.js';
import type {Ms} from '../../tcp/profile.js';
import type {Where} from '../keys.js';
import {type Asking, ask, askingWhere} from './asking.js';
import type {Settings} from './order.js';
import {advance, type Playback, type Reel, reelOf, START, seek} from './playback.js';

export type Verdict = {
	readonly type: 'verdict';
	readonly result: Result;
	/** What the answer would have led to, when it was wrong. */
	readonly branch: Branch | null;
	/** Rows that were scrolled away, where the screen is too small for all of it. */
	readonly scroll: number;
	/** A wrong answer that was not the learner's: it is shown, not counted. */
	readonly trap: boolean;
	/** The line to paste where a question seems wrong is shown. */
	readonly isReported: boolean;
};

/** The answer is given, and its verdict waits until it is said how sure it is. */
export type Weighing = {
	readonly type: 'weighing';
	/** As the answer will leave it. */
	readonly sitting: Sitting;
	readonly mark: number;
	/** Where Esc goes back to. */
	readonly before: Asking;
};

export type ScoreBoard = {readonly type: 'score'; readonly mark: number};

/** A step is explained, and nothing is asked about it. */
export type Shown = {readonly type: 'shown'; readonly step: ShownStep; readonly scroll: number};

/** The run goes on until the next question, which then is open, then judged; at the end comes the score. */
export type Phase = {readonly type: 'playing'} | Asking | Weighing | Verdict | Shown | ScoreBoard;

/** The three questions of the first visit are told apart: they end with other doors. */
export type Course = 'quiz' | 'first';

/** A quiz about a run. */
export type Predict = {
	readonly type: 'predict';
	readonly course: Course;
	readonly reel: Reel;
	readonly sitting: Sitting;
	readonly playback: Playback;
	readonly phase: Phase;
	/** How much of the run is left to the learner, and the steps that are still to be explained. */
	readonly fade: Fade;
	readonly shown: readonly ShownStep[];
	/** The changes of state in what is explained. */
	readonly explains: readonly string[];
	/** What is asked when the explaining is over: every question that comes later. */
	readonly all: readonly Question[];
	/** The trap of the first visit has been shown. */
	readonly trapped: boolean;
};

/** Nothing is explained beforehand. */
const ALL_ASKED = {fade: 'all', shown: [], all: []} as const;

/** A sitting from the beginning of its run; without animation it stands at the first question at once. */
export function predict(
	sitting: Sitting,
	course: Course,
	{animation}: Settings,
	{fade, shown, all}: Pick<Predict, 'fade' | 'shown' | 'all'> = ALL_ASKED,
): Predict {
	const place: Predict = {
		type: 'predict',
		course,
		reel: reelOf(sitting.trace),
		sitting,
		playback: {...START, running: true},
		phase: {type: 'playing'},
		fade,
		shown,
		explains: transitionsShown({trace: sitting.trace, shown}),
		all,
		trapped: false,
	};
	return animation ? place : openNext(place);
}

export function predictWhere({phase}: Predict): Where {
	switch (phase.type) {
		case 'playing':
			return 'watching';
		case 'asking':
			return askingWhere(phase);
		case 'weighing':
			return 'weighing';
		case 'verdict':
			return 'verdict';
		case 'shown':
			return 'shown';
		case 'score':
			return 'score';
	}
}

/** The next stop of the run: a step that is explained, or a question; what was missed comes after all of them. */
export function nextStop({sitting, shown}: Predict): ShownStep | Question | undefined {
	const question = currentQuestion(sitting);
	const [step] = shown;
	if (step === undefined || question === undefined) return step ?? question;
	return comesAgain(sitting) || step.n < question.n ? step : question;
}

const isShown = (stop: ShownStep | Question): stop is ShownStep => 'fields' in stop;

/** The question is open at its moment; without a further one the score is shown. */
export function openNext(place: Predict): Predict {
	const stop = nextStop(place);
	if (stop !== undefined) {
		const phase: Phase = isShown(stop) ? {type: 'shown', step: stop, scroll: 0} : ask(stop);
		return {...place, phase, playback: seek(place.reel, stop.moment)};
	}
	return {...place, phase: {type: 'score', mark: 0}, playback: {...place.playback, running: false}};
}

export function advancePredict(place: Predict, ms: Ms): Predict {
	const stop = nextStop(place);
	if (place.phase.type !== 'playing' || stop === undefined) return place;
	const {played} = seek(place.reel, stop.moment);
	const playback = advance(place.playback, place.reel, ms, false);
	return playback.played >= played ? openNext(place) : {...place, playback};
}

/** After a verdict the run goes on to the next question. */
export function leaveVerdict(place: Predict, {trap}: Verdict, {animation}: Settings): Predict {
	return playOn({...place, sitting: trap ? place.sitting : goOn(place.sitting)}, animation);
}

/** From an explained step to the next stop. */
export const leaveShown = (place: Predict, {animation}: Settings): Predict =>
	playOn({...place, shown: place.shown.slice(1)}, animation);

/** No more explaining: every question from here on is asked. */
export function askAll(place: Predict, settings: Settings): Predict {
	const {sitting, shown, all, phase} = place;
	const from = phase.type === 'shown' ? phase.step.n : (nextStop(place)?.n ?? 0);
	if (shown.length === 0) return place;
	const before = sitting.questions.filter(({n}) => n < from);
	const questions = [...before, ...all.filter(({n}) => n >= from)];
	const open = {...sitting, questions, count: questions.length, phase: 'asked' as const};
	const on: Predict = {...place, sitting: open, shown: [], fade: 'all'};
	return phase.type === 'shown' ? openNext(on) : playOn(on, settings.animation);
}

function playOn(on: Predict, animation: boolean): Predict {
	if (!animation || nextStop(on) === undefined) return openNext(on);
	return {...on, phase: {type: 'playing'}, playback: {...on.playback, running: true}};
}

export function verdictOn(trace: Trace, result: Result, trap: boolean): Verdict {
	const {question, answer, right} = result;
	const branch = answer === null || right ? null : branchOf(trace, question, answer);
	return {type: 'verdict', result, branch, scroll: 0, trap, isReported: false};
}
