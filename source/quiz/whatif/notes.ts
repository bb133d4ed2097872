/** What was filled in for the asker, and what an asker may have meant instead. Each is told. */
export type Note =
	/** ACK was added to the flags. */
	| 'ack added'
	/** Assumed so that a timer can run. */
	| 'outstanding'
	| 'queued'
	| 'closed window'
	| 'keepalive'
	/** The number is a new one; the peer's FIN, or SYN, once more has the one before. */
	| 'new fin'
	| 'new syn'
	/** In TIME-WAIT, where a higher number would have another fate. */
	| 'reuse'
	/** SYN-RECEIVED is taken as one that came from LISTEN. */
	| 'passive open';
