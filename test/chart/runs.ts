import {run} from '../../source/simulation/run.js';
import type {
	CallLine,
	HostId,
	HostSetup,
	Line,
	Scenario,
} from '../../source/simulation/scenario.js';
import type {Trace} from '../../source/simulation/trace.js';

const host = (en: string, zh: string, iss: number): HostSetup => ({
	name: {en, zh},
	iss,
	reads: 'auto',
	buffer: 65_535,
	switches: {},
});

const call = (
	at: number,
	who: HostId,
	name: CallLine['call'],
	more: Partial<CallLine> = {},
): Line => ({
	type: 'call',
	when: {at},
	host: who,
	call: name,
	connection: 'main',
	...more,
});

function scenario(id: string, script: readonly Line[], more: Partial<Scenario> = {}): Scenario {
	return {
		id,
		title: {en: id, zh: id},
		group: 'test',
		profile: 'rfc9293',
		switches: {},
		hosts: {A: host('client', '客户端', 100), B: host('server', '服务器', 300)},
		network: {delay: 50, loss: 0, duplicate: 0, reorder: 0},
		script,
		...more,
	};
}

const opening = [call(0, 'B', 'LISTEN'), call(0, 'A', 'OPEN')];

const fourSegmentClose = [
	...opening,
	call(200, 'A', 'SEND', {len: 300}),
	call(2000, 'A', 'CLOSE'),
	call(2300, 'B', 'CLOSE'),
];

/** Runs that between them show everything a chart can draw. */
export const SCENARIOS = {
	nothingLost: scenario('nothing is lost', fourSegmentClose),
	lostLastAck: scenario('the last ACK is lost', [
		...fourSegmentClose,
		{type: 'lose', pick: {from: 'A', flags: ['ACK'], nth: 3}},
	]),
	crossingFins: scenario('simultaneous close', [
		...opening,
		call(200, 'A', 'SEND', {len: 300}),
		call(300, 'B', 'SEND', {len: 200}),
		call(2000, 'A', 'CLOSE'),
		call(2010, 'B', 'CLOSE'),
	]),
	crossingSyns: scenario('simultaneous open', [
		call(0, 'A', 'OPEN'),
		call(10, 'B', 'OPEN'),
		call(500, 'A', 'CLOSE'),
	]),
	lostSyn: scenario(
		'the SYN is lost twice',
		[
			...opening,
			{type: 'lose', pick: {from: 'A', flags: ['SYN'], nth: 1}},
			{type: 'lose', pick: {from: 'A', flags: ['SYN'], nth: 2}},
		],
		{ends: 5000},
	),
	idle: scenario(
		'keep-alive, then silence',
		[
			...opening,
			call(100, 'A', 'KEEPALIVE'),
			{type: 'cut', when: {at: 7_250_000}, direction: 'both'},
		],
		{ends: 15_500_000},
	),
	refused: scenario('refused', [call(0, 'A', 'OPEN')]),
	oldSyn: scenario(
		'an old SYN arrives late',
		[
			...opening,
			{type: 'delay', pick: {from: 'A', flags: ['SYN'], nth: 1}, by: 3030},
			{type: 'duplicate', pick: {from: 'A', flags: ['SYN'], nth: 2}, by: 20},
			{
				type: 'forge',
				when: {at: 2500},
				from: 'A',
				to: 'B',
				connection: 'main',
				flags: ['RST'],
				seq: {plus: 10},
				len: 0,
				wnd: 0,
			},
		],
		{ends: 6000},
	),
	window: scenario(
		'zero window',
		[
			...opening,
			call(200, 'A', 'SEND', {len: 3000}),
			call(20_000, 'B', 'RECEIVE'),
			call(21_000, 'A', 'ABORT'),
		],
		{
			hosts: {
				A: host('client', '客户端', 4_294_967_000),
				B: {...host('server', '服务器', 4_000_000_000), reads: 'manual', buffer: 2000},
			},
		},
	),
	noisy: scenario(
		'a network that loses, copies and overtakes',
		[
			...opening,
			call(200, 'A', 'SEND', {len: 4000}),
			call(230, 'B', 'SEND', {len: 3000}),
			call(900, 'B', 'SEND', {len: 10}),
			call(2000, 'A', 'CLOSE'),
			call(2010, 'B', 'CLOSE'),
		],
		{network: {delay: 50, loss: 0.1, duplicate: 0.2, reorder: 0.3}},
	),
	linux: scenario(
		'three segments close, Linux',
		[...opening, call(300, 'A', 'CLOSE'), call(350, 'B', 'CLOSE'), call(900, 'A', 'CLOSE')],
		{profile: 'linux'},
	),
} as const;

export type RunName = keyof typeof SCENARIOS;

export const RUN_NAMES = Object.keys(SCENARIOS) as RunName[];

const runs = new Map<RunName, Trace>();

/** Each run is made once. */
export function runOf(name: RunName): Trace {
	const known = runs.get(name) ?? run(SCENARIOS[name]);
	runs.set(name, known);
	return known;
}
