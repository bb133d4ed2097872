import type {Moment, Trace} from '../simulation/trace.js';
import type {Layout} from './lay-out.js';
import type {RowList} from './row-list.js';
import {countWhile} from './search.js';
import {straysOf} from './silence.js';

const isBefore = (a: Moment, b: Moment): boolean =>
	a.step < b.step || (a.step === b.step && a.at < b.at);

/** The moment just after a step, before others of the same instant. */
function afterStep({trace}: Layout, n: number): Moment | undefined {
	const step = trace.steps[n - 1];
	return step === undefined ? undefined : {step: n, at: step.at};
}

/** Every step, every flight that is nobody's step, and every loss, in order. */
export function stopsOf(trace: Trace, {rows, rowOfFlight}: RowList): Moment[] {
	const stops: Moment[] = trace.steps.map(({n, at}) => ({step: n, at}));
	for (const {id, sentAt} of straysOf(trace)) {
		const row = rows[rowOfFlight.get(id) ?? -1];
		if (row !== undefined) stops.push({step: row.step, at: sentAt});
	}
	for (const {fate, endsAt} of trace.flights) {
		if (fate !== 'lost' || endsAt === null) continue;
		stops.push({step: countWhile(trace.steps, ({at}) => at <= endsAt), at: endsAt});
	}
	stops.sort((a, b) => a.step - b.step || a.at - b.at);
	return stops.filter((stop, index) => {
		const previous = stops[index - 1] ?? firstMoment();
		return isBefore(previous, stop);
	});
}

export function firstMoment(): Moment {
	return {step: 0, at: 0};
}

export function lastMoment({trace}: Layout): Moment {
	return {step: trace.steps.length, at: trace.endsAt};
}

/** The next step, or a row that begins before it by nobody's step; at the end, the end. */
export function stepForward(layout: Layout, moment: Moment): Moment {
	const {stops} = layout;
	return stops[countWhile(stops, (stop) => !isBefore(moment, stop))] ?? lastMoment(layout);
}

/** The moment before, by the same stops. */
export function stepBack({stops}: Layout, moment: Moment): Moment {
	return stops[countWhile(stops, (stop) => isBefore(stop, moment)) - 1] ?? firstMoment();
}

/** The next step that changes a state that is shown; null when there is none. */
export function nextStateChange(layout: Layout, moment: Moment): Moment | null {
	const {changes} = layout.lives;
	const change = changes[countWhile(changes, ({step}) => step <= moment.step)];
	return change === undefined ? null : (afterStep(layout, change.step) ?? null);
}

/** The next segment that is seen to be lost; null when there is none. */
export function nextLoss({landmarks, trace}: Layout, {at}: Moment): Moment | null {
	const {losses} = landmarks;
	const loss = losses[countWhile(losses, (mark) => mark.at <= at)];
	if (loss === undefined) return null;
	return {step: countWhile(trace.steps, (step) => step.at <= loss.at), at: loss.at};
}

/** The next step that a timer sets going; null when there is none. */
export function nextTimeout({trace}: Layout, moment: Moment): Moment | null {
	for (let n = moment.step; n < trace.steps.length; n++) {
		const step = trace.steps[n];
		if (step?.input.type === 'timer') return {step: step.n, at: step.at};
	}
	return null;
}
