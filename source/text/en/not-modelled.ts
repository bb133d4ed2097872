import type {NotModelled} from '../../tcp/not-modelled.js';

type Left = {readonly name: string; readonly instead: string};

/** What the engine leaves out, and what it does instead. */
export const notModelled: {
	readonly title: string;
	readonly columns: readonly [feature: string, instead: string, where: string];
	readonly of: Record<NotModelled, Left>;
} = {
	title: 'What is not modelled',
	columns: ['Left out', 'What the engine does instead', 'Where it is described'],
	of: {
		'congestion control': {
			name: 'Congestion control: slow start, congestion avoidance, initial window',
			instead: 'Sends at once all that the window of the peer allows.',
		},
		'fast retransmit': {
			name: 'Fast retransmit and fast recovery, limited transmit',
			instead:
				'Duplicate ACKs change nothing; only the retransmission timer sends again, the oldest segment at each expiry.',
		},
		'selective acknowledgment': {
			name: 'Selective acknowledgment (SACK, D-SACK)',
			instead:
				'Text behind a gap is kept and the gap acknowledged at once, without blocks. Whether the peer allows SACK only decides if Linux sends a tail loss probe.',
		},
		RACK: {
			name: 'RACK and F-RTO; the real tail loss probe',
			instead:
				'Profile linux: the first retransmission of what is outstanding leaves after two round trips and 200 ms, or at the RTO where that is earlier, and does not double it, as a lonely segment shows it.',
		},
		timestamps: {
			name: 'Timestamps',
			instead: 'One round trip is timed at a time, never that of a retransmission (Karn).',
		},
		PAWS: {
			name: 'Protection against wrapped numbers (PAWS)',
			instead: 'A segment is judged by its number alone; TIME-WAIT keeps old ones off.',
		},
		'window scale': {
			name: 'Window scale',
			instead: 'A window is a number of octets, without a shift.',
		},
		'window autotuning': {
			name: 'Receive buffers that grow by themselves',
			instead: 'The buffer keeps the size that the scenario gives it.',
		},
		'urgent data': {
			name: 'Urgent data: URG and the urgent pointer',
			instead:
				'The octets are delivered in order like all others; the check is named and does nothing.',
		},
		'security and compartment': {
			name: 'Security, compartment, precedence',
			instead: 'The checks are named and do nothing: all segments have the same.',
		},
		push: {
			name: 'PUSH as a promise',
			instead: 'PSH marks the last octets that wait; a receiver hands octets on without it too.',
		},
		'Nagle algorithm': {
			name: 'The Nagle algorithm',
			instead:
				'A small segment leaves at once, as with TCP_NODELAY; SEND with more to come holds it back.',
		},
		'silly window of the sender': {
			name: 'Avoiding silly windows at the sender',
			instead:
				'Sends whatever fits a window, however small. The receiver does avoid them: it tells a window only when it has grown by a segment or half the buffer.',
		},
		'path MTU': {
			name: 'Path MTU discovery, fragmentation',
			instead:
				'A segment carries at most 1460 octets, or what the SYN of the peer allowed; nothing is fragmented.',
		},
		'explicit congestion notification': {
			name: 'Explicit congestion notification (ECE, CWR)',
			instead: 'The two flags do not exist here.',
		},
		'fast open': {
			name: 'TCP Fast Open',
			instead:
				'A SYN of ours never carries octets. Those on a SYN of the peer wait for the handshake (rfc9293) or are not taken (linux).',
		},
		'user timeout option': {
			name: 'The user timeout option',
			instead: 'The timeout is that of the profile and is not told to the peer.',
		},
		R1: {
			name: 'R1: advice to the network layer before giving up',
			instead: 'Nobody is told before R2, at which the connection is given up.',
		},
		ICMP: {
			name: 'ICMP errors',
			instead: 'A segment to a host that is down is lost in silence; the timers find out.',
		},
		checksum: {
			name: 'The checksum; damaged segments',
			instead: 'A segment arrives whole or not at all.',
		},
		authentication: {
			name: 'Authentication (TCP-AO, MD5)',
			instead: 'Whoever knows the numbers can forge a segment; scenarios do.',
		},
		'quiet time': {
			name: 'Quiet time after a crash',
			instead: 'A host that boots opens connections at once; old segments may still come.',
		},
		resources: {
			name: '"Insufficient resources"',
			instead: 'No call fails for want of memory: SEND queues any number of octets.',
		},
		contents: {
			name: 'What the octets say',
			instead: 'Payload is a range of places in a stream, so that order and loss can be checked.',
		},
	},
};
