import {TIMERS} from '../../tcp/input.js';
import type {Ctl} from '../../tcp/segment.js';
import type {Tcb, Unacknowledged} from '../../tcp/tcb.js';
import type {Shared} from './shared.js';
import type {Tape, Value} from './tape.js';

/** Where a variable of a TCB stands; one that belongs to no part stands in the TCB itself. */
type Path = {readonly part: 'snd' | 'rcv' | 'timing' | 'timers' | null; readonly key: string};

const paths = (part: Path['part'], keys: readonly string[]): readonly Path[] =>
	keys.map((key) => ({part, key}));

const SND_PATHS = paths('snd', [
	'una',
	'nxt',
	'wnd',
	'wl1',
	'wl2',
	'maxWnd',
	'mss',
	'queued',
	'offset',
	'corked',
]);

const RCV_PATHS = paths('rcv', [
	'nxt',
	'wnd',
	'edge',
	'buffer',
	'unread',
	'reader',
	'wanted',
	'offset',
	'unackedSegments',
	'quickAcks',
]);

const TIMING_PATHS = paths('timing', [
	'rto',
	'srtt',
	'rttvar',
	'timedSeq',
	'timedAt',
	'timeouts',
	'synAgain',
	'sack',
	'probed',
	'persists',
	'persistFor',
	'persistsUnanswered',
	'mdev',
	'mdevMax',
	'rttSeq',
	'heardAt',
]);

const TIMER_PATHS = paths('timers', TIMERS);

const OWN_PATHS = paths(null, ['iss', 'nextIss', 'irs', 'finSeq', 'challengedAt']);

/** What is no number, and is kept once for all steps that have it. */
const THING_PATHS = paths(null, ['profile', 'state', 'held', 'user', 'keepalive']);

const QUEUE_PATHS = paths(null, ['retransmissions']);

/** A changed variable is told by its number here. */
const PATHS: readonly Path[] = [
	...SND_PATHS,
	...RCV_PATHS,
	...TIMING_PATHS,
	...TIMER_PATHS,
	...OWN_PATHS,
	...THING_PATHS,
	...QUEUE_PATHS,
];

const SND = 0;
const RCV = SND + SND_PATHS.length;
const TIMING = RCV + RCV_PATHS.length;
const TIMER = TIMING + TIMING_PATHS.length;
const OWN = TIMER + TIMER_PATHS.length;
const THING = OWN + OWN_PATHS.length;
const QUEUE = THING + THING_PATHS.length;
const END = QUEUE + QUEUE_PATHS.length;

/** Writes what `b` has that `a` had not. Written out field by field, as every step goes through it. */
export function writeChanges(a: Tcb, b: Tcb, tape: Tape, shared: Shared): void {
	writeSnd(a.snd, b.snd, tape);
	writeRcv(a.rcv, b.rcv, tape);
	writeTiming(a.timing, b.timing, tape);
	if (a.timers !== b.timers) writeTimers(a.timers, b.timers, tape);
	if (a.iss !== b.iss) change(tape, OWN, b.iss);
	if (a.nextIss !== b.nextIss) change(tape, OWN + 1, b.nextIss);
	if (a.irs !== b.irs) change(tape, OWN + 2, b.irs);
	if (a.finSeq !== b.finSeq) change(tape, OWN + 3, b.finSeq);
	if (a.challengedAt !== b.challengedAt) change(tape, OWN + 4, b.challengedAt);
	if (a.profile !== b.profile) change(tape, THING, shared.numberOf(b.profile));
	if (a.state !== b.state) change(tape, THING + 1, shared.numberOf(b.state));
	if (a.held !== b.held) change(tape, THING + 2, shared.add(b.held));
	if (a.user !== b.user) change(tape, THING + 3, shared.numberOf(b.user));
	if (a.keepalive !== b.keepalive) change(tape, THING + 4, shared.add(b.keepalive));
	if (a.retransmissions !== b.retransmissions) {
		tape.write(QUEUE);
		writeQueue(a.retransmissions, b.retransmissions, tape, shared);
	}
	tape.write(END);
}

/** `a` with the changes that are written where the tape is read. What they do not touch is shared with `a`. */
export function readChanges(a: Tcb, tape: Tape, shared: Shared): Tcb {
	const b: Record<string, unknown> = {...a};
	const parts = a as unknown as Readonly<Record<string, object>>;
	for (let field = tape.number(); field !== END; field = tape.number()) {
		const {part, key} = PATHS[field] as Path;
		if (field === QUEUE) {
			b[key] = readQueue(a.retransmissions, tape, shared);
		} else if (part === null) {
			b[key] = field < THING ? tape.read() : shared.at(tape.number());
		} else {
			if (b[part] === parts[part]) b[part] = {...parts[part]};
			(b[part] as Record<string, unknown>)[key] = tape.read();
		}
	}
	return b as Tcb;
}

function change(tape: Tape, field: number, value: Value): void {
	tape.write(field);
	tape.write(value);
}

function writeSnd(a: Tcb['snd'], b: Tcb['snd'], tape: Tape): void {
	if (a.una !== b.una) change(tape, SND, b.una);
	if (a.nxt !== b.nxt) change(tape, SND + 1, b.nxt);
	if (a.wnd !== b.wnd) change(tape, SND + 2, b.wnd);
	if (a.wl1 !== b.wl1) change(tape, SND + 3, b.wl1);
	if (a.wl2 !== b.wl2) change(tape, SND + 4, b.wl2);
	if (a.maxWnd !== b.maxWnd) change(tape, SND + 5, b.maxWnd);
	if (a.mss !== b.mss) change(tape, SND + 6, b.mss);
	if (a.queued !== b.queued) change(tape, SND + 7, b.queued);
	if (a.offset !== b.offset) change(tape, SND + 8, b.offset);
	if (a.corked !== b.corked) change(tape, SND + 9, b.corked);
}

function writeRcv(a: Tcb['rcv'], b: Tcb['rcv'], tape: Tape): void {
	if (a.nxt !== b.nxt) change(tape, RCV, b.nxt);
	if (a.wnd !== b.wnd) change(tape, RCV + 1, b.wnd);
	if (a.edge !== b.edge) change(tape, RCV + 2, b.edge);
	if (a.buffer !== b.buffer) change(tape, RCV + 3, b.buffer);
	if (a.unread !== b.unread) change(tape, RCV + 4, b.unread);
	if (a.reader !== b.reader) change(tape, RCV + 5, b.reader);
	if (a.wanted !== b.wanted) change(tape, RCV + 6, b.wanted);
	if (a.offset !== b.offset) change(tape, RCV + 7, b.offset);
	if (a.unackedSegments !== b.unackedSegments) change(tape, RCV + 8, b.unackedSegments);
	if (a.quickAcks !== b.quickAcks) change(tape, RCV + 9, b.quickAcks);
}

function writeTiming(a: Tcb['timing'], b: Tcb['timing'], tape: Tape): void {
	if (a.rto !== b.rto) change(tape, TIMING, b.rto);
	if (a.srtt !== b.srtt) change(tape, TIMING + 1, b.srtt);
	if (a.rttvar !== b.rttvar) change(tape, TIMING + 2, b.rttvar);
	if (a.timedSeq !== b.timedSeq) change(tape, TIMING + 3, b.timedSeq);
	if (a.timedAt !== b.timedAt) change(tape, TIMING + 4, b.timedAt);
	if (a.timeouts !== b.timeouts) change(tape, TIMING + 5, b.timeouts);
	if (a.synAgain !== b.synAgain) change(tape, TIMING + 6, b.synAgain);
	if (a.sack !== b.sack) change(tape, TIMING + 7, b.sack);
	if (a.probed !== b.probed) change(tape, TIMING + 8, b.probed);
	if (a.persists !== b.persists) change(tape, TIMING + 9, b.persists);
	if (a.persistFor !== b.persistFor) change(tape, TIMING + 10, b.persistFor);
	if (a.persistsUnanswered !== b.persistsUnanswered) {
		change(tape, TIMING + 11, b.persistsUnanswered);
	}
	if (a.mdev !== b.mdev) change(tape, TIMING + 12, b.mdev);
	if (a.mdevMax !== b.mdevMax) change(tape, TIMING + 13, b.mdevMax);
	if (a.rttSeq !== b.rttSeq) change(tape, TIMING + 14, b.rttSeq);
	if (a.heardAt !== b.heardAt) change(tape, TIMING + 15, b.heardAt);
}

function writeTimers(a: Tcb['timers'], b: Tcb['timers'], tape: Tape): void {
	if (a.RTO !== b.RTO) change(tape, TIMER, b.RTO);
	if (a['DELAYED-ACK'] !== b['DELAYED-ACK']) change(tape, TIMER + 1, b['DELAYED-ACK']);
	if (a.PERSIST !== b.PERSIST) change(tape, TIMER + 2, b.PERSIST);
	if (a.KEEPALIVE !== b.KEEPALIVE) change(tape, TIMER + 3, b.KEEPALIVE);
	if (a.USER !== b.USER) change(tape, TIMER + 4, b.USER);
	if (a['FIN-WAIT-2'] !== b['FIN-WAIT-2']) change(tape, TIMER + 5, b['FIN-WAIT-2']);
	if (a['2MSL'] !== b['2MSL']) change(tape, TIMER + 6, b['2MSL']);
}

type Queue = Tcb['retransmissions'];

/** Entries leave a queue at its front and join it at its end; any other change is all of them anew. */
function writeQueue(a: Queue, b: Queue, tape: Tape, shared: Shared): void {
	const first = a.indexOf(b[0] as Unacknowledged);
	let kept = first === -1 ? 0 : a.length - first;
	for (let n = 0; n < kept; n++) if (a[first + n] !== b[n]) kept = 0;
	tape.write(kept);
	tape.write(b.length - kept);
	for (let n = kept; n < b.length; n++) {
		const {seq, ctl, text, offset} = b[n] as Unacknowledged;
		tape.write(seq);
		tape.write(shared.numberOf(ctl));
		tape.write(text);
		tape.write(offset);
	}
}

function readQueue(a: Queue, tape: Tape, shared: Shared): Queue {
	const queue = a.slice(a.length - tape.number());
	for (let added = tape.number(); added > 0; added--) {
		queue.push({
			seq: tape.number(),
			ctl: shared.at<Ctl>(tape.number()),
			text: tape.number(),
			offset: tape.number(),
		});
	}
	return queue;
}
