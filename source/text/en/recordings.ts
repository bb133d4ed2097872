/**
 * What was recorded on a kernel, by the number that sources give. Linux 6.18, two hosts and a relay
 * between them that can lose, hold, copy and forge segments.
 */
export const recordings: Readonly<Record<string, string>> = {
	'01': 'handshake, request, reply and close; a server that closes late acknowledges the FIN some 40 ms after it came',
	'01p': 'requests that are answered at once: the ACK rides on the reply',
	'02a':
		'a server that closes as soon as it reads the end: its ACK rides on its FIN, three segments in all',
	'06': 'two hosts that connect to each other at once: one connection, four segments with SYN',
	'06b': 'a socket that connects to its own port: it gets a connection to itself',
	'07': 'connect() to a port where nobody listens: RST,ACK and "connection refused" after one round trip',
	'08b': 'three SYNs lost: the fourth leaves 3 s after the first and opens the connection',
	'08c':
		'every SYN lost, default settings: SYNs at 0, 1, 2, 3, 4, 5, 7, 11, 19, 36 and 69 s, ETIMEDOUT at 135 s',
	'08d': 'every SYN lost, tcp_syn_linear_timeouts = 0: seven SYNs, ETIMEDOUT at 130 s',
	'09': 'a SYN,ACK lost once: a repeated SYN is answered at once by the same SYN,ACK',
	'10a': 'the third segment lost, then data: the data completes the handshake, nothing is repeated',
	'10b':
		'the third segment lost and a silent client: the repeated SYN,ACK is answered, and that ACK completes the handshake',
	'10c':
		'every third segment lost: SYN,ACKs again after 1, 3, 7, 15 and 31 s, given up at 65 s; later data gets a RST',
	'11': 'the last ACK lost: the FIN comes again, TIME-WAIT answers again and starts anew',
	'12': 'a FIN lost once: it is sent again after the RTO',
	'12b': 'a FIN that never arrives, its program gone: sent 10 times in all, given up after 118 s',
	'13': 'close() with SO_LINGER of 0 seconds: RST,ACK instead of FIN',
	'13b':
		'the same with data unsent and unacknowledged: it is thrown away, what the peer had queued is still read',
	'14': 'close() with data unread: RST,ACK instead of FIN',
	'14b': 'data for a socket that close() has left in FIN-WAIT-2: RST at once',
	'14c': 'shutdown(SHUT_RD): nothing is sent, and later data is still acknowledged',
	'15a': 'keep-alive probes that are answered: each answer starts the idle time again',
	'15b':
		'keep-alive probes into a black hole, 3 of them: then RST,ACK is sent and the program gets ETIMEDOUT',
	'15c': 'a keep-alive probe for a host that has lost its state: RST and ECONNRESET',
	'16a': 'data for a host that has lost its state: RST and ECONNRESET',
	'16b':
		'a crashed host connects again from the same port: challenge ACK, RST, and the SYN once more 8 ms later',
	'16c': 'kill -9 of a program that has read everything: its kernel sends FIN',
	'16d': 'kill -9 of a program with data unread: its kernel sends RST,ACK',
	'17e':
		'one segment lost again and again: first a tail loss probe after about an RTO, then the RTO, doubling',
	'17f':
		'data never acknowledged, tcp_retries2 = 5: sent seven times, ETIMEDOUT after 15 s, and no RST',
	'19a':
		'an old SYN at a listener while the client is in TIME-WAIT: the listener’s RST ends that TIME-WAIT',
	'19d': 'an old SYN that meets the server’s TIME-WAIT: an ACK, then a RST that ends it',
	'19f': 'a repeated SYN that meets a half-open request: the same SYN,ACK at once',
	'20a': '220 forged SYNs, backlog 16, no cookies: 17 half-open requests, all further SYNs dropped',
	'20b':
		'220 forged SYNs, backlog 16, with cookies: each is answered, and an honest client connects',
	'20c':
		'a full accept queue, backlog 1: two connections wait, a further SYN is dropped without a RST',
	'20d':
		'a third segment that meets a full accept queue: dropped; the client is ESTABLISHED, the server SYN-RECV',
	'21a': 'TIME-WAIT timed: 60 s (61.3 s, as the kernel rounds its timers up)',
	'21b': 'a SYN with a higher number meets the server’s TIME-WAIT: a new connection at once',
	'21c': 'connect() from a port that is in one’s own TIME-WAIT: EADDRNOTAVAIL',
	'21d': 'a server started again over its TIME-WAITs: EADDRINUSE, and no error with SO_REUSEADDR',
	'21e': 'an exact RST in TIME-WAIT: TIME-WAIT is gone',
	'21f': 'an exact RST in TIME-WAIT with tcp_rfc1337 = 1: ignored',
	'22a': 'a RST inside the window, but not exact: a challenge ACK, at most one in 500 ms',
	'22c': 'a SYN on an open connection: a challenge ACK, whatever its number',
	'22d': 'a RST outside the window: ignored',
	'22g': 'a RST in CLOSE-WAIT: the read still tells the end, the next write gives EPIPE',
	'24a':
		'every kind of segment for a listener: ACKs draw RST; SYN,FIN, RST and segments without flags draw nothing',
	'24d':
		'wrong segments for a half-open request: a bad ack draws RST and the request stays, an exact RST removes it',
	'25a':
		'close() and a peer that never closes, tcp_fin_timeout = 5: FIN-WAIT-2 for 5 s, and no TIME-WAIT',
	'25b':
		'close() and a peer that never closes, default settings: FIN-WAIT-2 for 60 s, and no TIME-WAIT',
	'25c': 'shutdown(SHUT_WR) with the socket kept open: FIN-WAIT-2 does not heed tcp_fin_timeout',
	'25d': 'data for a FIN-WAIT-2 whose program is gone: RST',
	'28': 'a listener closed with connections waiting for accept(): a RST,ACK for each of them',
	'29': 'close() in SYN-SENT: nothing is sent, and the SYN,ACK that comes later meets RST',
};
