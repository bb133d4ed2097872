import {type Branch, branchOf} from '../../quiz/branch.js';
import {currentQuestion, goOn, type Result, type Sitting} from '../../quiz/sitting.js';
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
};

export type ScoreBoard = {readonly type: 'score'; readonly mark: number};

/** The run goes on until the next question, which then is open, then judged; at the end comes the score. */
export type Phase = {readonly type: 'playing'} | Asking | Verdict | ScoreBoard;

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
	/** The trap of the first visit has been shown. */
	readonly trapped: boolean;
};

/** A sitting from the beginning of its run; without animation it stands at the first question at once. */
export function predict(sitting: Sitting, course: Course, {animation}: Settings): Predict {
	const place: Predict = {
		type: 'predict',
		course,
		reel: reelOf(sitting.trace),
		sitting,
		playback: {...START, running: true},
		phase: {type: 'playing'},
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
		case 'verdict':
			return 'verdict';
		case 'score':
			return 'score';
	}
}

/** The question is open at its moment; without a further one the score is shown. */
export function openNext(place: Predict): Predict {
	const question = currentQuestion(place.sitting);
	if (question !== undefined) {
		return {...place, phase: ask(question), playback: seek(place.reel, question.moment)};
	}
	return {...place, phase: {type: 'score', mark: 0}, playback: {...place.playback, running: false}};
}

export function advancePredict(place: Predict, ms: Ms): Predict {
	const question = currentQuestion(place.sitting);
	if (place.phase.type !== 'playing' || question === undefined) return place;
	const {played} = seek(place.reel, question.moment);
	const playback = advance(place.playback, place.reel, ms, false);
	return playback.played >= played ? openNext(place) : {...place, playback};
}

/** After a verdict the run goes on to the next question. */
export function leaveVerdict(place: Predict, {trap}: Verdict, {animation}: Settings): Predict {
	const sitting = trap ? place.sitting : goOn(place.sitting);
	const on: Predict = {...place, sitting};
	if (!animation || currentQuestion(sitting) === undefined) return openNext(on);
	return {...on, phase: {type: 'playing'}, playback: {...place.playback, running: true}};
}

export function verdictOn(trace: Trace, result: Result, trap: boolean): Verdict {
	const {question, answer, right} = result;
	const branch = answer === null || right ? null : branchOf(trace, question, answer);
	return {type: 'verdict', result, branch, scroll: 0, trap};
}
