import type {Call} from './input.js';
import {transmitReliably} from './retransmission.js';
import {ctlOf} from './segment.js';
import type {Seq} from './sequence.js';
import {draft} from './tcb.js';
import {consult, refuse, type Turn} from './turn.js';

type Open = Extract<Call, {type: 'OPEN'}>;

/** OPEN (§3.10.1). */
export function open(turn: Turn, call: Open): void {
	consult(turn, 'RFC 9293 §3.10.1');
	switch (turn.tcb.state) {
		case 'CLOSED':
			return openClosed(turn, call);
		case 'LISTEN':
			return openListening(turn, call);
		default:
			return refuse(turn, 'connection already exists');
	}
}

function openClosed(turn: Turn, {mode, iss, remoteSpecified = true}: Open): void {
	const {profile, rcv, keepalive} = turn.tcb;
	if (mode === 'active' && !remoteSpecified) return refuse(turn, 'remote socket unspecified');

	turn.tcb = draft(profile, iss, rcv.buffer, rcv.reader);
	turn.tcb.keepalive = {...keepalive, sent: 0};
	turn.tcb.user = {...turn.tcb.user, passive: mode === 'passive', remoteSpecified};
	if (mode === 'active') return transmitSyn(turn, iss);

	turn.tcb.state = 'LISTEN';
}

/** A second passive OPEN is an error; an active one turns the listener into a caller. */
function openListening(turn: Turn, call: Open): void {
	const {tcb} = turn;
	if (call.mode === 'passive' || tcb.profile.socketCalls) {
		return refuse(turn, 'connection already exists');
	}

	const isKnown = call.remoteSpecified ?? tcb.user.remoteSpecified;
	if (!isKnown) return refuse(turn, 'remote socket unspecified');
	transmitSyn(turn, call.iss);
}

/** <SEQ=ISS><CTL=SYN>, and SYN-SENT. */
export function transmitSyn(turn: Turn, iss: Seq): void {
	const {tcb} = turn;
	tcb.iss = iss;
	tcb.snd.una = iss;
	tcb.snd.nxt = iss;
	tcb.state = 'SYN-SENT';
	tcb.user = {...tcb.user, passive: false, remoteSpecified: true};
	transmitReliably(turn, {ctl: ctlOf('SYN')});
}
