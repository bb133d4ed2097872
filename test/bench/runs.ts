import type {HostId, Line, Scenario} from '../../source/simulation/scenario.js';
import {RFC9293} from '../../source/tcp/profile.js';

const nameless = {en: '', zh: ''};
const host = (iss: number) =>
	({name: nameless, iss, reads: 'auto', buffer: 8192, switches: {}}) as const;

const scenarioOf = (script: readonly Line[]): Scenario => ({
	id: 'bench',
	title: nameless,
	group: 'data',
	profile: 'rfc9293',
	switches: {},
	hosts: {A: host(100), B: host(300)},
	network: {delay: 50, loss: 0, duplicate: 0, reorder: 0},
	script,
});

const call = (
	at: number,
	host: HostId,
	name: 'OPEN' | 'LISTEN' | 'SEND',
	more: {readonly len?: number; readonly backlog?: number} = {},
): Line => ({type: 'call', when: {at}, host, call: name, connection: 'main', ...more});

/** One end sends a long stream through a small window: a segment with data, its ACK. */
export function transfer(steps: number): Scenario {
	return scenarioOf([
		call(0, 'B', 'LISTEN'),
		call(0, 'A', 'OPEN'),
		call(1000, 'A', 'SEND', {len: Math.round(steps / 2) * RFC9293.mss}),
	]);
}

/** So many SYNs whose sender never answers, and a listener with room for all of them. */
export function flood(count: number): Scenario {
	return scenarioOf([
		call(0, 'B', 'LISTEN', {backlog: count}),
		{type: 'flood', when: {at: 100}, to: 'B', port: 80, count, every: 0},
	]);
}
