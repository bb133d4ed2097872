import type {Rule} from './rule.js';

type Left = {
	readonly feature: string;
	/** Where it is described. */
	readonly where: string;
	/** Checks that stand in the engine by name and do nothing. */
	readonly checks?: readonly Rule[];
};

/** What of TCP this engine leaves out. What it does instead is said in `text`. */
export const NOT_MODELLED = [
	{feature: 'congestion control', where: 'RFC 5681'},
	{feature: 'fast retransmit', where: 'RFC 5681 §3.2, RFC 6582'},
	{feature: 'selective acknowledgment', where: 'RFC 2018, RFC 2883'},
	{feature: 'RACK', where: 'RFC 8985, RFC 5682'},
	{feature: 'timestamps', where: 'RFC 7323 §3'},
	{feature: 'PAWS', where: 'RFC 7323 §5'},
	{feature: 'window scale', where: 'RFC 7323 §2'},
	{feature: 'window autotuning', where: 'Linux tcp_moderate_rcvbuf'},
	{feature: 'urgent data', where: 'RFC 9293 §3.8.5', checks: ['RFC 9293 §3.10.7.4 sixth']},
	{
		feature: 'security and compartment',
		where: 'RFC 9293 §3.10.7, appendix A.1',
		checks: ['RFC 9293 §3.10.7.3 third', 'RFC 9293 §3.10.7.4 third'],
	},
	{feature: 'push', where: 'RFC 9293 §3.9.1.2'},
	{feature: 'Nagle algorithm', where: 'RFC 9293 §3.7.4'},
	{feature: 'silly window of the sender', where: 'RFC 9293 §3.8.6.2.1'},
	{feature: 'path MTU', where: 'RFC 9293 §3.7.2, RFC 4821'},
	{feature: 'explicit congestion notification', where: 'RFC 3168'},
	{feature: 'fast open', where: 'RFC 7413'},
	{feature: 'user timeout option', where: 'RFC 5482'},
	{feature: 'R1', where: 'RFC 9293 §3.8.3'},
	{feature: 'ICMP', where: 'RFC 9293 §3.9.2.2'},
	{feature: 'checksum', where: 'RFC 9293 §3.1'},
	{feature: 'authentication', where: 'RFC 5925'},
	{feature: 'quiet time', where: 'RFC 9293 §3.4.3'},
	{feature: 'resources', where: 'RFC 9293 §3.10.1, §3.10.2, §3.10.3'},
	{feature: 'contents', where: 'RFC 9293 §3.8'},
] as const satisfies readonly Left[];

export type NotModelled = (typeof NOT_MODELLED)[number]['feature'];
