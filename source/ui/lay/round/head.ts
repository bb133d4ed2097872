import type {Line} from '../../../chart/styled.js';
import {spaces} from '../../../chart/width.js';
import {isPage} from '../../../progress/page.js';
import type {Clock} from '../../model/round/clock.js';
import type {Round} from '../../model/round/round.js';
import {countOf, firstOutcomes} from '../../model/round/round.js';
import type {View} from '../../view.js';
import {fits, plainHead} from '../head.js';
import {line} from '../lines.js';

const BAR = 14;
const SECOND = 1000;
const MINUTE = 60;

const timeOf = (ms: number) => {
	const seconds = Math.ceil(ms / SECOND);
	return `${Math.floor(seconds / MINUTE)}:${String(seconds % MINUTE).padStart(2, '0')}`;
};

/** The clock as a number, and as a bar where there is room: neither says it by colour. */
function clockLine({total, left, isPaused}: Clock, hasBar: boolean, {text, glyphs}: View): Line {
	if (left === 0) return line(text.round.timeUp, 'strong');
	const full = Math.ceil((BAR * left) / total);
	const words = isPaused ? text.round.paused : text.round.left;
	const number = line(words(timeOf(left)), isPaused ? 'strong' : 'plain');
	const bar = glyphs.full.repeat(full) + glyphs.empty.repeat(BAR - full);
	return hasBar
		? [{text: bar, tone: 'timer'}, {text: spaces(2), tone: 'plain'}, ...number]
		: number;
}

function whereIn(round: Round, {text}: View): string {
	const {course, phase} = round;
	if (phase.type === 'ended') return text.round.over;
	const isReached = course.phase === 'told' || course.chain !== null;
	const n = course.results.length + (isReached ? 0 : 1);
	const of = countOf(round);
	if (n <= of) return text.round.question(n, of);
	return text.round.again(course.exercises.length - n + 1);
}

/** Which of the follow-ups is open. */
function followUpIn({course, phase}: Round, {text}: View): readonly string[] {
	const {chain} = course;
	if (chain === null || course.phase !== 'asked' || phase.type === 'ended') return [];
	return [text.round.followUp(chain.results.length + 1, chain.exercises.length)];
}

/** What it is about; of a drill the level that it has come to. */
function aboutIn({session, course}: Round, {text, settings}: View): string {
	const {mode, title, step, levelAfter} = session;
	if (mode !== 'drill' || step !== null || levelAfter === null) return title[settings.language];
	return text.round.level[levelAfter(course.results)];
}

export function roundHead(round: Round, view: View): Line[] {
	const {text} = view;
	const {mode} = round.session;
	const outcomes = firstOutcomes(round);
	const right = outcomes.filter(({verdict}) => verdict === 'right').length;
	const {clock, phase} = round;
	const [name, about] = [text.round.mode[mode], aboutIn(round, view)];
	const where = [whereIn(round, view), ...followUpIn(round, view)];
	const whole = [name, about, ...where];
	const tally = line(text.round.tally(right, outcomes.length - right));
	// A page asks nothing, so that there is nothing to count; an end says itself how it went.
	if (phase.type === 'ended') {
		const page = isPage(round.session) ? [name, about] : whole;
		return plainHead(fits(page, [], view) ? page : [name, ...where], null, view);
	}
	const states =
		clock !== null ? [true, false].map((hasBar) => clockLine(clock, hasBar, view)) : [tally];
	const state = states.at(-1) ?? tally;
	// Where one is and how it goes stay in sight, however narrow the screen is.
	const heads = [
		...states.map((each) => ({parts: whole, state: each})),
		...[[name, ...where], where].map((parts) => ({parts, state})),
	];
	const head = heads.find((each) => fits(each.parts, each.state, view));
	return plainHead(head?.parts ?? where.slice(-1), head?.state ?? state, view);
}
