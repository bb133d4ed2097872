import type {RunOptions} from '../../../source/simulation/run.js';
import type {Scenario} from '../../../source/simulation/scenario.js';
import type {Ms} from '../../../source/tcp/profile.js';
import {at, call, forge, handshake, once, scenario} from '../script.js';

export type Figure = {
	readonly figure: number;
	readonly title: string;
	readonly scenario: Scenario;
	/** Where the figure begins: earlier steps lead to its first line. */
	readonly from?: Ms;
	readonly iss?: RunOptions['iss'];
};

/** Both ESTABLISHED, A having sent up to 99 and B up to 299, as figures 9, 10, 12 and 13 begin. */
const talked = {A: {iss: 99}, B: {iss: 299}};

/** The scenarios of RFC 9293 §3.5 and §3.6, with the numbers that the figures have. */
export const FIGURES: readonly Figure[] = [
	{
		figure: 6,
		title: 'Basic three-way handshake for connection synchronization',
		scenario: scenario({
			script: [...handshake, call(once('A', 'ESTABLISHED', 100), 'A', 'SEND', {len: 10})],
		}),
	},
	{
		figure: 7,
		title: 'Simultaneous connection synchronization',
		scenario: scenario({
			script: [
				call(at(0), 'A', 'OPEN'),
				call(at(10), 'B', 'OPEN'),
				{type: 'delay', pick: {from: 'A', flags: ['SYN']}, by: 30},
				{type: 'delay', pick: {from: 'A', flags: ['SYN', 'ACK']}, by: 100},
			],
		}),
	},
	{
		figure: 8,
		title: 'Recovery from old duplicate SYN',
		iss: {A: [100], B: [300, 400]},
		scenario: scenario({
			script: [
				...handshake,
				forge(at(0), 'A', 'B', ['SYN'], {seq: 90}),
				{type: 'delay', pick: {from: 'A', flags: ['SYN']}, by: 150},
			],
		}),
	},
	{
		figure: 9,
		title: 'Half-open connection discovery',
		iss: {A: [99, 400], B: [299]},
		from: 1000,
		scenario: scenario({
			...talked,
			script: [
				...handshake,
				{type: 'crash', when: at(900), host: 'A'},
				{type: 'boot', when: at(950), host: 'A'},
				call(at(1000), 'A', 'OPEN'),
			],
		}),
	},
	{
		figure: 10,
		title: 'Active side causes half-open connection discovery',
		from: 1000,
		scenario: scenario({
			...talked,
			script: [
				...handshake,
				{type: 'crash', when: at(900), host: 'A'},
				{type: 'boot', when: at(950), host: 'A'},
				call(at(1000), 'B', 'SEND', {len: 10}),
			],
		}),
	},
	{
		figure: 11,
		title: 'Old duplicate SYN initiates a reset on two passive sockets',
		scenario: scenario({
			script: [
				call(at(0), 'A', 'LISTEN', {port: 40_000}),
				call(at(0), 'B', 'LISTEN'),
				forge(at(100), 'A', 'B', ['SYN'], {seq: 100}),
			],
		}),
	},
	{
		figure: 12,
		title: 'Normal close sequence',
		from: 1000,
		scenario: scenario({
			...talked,
			script: [
				...handshake,
				call(at(1000), 'A', 'CLOSE'),
				call(once('B', 'CLOSE-WAIT', 100), 'B', 'CLOSE'),
			],
		}),
	},
	{
		figure: 13,
		title: 'Simultaneous close sequence',
		from: 1000,
		scenario: scenario({
			...talked,
			script: [...handshake, call(at(1000), 'A', 'CLOSE'), call(at(1000), 'B', 'CLOSE')],
		}),
	},
];
