const CHECKS = {
	'§3.10.7.2': ['first', 'second', 'third', 'fourth'],
	'§3.10.7.3': ['first', 'second', 'third', 'fourth', 'fifth'],
	'§3.10.7.4': ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'],
} as const;

type Numbered = {
	[S in keyof typeof CHECKS]: `RFC 9293 ${S} ${(typeof CHECKS)[S][number]}`;
}[keyof typeof CHECKS];

const OTHER_RULES = [
	'RFC 9293 §3.10.1',
	'RFC 9293 §3.10.2',
	'RFC 9293 §3.10.3',
	'RFC 9293 §3.10.4',
	'RFC 9293 §3.10.5',
	'RFC 9293 §3.10.6',
	/** SEGMENT ARRIVES in CLOSED; its paragraphs have no numbers. */
	'RFC 9293 §3.10.7.1',
	/** USER TIMEOUT, RETRANSMISSION TIMEOUT, TIME-WAIT TIMEOUT. */
	'RFC 9293 §3.10.8',
	/** A host that lost its state is silent or answers RST. */
	'RFC 9293 §3.5.1',
	/** A closed connection: RST. */
	'RFC 9293 §3.5.2',
	'RFC 9293 §3.6.1',
	/** R1 and R2: giving up. */
	'RFC 9293 §3.8.3',
	'RFC 9293 §3.8.4',
	'RFC 9293 §3.8.6.1',
	'RFC 9293 §3.8.6.3',
	/** Queues and cookies of a listener. */
	'RFC 4987 §2',
	'RFC 4987 §3.6',
	'RFC 1337 §3',
	'RFC 5961 §3.2',
	'RFC 5961 §4.2',
	'RFC 5961 §5.2',
	'RFC 5961 §7',
	'RFC 6298 §5',
	'RFC 6298 §5.7',
	'Linux tcp_fin_timeout',
	'Linux tcp_syn_retries',
	'Linux tcp_synack_retries',
	'Linux tcp_retries2',
	'Linux tcp_orphan_retries',
	'Linux tail loss probe',
	'Linux accept queue',
	'Linux tcp_flags',
	'Linux tcp_close',
	'Linux tcp_check_req',
	'Linux request',
	'Linux tcp_timewait_state_process',
	'Linux SYN after RST',
	'scenario',
] as const;

/** What decided: a numbered check of the RFC, another section, or a Linux constant. Shown as it is. */
export type Rule = Numbered | (typeof OTHER_RULES)[number];

export const RULES: readonly Rule[] = [
	...Object.entries(CHECKS).flatMap(([section, checks]) =>
		checks.map((check) => `RFC 9293 ${section} ${check}` as Rule),
	),
	...OTHER_RULES,
];
