import type {Flight, Moment, Step, Trace} from '../simulation/trace.js';
import type {Ms} from '../tcp/profile.js';
import type {Layout} from './lay-out.js';
import {countWhile} from './search.js';
import {briskIn} from './silence.js';

/** On screen, at 1x. */
const FLIGHT: Ms = 900;
const SILENCE: Ms = 600;
/** A silence shorter than this plays shorter, in proportion. */
const WHOLE_SILENCE: Ms = 100;

/**
 * A run is brought gently between these: a short one gets time to read wherever something happened, and
 * only then plays slower; a long one plays faster.
 */
const WANTED = {least: 15_000, most: 45_000};
const READING: Ms = 1200;
const SCALE = {most: 1.5, least: 0.5};

/** Reading takes a little virtual time, so that both clocks always run on; an event is never so near. */
const MOMENT: Ms = 0.01;

/** From `at` on, virtual time runs evenly until the next mark; `play` is the playing time there. */
type Mark = {readonly at: Ms; readonly play: Ms};

/** How many steps have happened there; between two marks there are none. */
type Counted = Mark & {readonly steps: number};

/** Playing time against virtual time: evenly between marks, both always growing. */
export type PlayMap = {readonly marks: readonly Counted[]; readonly duration: Ms};

const ORIGIN: Counted = {at: 0, play: 0, steps: 0};

/**
 * Between two moments at which anything happens, a flight under way moves by its share of 0.9 s, and the
 * fastest one sets the pace, so that order and overlap are kept; a silence takes 0.6 s however long.
 */
export function playMapOf(trace: Trace): PlayMap {
	const isBrisk = briskIn(trace);
	const brisk = trace.flights.filter(isBrisk);
	const instants = instantsOf(trace);
	const lengths: Ms[] = [];
	const calm = new Set<Ms>();
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
		if (underWay.every(({sentAt}) => sentAt === from)) calm.add(from);
		const length = playLength(to - from, underWay);
		lengths.push(length);
		total += length;
	});

	const {marks, duration} = paced(instants, lengths, readingFor(trace, calm, total), total);
	return {marks: counted(marks, trace.steps), duration};
}

/** Counted once: to look for a step among those of a long run is to unpack each that is looked at. */
function counted(marks: readonly Mark[], steps: readonly Step[]): Counted[] {
	let happened = 0;
	return marks.map((mark) => {
		while ((steps[happened]?.at ?? Number.POSITIVE_INFINITY) <= mark.at) happened++;
		return {...mark, steps: happened};
	});
}

/** The time to read at each instant where a step happened and no flight stood still for it. */
function readingFor(trace: Trace, calm: ReadonlySet<Ms>, total: Ms): ReadonlyMap<Ms, Ms> {
	const instants = new Set(trace.steps.map(({at}) => at).filter((at) => calm.has(at)));
	const reading = Math.min(READING, Math.max(0, WANTED.least - total) / Math.max(1, instants.size));
	return new Map(reading === 0 ? [] : [...instants].map((at) => [at, reading]));
}

function paced(
	instants: readonly Ms[],
	lengths: readonly Ms[],
	reading: ReadonlyMap<Ms, Ms>,
	moving: Ms,
): {marks: Mark[]; duration: Ms} {
	const total = [...reading.values()].reduce((sum, pause) => sum + pause, moving);
	const scale = scaleFor(total);
	const marks: Mark[] = [];
	let play = 0;
	instants.forEach((at, index) => {
		marks.push({at, play});
		const pause = (reading.get(at) ?? 0) * scale;
		const gap = (instants[index + 1] ?? at) - at;
		if (pause > 0 && gap > 0) marks.push({at: at + Math.min(MOMENT, gap / 2), play: play + pause});
		play += pause + (lengths[index] ?? 0) * scale;
	});
	return {marks, duration: play};
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
function stretchOf({marks}: PlayMap, holds: (mark: Mark) => boolean): [Counted, Counted] {
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
export function momentAt({play}: Pick<Layout, 'play'>, playMs: Ms): Moment {
	const [from, to] = stretchOf(play, (mark) => mark.play <= playMs);
	const share = to.play === from.play ? 0 : (playMs - from.play) / (to.play - from.play);
	const at = from.at + Math.max(0, share) * (to.at - from.at);
	return {step: (at < to.at ? from : to).steps, at};
}
