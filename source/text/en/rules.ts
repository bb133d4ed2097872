import type {Rule} from '../../tcp/rule.js';
import type {State} from '../../tcp/state-diagram.js';

type RuleTexts = {
	/** One sentence for each rule. */
	readonly of: Record<Rule, string>;
	/** A sharper one where the rule says different things in different states. */
	readonly in: {readonly [R in Rule]?: {readonly [S in State]?: string}};
};

/** What each rule says, in one plain sentence. */
export const rules: RuleTexts = {
	of: {
		'RFC 9293 §3.10.7.1':
			'A segment for a connection that does not exist is answered with a RST: seq is the ack of the segment if it has one, otherwise seq is 0 and the RST acknowledges the segment. A RST is never answered.',
		'RFC 9293 §3.10.7.2 first': 'A RST is ignored in LISTEN: there is no connection yet to reset.',
		'RFC 9293 §3.10.7.2 second':
			'An ACK is too early in LISTEN, nothing was sent: it is answered with a RST whose seq is that ack.',
		'RFC 9293 §3.10.7.2 third':
			'A SYN in LISTEN is answered with SYN,ACK, and the connection enters SYN-RECEIVED.',
		'RFC 9293 §3.10.7.2 fourth': 'Anything else in LISTEN is dropped.',
		'RFC 9293 §3.10.7.3 first':
			'In SYN-SENT an ack must lie above ISS and not above SND.NXT; any other is answered with a RST (unless the segment is a RST) and the segment is dropped.',
		'RFC 9293 §3.10.7.3 second':
			'In SYN-SENT a RST counts only together with an acceptable ack: then the connection is refused and CLOSED, otherwise the RST is dropped.',
		'RFC 9293 §3.10.7.3 third': 'Security and compartment are checked; they are not modelled here.',
		'RFC 9293 §3.10.7.3 fourth':
			'In SYN-SENT a SYN whose ACK covers ours leads to ESTABLISHED and is answered with ACK; a SYN without ACK leads to SYN-RECEIVED and is answered with SYN,ACK.',
		'RFC 9293 §3.10.7.3 fifth': 'In SYN-SENT a segment with neither SYN nor RST is dropped.',
		'RFC 9293 §3.10.7.4 first':
			'A segment outside the receive window is not acceptable: unless it is a RST, it is answered with an ACK of what is expected, and dropped.',
		'RFC 9293 §3.10.7.4 second':
			'A RST resets the connection only if its seq is exactly RCV.NXT; elsewhere in the window it draws a challenge ACK, outside it is dropped.',
		'RFC 9293 §3.10.7.4 third': 'Security and compartment are checked; they are not modelled here.',
		'RFC 9293 §3.10.7.4 fourth':
			'A SYN in a synchronized state changes nothing: it is answered with a challenge ACK.',
		'RFC 9293 §3.10.7.4 fifth':
			'A segment without ACK is dropped; an acceptable ack moves SND.UNA, and in the closing states it counts as progress only if it covers our FIN.',
		'RFC 9293 §3.10.7.4 sixth': 'The urgent pointer is noted; it is not modelled here.',
		'RFC 9293 §3.10.7.4 seventh':
			'Octets that continue the stream are taken and RCV.NXT advances over them; the ACK names the next octet expected.',
		'RFC 9293 §3.10.7.4 eighth':
			'A FIN takes one number: RCV.NXT advances over it, it is acknowledged, and the state changes.',
		'RFC 9293 §3.10.1':
			'OPEN: a passive one enters LISTEN and sends nothing, an active one sends a SYN and enters SYN-SENT.',
		'RFC 9293 §3.10.2':
			'SEND: octets are sent as far as the window allows; after CLOSE there is nothing more to send.',
		'RFC 9293 §3.10.3': 'RECEIVE: the user takes octets that have arrived in order, or waits.',
		'RFC 9293 §3.10.4':
			'CLOSE means "I have no more to send": a FIN follows the last octet, and receiving goes on.',
		'RFC 9293 §3.10.5':
			'ABORT drops everything that waits; a synchronized connection sends a RST, and the connection is CLOSED at once.',
		'RFC 9293 §3.10.6': 'STATUS reports, and changes nothing.',
		'RFC 9293 §3.10.8':
			'Timeouts: user timeout ends the connection, the retransmission timer sends the oldest unacknowledged segment again, 2MSL ends TIME-WAIT.',
		'RFC 9293 §3.5.1':
			'A host that has lost its state is half-open: what the other side sends is answered with a RST.',
		'RFC 9293 §3.5.2':
			'A RST answers a segment that belongs to no connection, and never another RST.',
		'RFC 9293 §3.6.1':
			'Who closes first stays in TIME-WAIT for 2MSL; a SYN with a number above all that were used before may open the connection anew (MAY-2).',
		'RFC 9293 §3.8.3':
			'Retransmission does not go on for ever: past R2 the connection is given up and the user is told.',
		'RFC 9293 §3.8.4':
			'A keep-alive probe has seq SND.NXT-1, an old number that a living peer must answer with an ACK; too many unanswered probes end the connection.',
		'RFC 9293 §3.8.6.1':
			'While the peer offers a window of zero, it is probed again and again; its ACKs keep the connection alive.',
		'RFC 9293 §3.8.6.3':
			'An ACK may be delayed by less than half a second, and at least every second full segment gets one.',
		'RFC 4987 §2': 'When the queue of half-open connections is full, a new SYN finds no room.',
		'RFC 4987 §3.6':
			'A SYN cookie keeps the state in the ISN of the SYN,ACK; the listener remembers nothing until the ACK brings it back.',
		'RFC 1337 §3': 'A RST in TIME-WAIT is ignored, so that it cannot end the wait early.',
		'RFC 5961 §3.2':
			'A RST counts only if its seq is exactly RCV.NXT; elsewhere in the window it draws a challenge ACK.',
		'RFC 5961 §4.2':
			'A SYN on a synchronized connection draws a challenge ACK, whatever its seq; a peer that really restarted answers that with a RST.',
		'RFC 5961 §5.2':
			'An ack older than SND.UNA by more than the largest window offered, or above SND.NXT, draws an ACK, and the segment is dropped.',
		'RFC 5961 §7':
			'Challenge ACKs are limited in rate; past the limit the segment is just dropped.',
		'RFC 6298 §5':
			'The retransmission timer runs while something is unacknowledged: on expiry the oldest segment is sent again and RTO doubles.',
		'RFC 6298 §5.7':
			'If the SYN had to be sent again, RTO is set to 3 s when data transmission begins.',
		'Linux tcp_fin_timeout':
			'Linux ends FIN-WAIT-2 after tcp_fin_timeout (60 s) when no process owns the connection any more.',
		'Linux tcp_retries2':
			'Linux gives up when tcp_retries2 retransmissions (15) stayed unanswered.',
		'Linux tcp_syn_retries':
			'Linux sends a SYN again tcp_syn_retries times (6), after the tcp_syn_linear_timeouts (4) that do not count; then connect() fails with ETIMEDOUT.',
		'Linux tcp_synack_retries':
			'Linux sends a SYN,ACK again tcp_synack_retries times (5); then the half-open connection is forgotten.',
		'Linux tcp_orphan_retries':
			'Linux gives up a connection that no process owns after 8 unanswered retransmissions (tcp_orphan_retries = 0 means 8).',
		'Linux tail loss probe':
			'Linux sends the last segment once more after about one RTO, as a probe; it does not count as a timeout, and RTO does not double.',
		'Linux accept queue':
			'Linux drops the ACK of the handshake when the accept queue is full; the connection stays in SYN-RECEIVED.',
		'Linux tcp_flags':
			'Linux drops a segment without ACK, SYN and RST before any other check, and SYN with FIN in LISTEN.',
		'Linux tcp_close':
			'Linux sends a RST instead of a FIN when the process closes and leaves octets unread, and answers with a RST what still comes after.',
		'Linux tcp_check_req': 'Linux answers a repeated SYN with the same SYN,ACK again.',
		'Linux request':
			'A half-open connection is a mere request on Linux: a wrong ack draws a RST before anything else is looked at, and another SYN in the window draws a RST and removes the request.',
		'Linux tcp_timewait_state_process':
			'On Linux TIME-WAIT, and FIN-WAIT-2 after close(), are small records: they look at the sequence number and the flags, never at the ack.',
		'Linux SYN after RST':
			'In SYN-SENT, Linux sends its SYN again about 8 ms after it has answered a wrong ACK with a RST, without waiting for RTO.',
		scenario: 'The scenario says so; no rule of TCP decided here.',
	},
	in: {
		'RFC 9293 §3.10.7.4 first': {
			'TIME-WAIT':
				'A FIN that lies before RCV.NXT came again, so our last ACK was lost: it is acknowledged once more and 2MSL starts again. Any other old segment is answered with an ACK and dropped.',
		},
		'RFC 9293 §3.10.7.4 second': {
			'SYN-RECEIVED':
				'A RST in SYN-RECEIVED returns a connection of a passive OPEN to LISTEN; after an active OPEN it was refused and is CLOSED.',
		},
		'RFC 9293 §3.10.7.4 fourth': {
			'SYN-RECEIVED':
				'A new SYN in SYN-RECEIVED returns a connection of a passive OPEN to LISTEN; after an active OPEN it draws a challenge ACK.',
			'TIME-WAIT':
				'In TIME-WAIT a SYN above everything that the old connection used may open a new one: the old record is deleted, and the listener takes the SYN. Any other SYN draws a challenge ACK.',
		},
		'RFC 9293 §3.10.7.4 fifth': {
			'SYN-RECEIVED':
				'An ack that covers our SYN (above SND.UNA, not above SND.NXT) leads to ESTABLISHED; any other is answered with a RST.',
			'FIN-WAIT-1': 'If the ack covers our FIN, FIN-WAIT-1 becomes FIN-WAIT-2; otherwise it stays.',
			CLOSING: 'If the ack covers our FIN, CLOSING becomes TIME-WAIT; otherwise it is ignored.',
			'LAST-ACK':
				'In LAST-ACK only the ack of our FIN can come: it deletes the connection, which is CLOSED.',
		},
		'RFC 9293 §3.10.7.4 eighth': {
			'SYN-RECEIVED': 'A FIN is acknowledged, and the connection enters CLOSE-WAIT.',
			ESTABLISHED:
				'A FIN is acknowledged, and the connection enters CLOSE-WAIT: the user may still send.',
			'FIN-WAIT-1':
				'A FIN in FIN-WAIT-1 leads to TIME-WAIT if our FIN is acknowledged by then, otherwise to CLOSING.',
			'FIN-WAIT-2':
				'A FIN in FIN-WAIT-2 is acknowledged, TIME-WAIT begins and 2MSL starts, the other timers stop.',
			'TIME-WAIT': 'A FIN in TIME-WAIT is acknowledged once more, and 2MSL starts again.',
		},
		'RFC 9293 §3.10.1': {
			CLOSED: 'An active OPEN sends <SEQ=ISS><CTL=SYN> and enters SYN-SENT; a passive one LISTEN.',
		},
		'RFC 9293 §3.10.4': {
			LISTEN: 'CLOSE in LISTEN deletes the record; nothing is sent.',
			'SYN-SENT': 'CLOSE in SYN-SENT deletes the record; nothing is sent.',
			'SYN-RECEIVED': 'CLOSE in SYN-RECEIVED sends a FIN and enters FIN-WAIT-1.',
			ESTABLISHED: 'CLOSE in ESTABLISHED sends a FIN after the last octet and enters FIN-WAIT-1.',
			'CLOSE-WAIT': 'CLOSE in CLOSE-WAIT sends a FIN after the last octet and enters LAST-ACK.',
		},
		'RFC 9293 §3.10.8': {
			'TIME-WAIT': 'When 2MSL expires in TIME-WAIT, the record is deleted: CLOSED.',
		},
	},
};
