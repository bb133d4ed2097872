/** The goals of the lab: what to bring about, and three hints, each saying more than the one before. */
type Goal = {readonly title: string; readonly hints: readonly [string, string, string]};

const goal = (title: string, ...hints: Goal['hints']): Goal => ({title, hints});

export const goals = {
	'close-wait': goal(
		'Leave B in CLOSE-WAIT for good',
		'CLOSE-WAIT is where the side waits that was closed upon. Whose call leads out of it?',
		'B must get a FIN, and its own application must not answer it with close().',
		'After the handshake A calls close(). B never does.',
	),
	refused: goal(
		"Make A's connect() be refused",
		'Refused is not the same as unanswered: somebody says no.',
		'A host that is up, with nobody listening on the port, answers a SYN with RST.',
		'B closes its listener before the SYN arrives.',
	),
	'half-close': goal(
		'Let A receive data in FIN-WAIT-2',
		'A FIN ends one direction only. Which one is still open?',
		"A must have closed, and B's application must still have something to say.",
		'A calls close(); after B has acknowledged the FIN, B calls send().',
	),
	'syn-ack-twice': goal(
		'Make B send its SYN,ACK twice',
		'B repeats what is not acknowledged in time.',
		'The third segment or the second one must not arrive.',
		'Put the cursor on the SYN,ACK and drop it.',
	),
	'last-ack-again': goal(
		'Make B send its FIN twice',
		'B repeats its FIN in LAST-ACK until it is acknowledged.',
		'Lose the FIN of B, or the ACK that A sends for it.',
		"Put the cursor on B's FIN,ACK and drop it.",
	),
	closing: goal(
		'Bring B into CLOSING',
		'CLOSING lies between FIN-WAIT-1 and TIME-WAIT: which segment leads there?',
		"B must have sent a FIN, and get A's FIN before the ACK of its own.",
		"A and B both call close() before the other's FIN arrives.",
	),
	'both-open': goal(
		'Open from both sides: SYN-SENT to SYN-RECEIVED on both',
		'In SYN-SENT a SYN without an ACK means that the other side opens as well.',
		'Two SYNs have to cross on the way.',
		"At the very start, right after A's connect(), B calls connect() too.",
	),
	challenge: goal(
		'Make A send a challenge ACK',
		'A challenge ACK answers what could be an attack: "is that really you?"',
		'RFC 5961: a SYN in ESTABLISHED, or a RST that is in the window but not exact.',
		"Forge a SYN in B's name while A is ESTABLISHED.",
	),
	assassin: goal(
		'Kill a TIME-WAIT before its 2MSL are over',
		'In TIME-WAIT there is still a TCB, and it reads what arrives.',
		'One flag deletes it at once, if the number is exact (RFC 1337).',
		"While A is in TIME-WAIT, forge a RST in B's name with the expected number.",
	),
	'half-open': goal(
		'Leave a half-open connection: A ESTABLISHED, B CLOSED',
		'Half-open: one side has lost the connection, the other does not know.',
		'B must forget it without sending a FIN or a RST.',
		'After the handshake B crashes, and A stays silent.',
	),
	reboot: goal(
		'Let A learn from a real RST that B has rebooted',
		'A host that is down answers nothing; one that is back remembers nothing.',
		'After the boot A has to send something that B does not know any more.',
		'B crashes, B boots, then A calls send().',
	),
	'keep-alive': goal(
		'Let A find by keep-alive that B is dead',
		'Somebody has to ask "are you there?" while nobody has anything to say.',
		'Keep-alive sends probes; when none is answered, the connection ends.',
		'A turns keep-alive on, and B crashes. The whole takes a little over two hours.',
	),
	'honest-challenge': goal(
		'Make B send a challenge ACK without forging anything',
		'An old segment of A can look like an attack as well.',
		'A SYN that arrives in ESTABLISHED is challenged, also when it is a copy.',
		"Put the cursor on A's SYN and make a copy that arrives late.",
	),
	overtaken: goal(
		"Let A's FIN arrive before A's data",
		'B must get the FIN with a hole in front of it, and wait.',
		"A's last data must be late or lost, and its FIN right behind it on the way.",
		'Right after its last send() A calls close(); drop or delay that data segment.',
	),
	'given-up': goal(
		'Make A give up in FIN-WAIT-1',
		'A repeats its FIN, but not for ever.',
		'No FIN of A may ever arrive, nor may anything be acknowledged.',
		"Put the cursor on A's FIN,ACK and drop every one like it.",
	),
};
