import type {Endpoint} from './endpoint.js';
import type {FloodRecord} from './flood.js';
import type {FlightDraft} from './packed/flights.js';
import type {Way} from './ways.js';

/** What waits in the clock's queue. */
export type Happening =
	/** A line of the script; a flood comes in several parts. */
	| {readonly type: 'line'; readonly index: number; readonly part: number}
	| {readonly type: 'arrival'; readonly flight: FlightDraft; readonly way: Way}
	/** A timer may have run out: the deadlines in the TCB decide. */
	| {readonly type: 'timer'; readonly endpoint: Endpoint}
	| {readonly type: 'flood timer'; readonly record: FloodRecord};
