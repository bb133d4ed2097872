/** The state diagram: labels "event / what is sent", and what each state means. */
export const states = {
	edges: {
		'CLOSED > LISTEN': 'passive OPEN',
		'CLOSED > SYN-SENT': 'active OPEN / SYN',
		'LISTEN > CLOSED': 'CLOSE',
		'LISTEN > SYN-SENT': 'SEND / SYN',
		'LISTEN > SYN-RECEIVED': 'SYN / SYN,ACK',
		'SYN-SENT > CLOSED': 'CLOSE',
		'SYN-SENT > SYN-RECEIVED': 'SYN / SYN,ACK',
		'SYN-SENT > ESTABLISHED': 'SYN,ACK / ACK',
		'SYN-RECEIVED > LISTEN': 'RST',
		'SYN-RECEIVED > ESTABLISHED': 'ACK of SYN',
		'SYN-RECEIVED > FIN-WAIT-1': 'CLOSE/FIN',
		'ESTABLISHED > FIN-WAIT-1': 'CLOSE / FIN',
		'ESTABLISHED > CLOSE-WAIT': 'FIN / ACK',
		'FIN-WAIT-1 > FIN-WAIT-2': 'ACK of FIN',
		'FIN-WAIT-1 > CLOSING': 'FIN / ACK',
		'FIN-WAIT-1 > TIME-WAIT': 'ACK + FIN / ACK',
		'FIN-WAIT-2 > TIME-WAIT': 'FIN / ACK',
		'CLOSE-WAIT > LAST-ACK': 'CLOSE/FIN',
		'CLOSING > TIME-WAIT': 'ACK of FIN',
		'LAST-ACK > CLOSED': 'ACK of FIN',
		'TIME-WAIT > CLOSED': '2MSL',
	} as Readonly<Record<string, string>>,
	name: 'state diagram',
	taken: (host: string, from: string, to: string) => `just now: ${host}  ${from} > ${to}`,
	nothing: 'nothing has happened yet',
	seen: (states: number, allStates: number, edges: number, allEdges: number) =>
		`so far ${states}/${allStates} states, ${edges}/${allEdges} edges; RST, ABORT and timeouts lead to CLOSED`,
	inSs: (name: string) => `ss and netstat call it ${name}`,
	leaves: 'ways out',
	enters: 'ways in',
	runs: (count: number) => `runs that pass through it: ${count}`,
	noRuns: 'none of the runs',
	meanings: {
		CLOSED: 'No connection at all: no TCB, nothing is kept.',
		LISTEN: 'Waits for a connection request from any peer.',
		'SYN-SENT':
			'Has sent its SYN and waits for a SYN from the other side, and for the ACK of its own.',
		'SYN-RECEIVED':
			'Has got a SYN and sent one; waits for the ACK of its own. On a server it stands in the SYN queue.',
		ESTABLISHED: 'Both sides have agreed on their numbers. Data flows both ways.',
		'FIN-WAIT-1':
			'Has closed its side and sent a FIN; waits for its ACK, or for the FIN of the peer.',
		'FIN-WAIT-2':
			'Its FIN is acknowledged. It can still receive, and waits for the FIN of the peer.',
		'CLOSE-WAIT':
			'The peer has closed. Only the own application is missing: it has to call close(). Many of them are a bug in the program.',
		CLOSING: 'Both closed at once: the FIN of the peer has come before the ACK of the own one.',
		'LAST-ACK': 'Has sent its FIN after that of the peer and waits for the last ACK.',
		'TIME-WAIT':
			'All is done. It stays for 2MSL to answer a repeated FIN, and to let old segments die.',
	},
};
