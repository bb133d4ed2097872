/** What a slip is told with: words and numbers of the run. */
export type SlipGiven = {
	readonly host: string;
	readonly peer: string;
	readonly before: string;
	readonly given: string;
	readonly answer: string;
	/** Octets that the slip is about. */
	readonly octets: number;
};

type Slip = {
	/** What was forgotten or mixed up, in a few words. */
	readonly name: string;
	/** Why the given answer looks right. */
	readonly looks: (g: SlipGiven) => string;
	/** Why it is not. */
	readonly but: (g: SlipGiven) => string;
};

/** Wrong answers that are made by one known slip. */
export const slips = {
	'fin-not-counted': {
		name: 'forgot that FIN takes a number',
		looks: (g) => `${g.given} looks right: the FIN brings no octet, so nothing seems to move.`,
		but: (g) => `But FIN takes one number, as SYN does: ${g.host} expects ${g.answer} next.`,
	},
	'syn-not-counted': {
		name: 'forgot that SYN takes a number',
		looks: (g) => `${g.given} looks right: it is the number that the SYN carried.`,
		but: (g) => `But SYN takes that number itself: the next one expected is ${g.answer}.`,
	},
	'payload-not-counted': {
		name: 'added 1 instead of the length',
		looks: (g) => `${g.given} looks right: many notes say "ack = seq + 1".`,
		but: (g) =>
			`That holds for a bare SYN or FIN. Here ${g.octets} octets came, and each takes a number.`,
	},
	'last-octet': {
		name: 'gave the last octet, not the next one',
		looks: (g) => `${g.given} looks right: it is the number of the last octet that arrived.`,
		but: (g) => `But ack names the next one that is expected: ${g.answer}.`,
	},
	'old-number': {
		name: 'did not move on',
		looks: (g) => `${g.given} looks right: it was the number expected until now.`,
		but: (g) =>
			`But what just arrived takes numbers, and ack says what comes after it: ${g.answer}.`,
	},
	'length-only': {
		name: 'gave the length alone',
		looks: (g) => `${g.given} looks right: so many octets arrived.`,
		but: (g) => `But ack is a place in the stream, not an amount: add it to the seq, ${g.answer}.`,
	},
	'past-the-gap': {
		name: 'acknowledged over a gap',
		looks: (g) => `${g.given} looks right: it is the end of what just arrived.`,
		but: (g) =>
			`But octets before it are missing. ack is cumulative: it stays at the gap, ${g.answer}.`,
	},
	'own-number': {
		name: 'mixed up seq and ack',
		looks: (g) => `${g.given} looks right: it is the number that ${g.host} itself sends next.`,
		but: (g) =>
			`But ack counts in the stream of ${g.peer}, and seq in that of ${g.host}: here ${g.answer}.`,
	},
	'ack-counted': {
		name: 'counted something that takes no number',
		looks: (g) => `${g.given} looks right: the segment itself seems to count for one.`,
		but: (g) => `But only octets, SYN and FIN take numbers; an ACK takes none: ${g.answer}.`,
	},
	'own-syn-not-counted': {
		name: 'forgot that the own SYN took a number',
		looks: (g) => `${g.given} looks right: no octet has been sent so far.`,
		but: (g) => `But the SYN took number 0, so the next one is ${g.answer}.`,
	},
	'own-fin-not-counted': {
		name: 'forgot that the own FIN took a number',
		looks: (g) => `${g.given} looks right: the FIN brought no octet.`,
		but: (g) => `But the FIN of ${g.host} took that number; the next one is ${g.answer}.`,
	},
	'own-payload-not-counted': {
		name: 'forgot the octets that were sent',
		looks: (g) => `${g.given} looks right just after the handshake.`,
		but: (g) => `But ${g.host} has sent ${g.octets} octets since, and each took a number.`,
	},
	'own-last-octet': {
		name: 'gave the last octet, not the next one',
		looks: (g) => `${g.given} looks right: it is the number of the last octet that was sent.`,
		but: (g) => `But that number is taken; the next one is ${g.answer}.`,
	},
	'starts-anew': {
		name: 'took FIN for a new beginning',
		looks: (g) => `${g.given} looks right: SYN and FIN seem to be twins, each with a fresh number.`,
		but: (g) => `But only SYN carries a fresh number; everything after it goes on: ${g.answer}.`,
	},
	'end-of-segment': {
		name: 'gave the end of the segment',
		looks: (g) => `${g.given} looks right: it is where this segment ends.`,
		but: (g) =>
			`But seq is where it begins, ${g.answer}; its end is what the peer will acknowledge.`,
	},
	'peer-number': {
		name: 'mixed up seq and ack',
		looks: (g) => `${g.given} looks right: ${g.host} has just seen or sent that number as an ack.`,
		but: (g) => `But seq counts in the stream of ${g.host} itself: here ${g.answer}.`,
	},
	'probe-next': {
		name: 'gave the probe a new number',
		looks: (g) => `${g.given} looks right: it is the next number of ${g.host}, SND.NXT.`,
		but: (g) =>
			`But a probe takes the number before it, ${g.answer}: an old one must be answered with an ACK.`,
	},

	'moved-anyway': {
		name: 'let a segment count that does not',
		looks: (g) => `${g.given} looks right: that segment usually leads there.`,
		but: (g) => `But here it moves nothing: ${g.host} stays in ${g.answer}.`,
	},
	'rst-time-wait': {
		name: 'waited after a RST',
		looks: (g) => `${g.given} looks right: a connection that ends seems to need a wait.`,
		but: () => 'But a RST ends it at once: no FIN, no last ACK that could be lost, no wait.',
	},
	'rst-survived': {
		name: 'went on after a RST',
		looks: (g) => `${g.given} looks right if the RST is taken for a polite goodbye.`,
		but: (g) => `But an acceptable RST deletes the record at once: ${g.answer}.`,
	},
	'time-wait-skipped': {
		name: 'skipped TIME-WAIT',
		looks: (g) => `${g.given} looks right: both FINs have been sent and acknowledged.`,
		but: (g) =>
			`But the last ACK of ${g.host} may be lost. Then the FIN comes again, and somebody must answer.`,
	},
	'time-wait-for-passive': {
		name: 'made the passive closer wait',
		looks: (g) => `${g.given} looks right: it is where a connection waits at its end.`,
		but: (g) =>
			`But ${g.host} closed second, and its FIN is acknowledged: it owes nothing more, so CLOSED.`,
	},
	'both-at-once': {
		name: 'both ESTABLISHED at once',
		looks: (g) => `${g.given} looks right: ${g.host} has seen the peer and answers it.`,
		but: (g) =>
			`But ${g.host} does not know yet that its own SYN has arrived: ESTABLISHED comes with its ACK.`,
	},
	'syn-sent-for-passive': {
		name: 'made the passive side SYN-SENT',
		looks: (g) => `${g.given} looks right: ${g.host} has sent a SYN of its own.`,
		but: (g) =>
			`But SYN-SENT is for who sends a SYN without having one. ${g.host} has received one.`,
	},
	'syn-received-for-active': {
		name: 'made the active side SYN-RECEIVED',
		looks: (g) => `${g.given} looks right: a SYN has been received.`,
		but: () => 'But it came with the ACK of our own SYN: nothing is left to wait for.',
	},
	'ack-of-fin-not-seen': {
		name: 'FIN taken for the ACK of a FIN',
		looks: (g) => `${g.given} looks right: the FIN of the peer is there.`,
		but: (g) =>
			`But it does not acknowledge the FIN of ${g.host}: two FINs crossed, and that is CLOSING.`,
	},
	'ack-of-fin-overlooked': {
		name: 'overlooked the ACK of the FIN',
		looks: (g) => `${g.given} looks right: both ends have sent a FIN.`,
		but: () => 'But this segment also acknowledges ours, so nothing is left but the wait.',
	},
	'ack-taken-for-fin': {
		name: 'ACK taken for a FIN',
		looks: (g) => `${g.given} looks right: the FIN of ${g.host} has been answered.`,
		but: () =>
			'But it was answered with an ACK only. The peer may still send; its own FIN is yet to come.',
	},
	'fin-not-acked-yet': {
		name: 'half-closed too early',
		looks: (g) => `${g.given} looks right: ${g.host} has sent its FIN.`,
		but: () => 'But it is not acknowledged yet: FIN-WAIT-2 begins with the ACK of the FIN.',
	},
	'close-not-called': {
		name: 'LAST-ACK before CLOSE',
		looks: (g) => `${g.given} looks right: the FIN has been received and answered.`,
		but: (g) =>
			`But ${g.host} has sent no FIN of its own: it is half-closed and waits for its user to close.`,
	},
	'last-ack-missing': {
		name: 'CLOSED too early',
		looks: (g) => `${g.given} looks right: ${g.host} has received a FIN and has sent one.`,
		but: () => 'But its own FIN is not acknowledged yet. It may be lost and must be sent again.',
	},
	'wrong-closer': {
		name: 'mixed up the two closers',
		looks: (g) => `${g.given} looks right, for the other end of a close.`,
		but: (g) =>
			`FIN-WAIT-1, FIN-WAIT-2, CLOSING and TIME-WAIT are for who sends a FIN before having one; CLOSE-WAIT and LAST-ACK for who receives it first. Here: ${g.answer}.`,
	},
	'did-not-move': {
		name: 'stayed',
		looks: (g) => `${g.given} looks right: ${g.host} was there a moment ago.`,
		but: (g) => `But what happens here moves it on: ${g.answer}.`,
	},

	'no-flags': {
		name: 'a segment without flags',
		looks: () => 'It looks right if flags are taken for something special.',
		but: () => 'But without ACK, SYN or RST a segment says nothing that counts: the peer drops it.',
	},
	'fin-without-ack': {
		name: 'FIN without ACK',
		looks: () => 'FIN alone looks right: drawings of the close often write just that.',
		but: () =>
			'But after the SYN every segment carries ACK. A FIN without it is dropped before it is looked at.',
	},
	'syn-without-ack': {
		name: 'SYN without ACK',
		looks: () => 'SYN alone looks right: this end opens its stream with it.',
		but: (g) =>
			`But ${g.peer} also wants to know that its SYN arrived: without ACK this is a simultaneous open.`,
	},
	'rst-without-ack': {
		name: 'RST without ACK',
		looks: () => 'RST alone looks right: it takes no answer and seems to stand for itself.',
		but: (g) =>
			`But the segment that it answers had no ACK. So the RST has seq 0 and proves itself by its ack; without it ${g.peer} drops it.`,
	},
	'ack-missing': {
		name: 'forgot ACK',
		looks: () => 'It looks right: ACK is not what this segment is about.',
		but: () => 'But once the peer has a number to be acknowledged, every segment carries ACK.',
	},
	'rst-with-ack': {
		name: 'RST with ACK',
		looks: () => 'ACK looks right: every segment of a connection carries it.',
		but: () =>
			'But this RST answers a segment with an ack: it takes that ack as its seq, and carries no ACK.',
	},
	'fin-instead-of-rst': {
		name: 'FIN instead of RST',
		looks: () => 'FIN looks right: it ends a connection.',
		but: () => 'But FIN ends a stream in order. Here there is no order to keep: RST.',
	},
	'rst-missing': {
		name: 'forgot RST',
		looks: () => 'It looks right if the segment that came belongs to a connection.',
		but: () => 'But it does not fit any, and that is said with a RST.',
	},
	'rst-instead': {
		name: 'RST without need',
		looks: () => 'RST looks right if something is wrong here.',
		but: () => 'But nothing is: a RST would throw the connection away.',
	},
	'own-syn-missing': {
		name: 'forgot the own SYN',
		looks: () => 'ACK alone looks right: the SYN of the peer is acknowledged with it.',
		but: (g) =>
			`But ${g.host} has a stream of its own, and must tell where it begins: SYN and ACK in one.`,
	},
	'nothing-to-acknowledge': {
		name: 'ACK of nothing',
		looks: () => 'ACK looks right: nearly every segment carries it.',
		but: (g) => `But ${g.host} has received nothing yet that it could acknowledge.`,
	},
	'syn-again': {
		name: 'SYN once more',
		looks: () => 'SYN looks right: this is still the opening.',
		but: (g) => `But ${g.host} has told its ISN already; only the ACK is missing.`,
	},
	'syn-late': {
		name: 'SYN after the opening',
		looks: () => 'SYN looks right: it marks a place where something begins or ends.',
		but: (g) => `But ${g.host} opened its stream long ago; SYN belongs to the opening only.`,
	},
	'fin-again': {
		name: 'FIN once more',
		looks: () => 'FIN,ACK looks right: a FIN seems to ask for a FIN.',
		but: (g) => `But ${g.host} has sent its FIN already; only the ACK leaves now.`,
	},
	'fin-joined': {
		name: 'ACK and FIN joined',
		looks: () => 'FIN,ACK looks right: a close in three segments joins them.',
		but: (g) => `But the user of ${g.host} has not called CLOSE: only the ACK leaves now.`,
	},
	'fin-missing': {
		name: 'forgot the FIN',
		looks: () => 'ACK alone looks right for a segment that brings no octets.',
		but: (g) =>
			`But the user of ${g.host} has called CLOSE, and the FIN says that nothing follows.`,
	},
} satisfies Record<string, Slip>;
