import type {Ms} from '../tcp/profile.js';
import type {Segment} from '../tcp/segment.js';
import {step} from '../tcp/step.js';
import {order} from './clock.js';
import type {Host} from './host.js';
import type {Listener} from './listener.js';
import {overflow, report} from './listening.js';
import type {FlightDraft} from './packed/flights.js';
import type {Way} from './ways.js';

/**
 * Half-open children that came together and will never answer: one small record for all of them. They
 * live and end as single ones would, so that a flood of 100,000 costs a few records and flights.
 */
export type FloodRecord = {
	readonly listener: Listener;
	readonly way: Way;
	readonly count: number;
	readonly serial: number;
	/** Their SYN,ACK, and the flight that was its last transmission. */
	readonly segment: Segment;
	last: number;
	/** Its timeout, and how often it was sent again. */
	rto: Ms;
	again: number;
};

/** Many SYNs at once: the SYN queue takes what it has room for, the rest meets a full queue. */
export function arriveInNumbers(host: Host, flight: FlightDraft, way: Way): void {
	const listener = host.listeners.get(way.source);
	if (!listener) {
		host.refuse(flight, way);
		return;
	}

	const admitted = Math.min(flight.count, listener.room);
	if (admitted > 0) admit(host, listener, flight, way, admitted);
	if (admitted < flight.count) overflow(host, listener, flight, way, flight.count - admitted);
}

function admit(host: Host, listener: Listener, flight: FlightDraft, way: Way, count: number): void {
	const before = listener.counts();
	const tcb = listener.tcb(host.options.chooseIss());
	const {segment} = flight;
	const outcome = step(tcb, {type: 'SEGMENT ARRIVES', segment}, host.world.clock.now);
	listener.halfOpen += count;
	way.isn = tcb.iss;
	const [id] = report(host, listener, flight, way, {...outcome, before, count}).sent;
	if (id === undefined) return;

	const answer = host.world.flights.at(id).segment;
	const {rto} = outcome.tcb.timing;
	arm(host, {listener, way, count, serial: id, segment: answer, last: id, rto, again: 0});
}

function arm(host: Host, record: FloodRecord): void {
	const {clock} = host.world;
	// After the timers of connections, which are few.
	const place = order.timer(host.options.id, 2 ** 40 + record.serial);
	clock.schedule(clock.now + record.rto, place, {type: 'flood timer', record});
}

/** RFC 6298 §5: the SYN,ACKs are sent again, or the records are given up. */
export function expireFlood(host: Host, record: FloodRecord): void {
	const {listener, way, segment, count} = record;
	if (host.listeners.get(way.source) !== listener) return;

	const before = listener.counts();
	const {synackRetries, rtoMax} = host.options.profile;
	const isOver = record.again >= synackRetries;
	if (isOver) listener.halfOpen -= count;
	record.again += 1;
	record.rto = Math.min(record.rto * 2, rtoMax);
	// A cookie may have gone this way since, and its number is not these records' own.
	way.isn = segment.seq;
	const {sent} = host.world.record({
		host: host.options.id,
		endpoint: null,
		way,
		input: {type: 'timer', timer: 'RTO'},
		flight: null,
		before,
		after: listener.counts(),
		effects: isOver
			? [{type: 'timer', timer: 'RTO', op: 'fire'}]
			: [
					{type: 'timer', timer: 'RTO', op: 'fire'},
					{type: 'transmit', segment, kind: 'retransmission'},
					{type: 'timer', timer: 'RTO', op: 'restart', ms: record.rto},
				],
		decision: 'accepted',
		rules: [isOver ? 'RFC 9293 §3.8.3' : 'RFC 6298 §5'],
		count,
		replaces: record.last,
	});
	const [again] = sent;
	if (again === undefined) return;

	record.last = again;
	arm(host, record);
}
