import {enterClosed, enterFinWait2} from './endings.js';
import {closeInSynReceived, segmentize} from './output.js';
import {ctlOf} from './segment.js';
import {consult, refuse, type Turn, transmit} from './turn.js';

/** CLOSE (§3.10.4): I have nothing more to send. As a socket, also: I will not read any more. */
export function close(turn: Turn): void {
	const {tcb} = turn;
	consult(turn, 'RFC 9293 §3.10.4');
	if (tcb.state === 'CLOSED') return refuse(turn, 'connection does not exist');
	if (tcb.user.orphan) return refuse(turn, 'connection closing');
	const isUnread = tcb.rcv.unread > 0 && tcb.state !== 'TIME-WAIT';
	if (isUnread && tcb.profile.resetOnUnread) return resetUnread(turn);

	const wasShut = tcb.user.closeCalled && tcb.state !== 'SYN-RECEIVED';
	tcb.user = {...tcb.user, orphan: true};
	if (!wasShut) endSending(turn);
	// After SHUTDOWN the FIN is on its way; the socket has only lost its owner.
	else if (tcb.state === 'FIN-WAIT-2') enterFinWait2(turn);
}

/** SHUTDOWN is the RFC's CLOSE for one direction, with the socket kept; reading ends without a segment. */
export function shutdown(turn: Turn, how: 'write' | 'read'): void {
	const {tcb} = turn;
	consult(turn, 'RFC 9293 §3.10.4');
	if (tcb.state === 'CLOSED') return refuse(turn, 'connection does not exist');
	if (how === 'read') {
		tcb.user = {...tcb.user, readShut: true};
		if (tcb.state === 'SYN-SENT' && tcb.profile.socketCalls) enterClosed(turn);
		return;
	}

	if (tcb.user.closeCalled) return refuse(turn, 'connection closing');
	// A socket that is not connected yet keeps the wish for later, with nothing queued as well.
	const waits = tcb.state === 'SYN-RECEIVED' && tcb.profile.socketCalls;
	if (waits) tcb.user = {...tcb.user, closeCalled: true};
	else endSending(turn);
}

function endSending(turn: Turn): void {
	const {tcb} = turn;
	switch (tcb.state) {
		case 'LISTEN':
		case 'SYN-SENT':
			return enterClosed(turn);
		case 'SYN-RECEIVED':
			tcb.user = {...tcb.user, closeCalled: true};
			if (tcb.snd.queued === 0) closeInSynReceived(turn);
			return;
		case 'ESTABLISHED':
			tcb.user = {...tcb.user, closeCalled: true};
			tcb.state = 'FIN-WAIT-1';
			return uncork(turn);
		case 'CLOSE-WAIT':
			tcb.user = {...tcb.user, closeCalled: true};
			uncork(turn);
			if (tcb.profile.lastAckAtClose) tcb.state = 'LAST-ACK';
			return;
		default:
			return refuse(turn, 'connection closing');
	}
}

function uncork(turn: Turn): void {
	turn.tcb.snd.corked = false;
	segmentize(turn);
}

/** What was received is thrown away, and the peer shall know it (§3.6.1, RFC 2525 §2.17). */
function resetUnread(turn: Turn): void {
	const {snd, rcv} = turn.tcb;
	consult(turn, 'Linux tcp_close');
	turn.decision = 'reset';
	transmit(turn, {seq: snd.nxt, ack: rcv.nxt, ctl: ctlOf('RST')});
	enterClosed(turn);
}
