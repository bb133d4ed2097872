import type {Decision} from '../../tcp/effect.js';
import type {TimerName} from '../../tcp/input.js';

/** No flags at all. */
const NONE = 'none';

/** Questions about a run: how they are asked, read, judged and told. */
export const quiz = {
	situation: {
		segment: (host: string, peer: string, label: string) => `${host} gets ${label} from ${peer}.`,
		call: (host: string, call: string) => `The user of ${host} calls ${call}.`,
		timer: (host: string, timer: string) => `The ${timer} timer of ${host} expires.`,
	},
	ask: {
		state: (host: string, before: string) =>
			`${host} is in ${before}. Which state is it in after that?`,
		flags: (host: string) => `${host} sends one segment. Which flags does it carry?`,
		seq: (host: string, label: string) =>
			`${host} sends ${label}. Which sequence number does it carry?`,
		ack: (host: string, label: string) =>
			`${host} sends ${label}. Which acknowledgment number does it carry?`,
		timer: (host: string, before: string) => `${host} is in ${before}. Which timer does it start?`,
		fate: (host: string, before: string) =>
			`${host} is in ${before}. What becomes of that segment?`,
	},
	fates: {
		accepted: 'accepted: it does its work',
		dropped: 'dropped without an answer',
		challenged: 'answered with an ACK, otherwise ignored',
		reset: 'RST: it is answered with one, or it ends the connection',
	} satisfies Record<Decision, string>,
	timers: {
		RTO: 'RTO: send the oldest unacknowledged segment again',
		'DELAYED-ACK': 'DELAYED-ACK: send the ACK that is still owed',
		PERSIST: 'PERSIST: probe the closed window of the peer',
		KEEPALIVE: 'KEEPALIVE: ask an idle peer whether it is there',
		USER: 'USER: give the connection up',
		'FIN-WAIT-2': 'FIN-WAIT-2: stop waiting for the FIN of the peer',
		'2MSL': '2MSL: end TIME-WAIT',
	} satisfies Record<TimerName, string>,
	/** What makes each timer run; said when another one was chosen. */
	runs: {
		RTO: 'RTO runs as long as something that takes a number is unacknowledged.',
		'DELAYED-ACK': 'DELAYED-ACK runs while an ACK is held back.',
		PERSIST: 'PERSIST runs while the peer offers a window of zero and octets wait.',
		KEEPALIVE: 'KEEPALIVE runs while the connection is idle, if the user asked for it.',
		USER: 'USER runs while nothing of what was sent is acknowledged.',
		'FIN-WAIT-2': 'FIN-WAIT-2 runs on Linux only, when no process owns the connection.',
		'2MSL': '2MSL runs in TIME-WAIT only.',
	} satisfies Record<TimerName, string>,
	place: (number: number, of: number) => `Question ${number} of ${of}`,
	leftOut: (sentences: number) => `(${sentences} more lines)`,
	none: NONE,
	/** What happens, and what is asked about it. */
	prompt: (situation: string, ask: string) => `${situation} ${ask}`,
	rule: (cite: string, says: string) => `${cite}: ${says}`,

	again: {
		name: (given: string, meant: readonly string[]) =>
			`"${given}" is no state. Did you mean ${meant.join(' or ')}?`,
		stories: {
			'SYN-SENT':
				'The SYN has been sent: SYN-SENT. "SYN_SEND" stands in many notes, in no RFC and in no tool.',
			'SYN-RECEIVED':
				'The RFC says SYN-RECEIVED; ss and netstat shorten it to SYN-RECV, BSD to SYN_RCVD.',
			ESTABLISHED: 'It has been established: ESTABLISHED; ss writes ESTAB.',
			'CLOSE-WAIT':
				'It waits for its own user to close: CLOSE-WAIT. "CLOSED_WAIT" is in no RFC and in no tool.',
			'LAST-ACK': 'It waits for the last ACK: LAST-ACK.',
			'TIME-WAIT': 'It waits for time to pass: TIME-WAIT.',
			finWait: 'There are two: FIN-WAIT-1 and FIN-WAIT-2.',
		},
		absolute: (given: string, start: string) =>
			`${given} can be read in two ways. Count from the ISN, as the chart does: ISN ${start} is 0.`,
		relative: (given: string) =>
			`${given} counts from the ISN; absolute numbers are shown. Which one is it on the wire?`,
		stream: (letter: string, host: string, field: string) =>
			`${letter} is the ISN of ${host}. Does this ${field} count in the stream of ${host}?`,
		state: 'Give one of the states, or the number of an option.',
		option: 'Give the number of an option.',
		flags: 'Give flags such as SYN,ACK in any order, or none.',
		number: 'Give a number as the chart counts, such as 2, or x+1.',
	},

	right: (answer: string) => `Right: ${answer}.`,
	wrong: (given: string, answer: string) =>
		given === NONE ? `Flags are set: it is ${answer}.` : `Not ${given}. The answer is ${answer}.`,
	skipped: (answer: string) => `Skipped. The answer is ${answer}.`,
	withPush: (flags: string) => `The segment carries ${flags}; PSH does not count.`,
	slip: (name: string) => `slip: ${name}`,
	fallback: {
		state: (host: string, before: string, answer: string, given: string) =>
			`The rule leads ${host} from ${before} to ${answer}; nothing here leads to ${given}.`,
		stays: (host: string, before: string) => `The rule leaves ${host} in ${before}.`,
		flags: (missing: string, surplus: string) =>
			[missing && `${missing} is missing`, surplus && `${surplus} does not belong there`]
				.filter((part) => part !== '')
				.join(', ')
				.concat('.'),
		number: (given: string, off: number) =>
			off > 0 ? `${given} is ${off} too many.` : `${given} is ${-off} too few.`,
		fate: (answer: string) => `The run says: ${answer}.`,
	},
	/** What a wrong answer cost, once it was run. */
	branch: {
		heading: 'With your answer, run by the engine:',
		taken: {
			accepted: (peer: string) => `${peer} takes that segment`,
			dropped: (peer: string) => `${peer} does not take that segment`,
			challenged: (peer: string) => `${peer} asks back with a challenge ACK`,
			reset: (peer: string) => `${peer} resets`,
		} satisfies Record<Decision, (peer: string) => string>,
		believed: (host: string, state: string) => `With ${host} in ${state}`,
		put: (host: string, state: string) => `${host} is put into ${state}.`,
		cost: (lead: string, prices: readonly string[]) => `${lead}: ${prices.join(', ')}.`,
		retransmissions: (more: number) =>
			more === 1 ? 'one segment has to be sent again' : `${more} segments have to be sent again`,
		resets: (more: number) => (more === 1 ? 'a RST is sent' : `${more} RSTs are sent`),
		end: (host: string, branch: string, real: string) =>
			`${host} ends in ${branch} instead of ${real}`,
		later: (seconds: string) => `all is over ${seconds} s later`,
		earlier: (seconds: string) => `all is over ${seconds} s earlier`,
		endless: 'segments go back and forth without an end',
		unnoticed: (peer: string) =>
			`${peer} would not notice here: it does the same as in the real run.`,
		unnoticedTimeWait: (host: string, peer: string) =>
			`${peer} would not notice here. It matters when the last ACK of ${host} is lost: the FIN comes again and meets a RST.`,
		healed: (lead: string) => `${lead}, and what follows puts it right.`,
		notThere: (peer: string) => `${peer} never gets it`,
	},

	hints: {
		state: {
			segment:
				'Two things decide: does the segment carry SYN, FIN or RST, and does its ack cover the SYN or FIN that this end has sent?',
			call: 'What does the call ask for, and has the other end closed already?',
			timer: 'What did this timer wait for? Nothing came.',
		},
		flags:
			'Ask two things: is there anything to acknowledge, and does this end start or end its stream?',
		flagsCount: (count: number) => `${count === 1 ? 'One flag' : `${count} flags`} (PSH aside).`,
		seq: 'seq is the number of the first octet in the segment, or of its SYN or FIN: the next one of the sender. Octets, SYN and FIN take numbers, an ACK takes none.',
		ack: 'ack is the next number that is expected: seq + octets + 1 for SYN + 1 for FIN.',
		timer: 'Think of what is missing now: an ACK, a sign of life, a window, or just time?',
		fate: 'Is its seq in the window, even exactly RCV.NXT? Is its ack for something that was sent?',
		upon: (situation: string) => `What it is sent upon: ${situation}`,
		rule: (cite: string) => `What decides: ${cite}.`,
		oneOf: (one: string, other: string) => `It is one of these: ${one}; ${other}.`,
		noMore: 'There is no further hint.',
	},
};
