import type {Flight, Trace} from '../simulation/trace.js';
import type {Ms} from '../tcp/profile.js';

/** A flight that takes longer than this many ordinary ones is held up, and does not break a silence. */
const HELD_UP = 4;
const ORDINARY: Ms = 250;

/** Tells whether a flight is under way for an ordinary time, so that the chart waits for it. */
export function briskIn(trace: Trace): (flight: Flight) => boolean {
	const most = HELD_UP * Math.max(ORDINARY, trace.scenario.network.delay);
	return ({sentAt, endsAt}) => endsAt !== null && endsAt - sentAt <= most;
}

/** Flights that left by nobody's step: forged, or copied by the network. */
export function straysOf(trace: Trace): readonly Flight[] {
	const sent = new Set(trace.steps.flatMap((step) => step.sent));
	return trace.flights.filter(({id}) => !sent.has(id));
}
