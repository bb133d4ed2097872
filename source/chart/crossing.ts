import type {HostId} from '../simulation/scenario.js';
import type {Flight, Trace} from '../simulation/trace.js';
import type {Ms} from '../tcp/profile.js';

/** The side that a flight leaves from; what comes from an outside address comes from the far side. */
export function senderOf({from, to}: Pick<Flight, 'from' | 'to'>): HostId {
	if (from === 'A' || from === 'B') return from;
	return to === 'A' ? 'B' : 'A';
}

export function otherHost(host: HostId): HostId {
	return host === 'A' ? 'B' : 'A';
}

export function landsAt(flight: Flight): Ms {
	return flight.endsAt ?? Number.POSITIVE_INFINITY;
}

/**
 * The flights that need a row to leave and a row to land: those that meet one coming the other way, are
 * overtaken, or find that their receiver did something else while they were under way. On one row at the
 * time of sending, they would tell what happened at the receiver in a false order.
 */
export function crossingFlights(trace: Trace): ReadonlySet<number> {
	const crossing = new Set<number>();
	const arrived = new Set(trace.steps.map((step) => step.flight));
	let underWay: Flight[] = [];
	let next = 0;

	const takeOff = (until: Ms): void => {
		for (;;) {
			const flight = trace.flights[next];
			if (flight === undefined || flight.sentAt > until) return;
			next++;
			if (!arrived.has(flight.id)) continue;

			underWay = underWay.filter((other) => landsAt(other) > flight.sentAt);
			for (const other of underWay) markMeeting(other, flight, crossing);
			underWay.push(flight);
		}
	};

	for (const step of trace.steps) {
		takeOff(step.at);
		if (step.input.type === 'segment') continue;

		for (const flight of underWay) {
			const isUnderWay = flight.sentAt < step.at && step.at < landsAt(flight);
			if (isUnderWay && flight.to === step.host) crossing.add(flight.id);
		}
	}
	takeOff(Number.POSITIVE_INFINITY);
	return crossing;
}

function markMeeting(earlier: Flight, later: Flight, crossing: Set<number>): void {
	if (senderOf(earlier) !== senderOf(later)) {
		if (later.sentAt < landsAt(later)) crossing.add(earlier.id).add(later.id);
	} else if (landsAt(earlier) > landsAt(later)) {
		crossing.add(earlier.id);
	}
}
