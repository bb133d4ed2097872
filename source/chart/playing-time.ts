import type {Flight, Moment, Trace} from '../simulation/trace.js';
import type {Ms} from '../tcp/profile.js';
import type {Layout} from './lay-out.js';
import {countWhile} from './search.js';
import {briskIn} from './silence.js';

/** On screen, at 1x. */
const FLIGHT: Ms = 900;
const SILENCE: Ms = 600;
/** A silence shorter than this plays shorter, in proportion. */
const WHOLE_SILENCE: Ms = 100;

/** A run is stretched or shortened gently towards these. */
const WANTED = {least: 15_000, most: 45_000};
const SCALE = {most: 1.5, least: 0.5};

/** From `at` on, virtual time runs evenly until the next mark; `play` is the playing time there. */
type Mark = {readonly at: Ms; readonly play: Ms};

/** Playing time against virtual time: evenly between marks, both always growing. */
export type PlayMap = {readonly marks: readonly Mark[]; readonly duration: Ms};

const ORIGIN: Mark = {at: 0, play: 0};

/**
 * Between two moments at which anything happens, a flight under way moves by its share of 0.9 s, and the
 * fastest one sets the pace, so that order and overlap are kept; a silence takes 0.6 s however long.
 */
export function playMapOf(trace: Trace): PlayMap {
	const isBrisk = briskIn(trace);
	const brisk = trace.flights.filter(isBrisk);
	const instants = instantsOf(trace);
	const lengths: Ms[] = [];
	let underWay: Flight[] = [];
	let next = 0;
	let total = 0;

	instants.forEach((from, index) => {
		const to = instants[index + 1];
		if (to === undefined) return;

		for (let flight = brisk[next]; flight !== undefined && flight.sentAt <= from; ) {
			underWay.push(flight);
			flight = brisk[++next];
		}
		underWay = underWay.filter(({endsAt}) => (endsAt ?? 0) > from);
		const length = playLength(to - from, underWay);
		lengths.push(length);
		total += length;
	});

	const scale = scaleFor(total);
	let play = 0;
	const marks = instants.map((at, index) => {
		const mark = {at, play};
		play += (lengths[index] ?? 0) * scale;
		return mark;
	});
	return {marks, duration: marks.at(-1)?.play ?? 0};
}

function instantsOf(trace: Trace): Ms[] {
	const instants = new Set<Ms>([0, trace.endsAt]);
	for (const {at} of trace.steps) instants.add(at);
	for (const {sentAt, endsAt} of trace.flights) instants.add(sentAt).add(endsAt ?? sentAt);
	return [...instants].filter((at) => at <= trace.endsAt).sort((a, b) => a - b);
}

function playLength(duration: Ms, underWay: readonly Flight[]): Ms {
	const quickest = Math.min(...underWay.map(({sentAt, endsAt}) => (endsAt ?? 0) - sentAt));
	if (underWay.length > 0) return (FLIGHT * duration) / quickest;
	return SILENCE * Math.min(1, duration / WHOLE_SILENCE);
}

function scaleFor(total: Ms): number {
	if (total < WANTED.least) return Math.min(SCALE.most, WANTED.least / Math.max(total, 1));
	return Math.max(SCALE.least, Math.min(1, WANTED.most / total));
}

/** The mark that holds sway by one of its two clocks, and the next one. */
function stretchOf({marks}: PlayMap, holds: (mark: Mark) => boolean): [Mark, Mark] {
	const begun = Math.max(1, countWhile(marks, holds));
	const mark = marks[begun - 1] ?? ORIGIN;
	return [mark, marks[begun] ?? mark];
}

/** Playing time of a moment, at 1x. */
export function playTimeOf({play}: Pick<Layout, 'play'>, {at}: Moment): Ms {
	const [from, to] = stretchOf(play, (mark) => mark.at <= at);
	if (to.at === from.at) return from.play;
	return from.play + ((at - from.at) * (to.play - from.play)) / (to.at - from.at);
}

/** The moment that is shown when a run has played for `playMs` at 1x: all steps of its instant have happened. */
export function momentAt({play, trace}: Pick<Layout, 'play' | 'trace'>, playMs: Ms): Moment {
	const [from, to] = stretchOf(play, (mark) => mark.play <= playMs);
	const share = to.play === from.play ? 0 : (playMs - from.play) / (to.play - from.play);
	const at = from.at + Math.max(0, share) * (to.at - from.at);
	return {step: countWhile(trace.steps, (step) => step.at <= at), at};
}
