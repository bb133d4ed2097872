import type {Call, TimerName} from '../../source/tcp/input.js';
import {type Profile, profileWith} from '../../source/tcp/profile.js';
import {ctlOf, FLAGS, type Flag, type Segment} from '../../source/tcp/segment.js';
import {add, distance, leq, lt, type Seq} from '../../source/tcp/sequence.js';
import {isSynchronized, type State} from '../../source/tcp/state-diagram.js';
import {createTcb, type Tcb, type Unacknowledged} from '../../source/tcp/tcb.js';
import type {CallRecord, EndpointRecord, SegmentRecord} from './schema.js';

/** Builds what the engine understands from what a file says of an endpoint. */

/** A window for segments whose file names none. */
const DEFAULT_WINDOW = 4096;

const FIN_SENT: readonly State[] = ['FIN-WAIT-1', 'FIN-WAIT-2', 'CLOSING', 'LAST-ACK', 'TIME-WAIT'];
const FIN_RECEIVED: readonly State[] = ['CLOSE-WAIT', 'CLOSING', 'LAST-ACK', 'TIME-WAIT'];

export function profileOf(given: EndpointRecord): Profile {
	return profileWith('rfc9293', {
		simopenFix: given.simopen_fix,
		rfc1337: given.rfc1337,
		twReuse: given.tw_reuse,
		deferAck: given.defer_ack,
		combineFin: given.combine_fin,
		combineSynackText: given.combine_synack_text,
		keepaliveProbes: given.probes_max,
	});
}

/** The endpoint at time 0. `event` is the timer that is about to expire, which counts as running. */
export function tcbOf(given: EndpointRecord, event?: TimerName): Tcb {
	const base = createTcb(profileOf(given), {iss: given.iss ?? 0});
	const closeCalled = given.close_pending || FIN_SENT.includes(given.state);
	const tcb: Tcb = {
		...base,
		state: given.state,
		user: {
			...base.user,
			passive: given.passive_open,
			remoteSpecified: given.remote_specified,
			closeCalled,
			orphan: closeCalled,
		},
		nextIss: nextIssOf(given),
		irs: given.irs ?? undefined,
		snd: sendSide(given, base),
		rcv: receiveSide(given, base),
		retransmissions: unacknowledged(given),
		held: heldOf(given),
		finSeq: given.fin_seq ?? undefined,
		keepalive: {
			...base.keepalive,
			on: given.keepalive_on || event === 'KEEPALIVE',
			sent: given.probes_sent,
		},
	};
	return {...tcb, timers: {...base.timers, ...deadlines(given, tcb, event)}};
}

/** As the engine keeps them: in the order of their numbers. */
function heldOf({held, irs, rcv_nxt}: EndpointRecord): Tcb['held'] {
	const from = rcv_nxt ?? 0;
	return held
		.map(({seq, len, fin}) => ({seq, text: len, offset: offsetAt(irs, seq), fin}))
		.toSorted((a, b) => distance(from, a.seq) - distance(from, b.seq));
}

/** In TIME-WAIT an ISS beyond all that was sent is that of the connection to come. */
function nextIssOf({state, iss, snd_nxt}: EndpointRecord): Seq | undefined {
	const isNext = state === 'TIME-WAIT' && iss !== undefined && snd_nxt != null && lt(snd_nxt, iss);
	return isNext ? iss : undefined;
}

function sendSide(given: EndpointRecord, base: Tcb): Tcb['snd'] {
	if (given.snd_una == null || given.snd_nxt == null) return {...base.snd, queued: given.queued};

	const finSent = given.fin_seq != null && lt(given.fin_seq, given.snd_nxt);
	return {
		...base.snd,
		una: given.snd_una,
		nxt: given.snd_nxt,
		wnd: given.snd_wnd,
		wl1: given.snd_wl1,
		wl2: given.snd_wl2,
		maxWnd: given.max_snd_wnd ?? given.snd_wnd,
		queued: given.queued,
		offset: offsetAt(given.iss, given.snd_nxt) - (finSent ? 1 : 0),
	};
}

function receiveSide(given: EndpointRecord, base: Tcb): Tcb['rcv'] {
	const wnd = given.rcv_wnd ?? base.rcv.wnd;
	const nxt = given.rcv_nxt ?? base.rcv.nxt;
	const fin = FIN_RECEIVED.includes(given.state) ? 1 : 0;
	return {
		...base.rcv,
		nxt,
		wnd,
		buffer: wnd + given.undelivered,
		unread: given.undelivered,
		reader: false,
		edge: add(nxt, wnd),
		offset: given.rcv_nxt == null ? 0 : offsetAt(given.irs, nxt) - fin,
	};
}

/** The place of a number in the stream that begins after `isn`; 0 when the ISN is unknown. */
function offsetAt(isn: Seq | null | undefined, at: Seq): number {
	return isn == null ? 0 : Math.max(0, distance(add(isn, 1), at));
}

/** The retransmission queue: as listed, or the SYN, text and FIN that lie between SND.UNA and SND.NXT. */
function unacknowledged(given: EndpointRecord): readonly Unacknowledged[] {
	const entry = (at: Seq, flags: readonly Flag[], text: number): Unacknowledged => ({
		seq: at,
		ctl: ctlOf(...flags),
		text,
		offset: offsetAt(given.iss, at),
	});
	if (given.unacked !== undefined) {
		return given.unacked.map((out) => entry(out.seq, out.flags.filter(isSynOrFin), out.len));
	}
	if (given.snd_una == null || given.snd_nxt == null) return [];

	const queue: Unacknowledged[] = [];
	let at = given.snd_una;
	if (at === given.iss && lt(at, given.snd_nxt)) {
		queue.push(entry(at, ['SYN'], 0));
		at = add(at, 1);
	}
	const fin = given.fin_seq;
	const finWaits = fin != null && leq(at, fin) && lt(fin, given.snd_nxt);
	const text = distance(at, finWaits ? fin : given.snd_nxt);
	if (text > 0) queue.push(entry(at, [], text));
	if (finWaits) queue.push(entry(fin, ['FIN'], 0));
	return queue;
}

function isSynOrFin(flag: string): flag is 'SYN' | 'FIN' {
	return flag === 'SYN' || flag === 'FIN';
}

/** The timers that `meta.running` says are running, and those that the endpoint names itself. */
function deadlines(
	given: EndpointRecord,
	tcb: Tcb,
	event: TimerName | undefined,
): Partial<Record<TimerName, number>> {
	const {profile} = tcb;
	const running: Partial<Record<TimerName, number>> = {};
	const isUp = isSynchronized(given.state) && given.state !== 'TIME-WAIT';
	const control = tcb.retransmissions.some((out) => out.ctl.length > 0);
	const isOut = tcb.retransmissions.length > 0 && (tcb.snd.wnd > 0 || control);
	// Before the handshake is done octets only queue.
	const isBlocked = isUp && given.queued > 0 && given.snd_wnd === 0;

	if (isOut || given.running.includes('RTO')) running.RTO = tcb.timing.rto;
	if (given.state === 'TIME-WAIT') running['2MSL'] = profile.timeWait;
	if (isBlocked || given.running.includes('PERSIST')) running.PERSIST = tcb.timing.rto;
	const isWatched = isUp && given.keepalive_on;
	if (isWatched || given.running.includes('KEEPALIVE')) running.KEEPALIVE = tcb.keepalive.idle;
	if (given.running.includes('USER')) running.USER = profile.userTimeout;
	if (event !== undefined) running[event] = 0;
	return running;
}

/** A segment of a file on its way to `tcb`. A SYN allows the MSS, which the formats leave aside. */
export function segmentOf(record: SegmentRecord, tcb: Tcb): Segment {
	const ctl = ctlOf(...record.flags.filter(isModelled));
	return {
		seq: record.seq,
		ack: ctl.includes('ACK') ? (record.ack ?? 0) : undefined,
		ctl,
		wnd: record.wnd ?? DEFAULT_WINDOW,
		text: record.len,
		offset: ctl.includes('SYN') ? 0 : offsetAt(tcb.irs, record.seq),
		...(ctl.includes('SYN') ? {options: {mss: tcb.profile.mss}} : {}),
	};
}

function isModelled(flag: string): flag is Flag {
	return (FLAGS as readonly string[]).includes(flag);
}

/** The engine's call for a call of a file; throws for one that the format does not know. */
export function callOf(record: CallRecord, tcb: Tcb): Call {
	const {len} = record;
	switch (record.call) {
		case 'OPEN-ACTIVE':
		case 'OPEN-PASSIVE':
			return {
				type: 'OPEN',
				mode: record.call === 'OPEN-ACTIVE' ? 'active' : 'passive',
				iss: record.iss ?? tcb.iss,
				remoteSpecified: record.remote_specified ?? tcb.user.remoteSpecified,
			};
		case 'SEND':
			return {type: 'SEND', len: len ?? 0};
		case 'RECEIVE':
			return {type: 'RECEIVE', ...(len === undefined ? {} : {len})};
		case 'CLOSE':
		case 'ABORT':
		case 'STATUS':
			return {type: record.call};
		case 'SHUTDOWN':
			return {type: 'SHUTDOWN', how: 'write'};
		case 'KEEPALIVE':
			return {type: 'KEEPALIVE', on: record.on ?? true};
		default:
			throw new Error(`unknown call "${record.call}"`);
	}
}
