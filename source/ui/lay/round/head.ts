import type {Line, Tone} from '../../../chart/styled.js';
import {spaces} from '../../../chart/width.js';
import type {Clock} from '../../model/round/clock.js';
import type {Round} from '../../model/round/round.js';
import {countOf, firstOutcomes} from '../../model/round/round.js';
import type {View} from '../../view.js';
import {plainHead} from '../head.js';
import {line} from '../lines.js';

const BAR = 14;
const SECOND = 1000;
const MINUTE = 60;

const timeOf = (ms: number) => {
	const seconds = Math.ceil(ms / SECOND);
	return `${Math.floor(seconds / MINUTE)}:${String(seconds % MINUTE).padStart(2, '0')}`;
};

/** The clock as a bar and a number: neither says it by colour. */
function clockLine({total, left, isPaused}: Clock, {text, glyphs}: View): Line {
	if (left === 0) return line(text.round.timeUp, 'strong');
	const full = Math.ceil((BAR * left) / total);
	const words = isPaused ? text.round.paused : text.round.left;
	const tone: Tone = isPaused ? 'strong' : 'plain';
	return [
		{text: glyphs.full.repeat(full) + glyphs.empty.repeat(BAR - full), tone: 'timer'},
		{text: `${spaces(2)}${words(timeOf(left))}`, tone},
	];
}

function whereIn(round: Round, {text}: View): string {
	const {course, phase} = round;
	if (phase.type === 'ended') return text.round.over;
	const isReached = course.phase === 'told' || course.chain !== null;
	const n = course.results.length + (isReached ? 0 : 1);
	const of = countOf(round);
	if (n <= of) return text.round.question(n, of);
	return text.round.again(n - of, course.exercises.length - of);
}

/** Which of the follow-ups is open. */
function followUpIn({course: {phase, chain}}: Round, {text}: View): readonly string[] {
	if (chain === null || phase !== 'asked') return [];
	return [text.round.followUp(chain.results.length + 1, chain.exercises.length)];
}

export function roundHead(round: Round, view: View): Line[] {
	const {text, settings} = view;
	const {mode, title} = round.session;
	const outcomes = firstOutcomes(round);
	const right = outcomes.filter(({verdict}) => verdict === 'right').length;
	const state =
		round.clock === null || round.phase.type === 'ended'
			? line(text.round.tally(right, outcomes.length - right))
			: clockLine(round.clock, view);
	const parts = [
		text.round.mode[mode],
		title[settings.language],
		whereIn(round, view),
		...followUpIn(round, view),
	];
	return plainHead(parts, state, view);
}
