import {describe, expect, test} from 'vitest';
import {run} from '../../source/simulation/run.js';
import type {Line, Scenario} from '../../source/simulation/scenario.js';
import {LINUX} from '../../source/tcp/profile.js';
import {at, call, forge, handshake, once, scenario} from './script.js';
import {flights, lastStep, ownSteps, states} from './tell.js';

function runLines(script: readonly Line[], rest: Partial<Scenario> = {}) {
	return run(scenario({script, ends: 10_000, ...rest}));
}

/** Clients `c0`, `c1` and on, a second apart. */
function clients(count: number): readonly Line[] {
	return Array.from({length: count}, (_, i) =>
		call(at(i * 200), 'A', 'OPEN', {connection: `c${i}`}),
	);
}

describe('who is meant', () => {
	test('a port with nobody behind it answers RST', () => {
		const trace = runLines([call(at(0), 'A', 'OPEN')]);
		expect(flights(trace)).toEqual(['A SYN 0', 'B RST,ACK null:1']);
		expect(states(trace, 'A')).toEqual(['SYN-SENT', 'CLOSED']);
		expect(ownSteps(trace, 'B')).toMatchObject([{before: null, after: null, decision: 'reset'}]);
	});

	test('names get 4-tuples of their own', () => {
		const trace = runLines([
			call(at(0), 'B', 'LISTEN'),
			call(at(0), 'A', 'OPEN'),
			call(at(0), 'A', 'OPEN', {connection: 'second'}),
		]);
		expect(
			trace.connections.map(({id, local, remote, name, parent}) => [
				id,
				local,
				remote,
				name,
				parent,
			]),
		).toEqual([
			['A1', '10.0.0.1:40000', '10.0.0.2:80', 'main', null],
			['A2', '10.0.0.1:40001', '10.0.0.2:80', 'second', null],
			['B1', '10.0.0.2:80', '10.0.0.1:40000', 'main', 'B:80'],
			['B2', '10.0.0.2:80', '10.0.0.1:40001', 'second', 'B:80'],
		]);
		expect(states(trace, 'B').filter((state) => state === 'ESTABLISHED')).toHaveLength(2);
	});

	test('a port on OPEN is where the server listens', () => {
		const trace = runLines([
			call(at(0), 'B', 'LISTEN', {port: 8080}),
			call(at(0), 'A', 'OPEN', {port: 8080}),
		]);
		expect(states(trace, 'B').at(-1)).toBe('ESTABLISHED');
	});

	test('before is the very object of the previous after', () => {
		const trace = runLines([...handshake, call(at(1000), 'A', 'CLOSE')]);
		for (const {id} of trace.connections) {
			const steps = trace.steps.filter(({connection}) => connection === id);
			for (let i = 1; i < steps.length; i++) expect(steps[i]?.before).toBe(steps[i - 1]?.after);
		}
	});

	test.each(['A', 'B'] as const)('%s closes its listener by a name that nobody opens', (host) => {
		const trace = runLines([
			call(at(0), host, 'LISTEN'),
			call(at(100), host, 'CLOSE', {connection: 'listener'}),
		]);
		expect(ownSteps(trace, host)).toMatchObject([
			{after: {state: 'LISTEN'}},
			{before: {state: 'LISTEN'}, after: {state: 'CLOSED'}},
		]);
	});

	test('a call for a connection that is not there is answered, never thrown', () => {
		const trace = runLines([call(at(0), 'A', 'SEND', {len: 1}), call(at(1), 'B', 'ACCEPT')]);
		expect(trace.steps.map(({error}) => error)).toEqual([
			'connection does not exist',
			'connection does not exist',
		]);
	});
});

describe('a listener', () => {
	const full: readonly Line[] = [
		call(at(0), 'B', 'LISTEN', {backlog: 2}),
		...clients(3),
		{type: 'lose', pick: {from: 'A', flags: ['ACK'], all: true}},
	];

	test('drops a SYN when its queue of half-open children is full', () => {
		const trace = runLines(full, {ends: 600});
		const dropped = ownSteps(trace, 'B').at(-1);
		expect(dropped).toMatchObject({
			decision: 'dropped',
			rules: ['RFC 4987 §2'],
			before: {halfOpen: 2, overflows: 0},
			after: {halfOpen: 2, overflows: 1},
			sent: [],
		});
	});

	test('takes one more on Linux', () => {
		const trace = runLines(full, {ends: 600, profile: 'linux'});
		expect(states(trace, 'B').filter((state) => state === 'SYN-RECEIVED')).toHaveLength(3);
	});

	test('answers with a cookie instead, and knows it again', () => {
		const trace = runLines(
			[
				call(at(0), 'B', 'LISTEN', {backlog: 1}),
				...clients(2),
				{type: 'lose', pick: {connection: 'c0', from: 'A', flags: ['ACK'], all: true}},
			],
			{ends: 600, switches: {synCookies: true}},
		);
		expect(ownSteps(trace, 'B').at(-1)).toMatchObject({
			rules: ['RFC 4987 §3.6'],
			after: {halfOpen: 1, cookies: 1},
		});
		expect(lastStep(trace)).toMatchObject({
			connection: 'B2',
			before: {state: 'SYN-RECEIVED'},
			after: {state: 'ESTABLISHED'},
		});
	});

	test('resets an ACK that is no cookie', () => {
		const trace = runLines(
			[
				call(at(0), 'B', 'LISTEN', {backlog: 0}),
				call(at(0), 'A', 'OPEN'),
				forge(at(10), '10.9.9.9', 'B', ['ACK'], {seq: 9, ack: 8888}),
			],
			{switches: {synCookies: true}, ends: 200},
		);
		expect(flights(trace, 'B')).toContain('B RST null no such host');
	});

	test('deletes a half-open child that a RST sends back to LISTEN', () => {
		const trace = runLines([
			...handshake,
			{type: 'lose', pick: {from: 'A', flags: ['ACK']}},
			forge(at(200), 'A', 'B', ['RST']),
			forge(at(400), 'A', 'B', ['ACK'], {ack: 301}),
		]);
		expect(states(trace, 'B').slice(0, 3)).toEqual(['LISTEN', 'SYN-RECEIVED', 'LISTEN']);
		expect(ownSteps(trace, 'B').at(-1)).toMatchObject({decision: 'reset', before: {halfOpen: 0}});
	});

	test('keeps complete children until ACCEPT; an ACK that finds the queue full is dropped', () => {
		const trace = runLines([
			call(at(0), 'B', 'LISTEN', {backlog: 1}),
			...clients(1),
			call(at(0), 'A', 'OPEN', {connection: 'late'}),
			{type: 'delay', pick: {connection: 'late', flags: ['SYN']}, by: 30},
			call(at(2000), 'B', 'ACCEPT'),
		]);
		expect(trace.steps.filter(({rules}) => rules.includes('Linux accept queue'))).not.toHaveLength(
			0,
		);
		const accepted = trace.steps.find(
			({input}) => input.type === 'call' && input.name === 'ACCEPT',
		);
		expect(accepted).toMatchObject({connection: 'B1', at: 2000});
	});

	test('hands the next child to an ACCEPT that waits, with what it has received', () => {
		const trace = runLines([
			call(at(0), 'B', 'LISTEN'),
			call(at(0), 'B', 'ACCEPT'),
			call(at(100), 'A', 'OPEN'),
			call(at(100), 'A', 'SEND', {len: 9}),
		]);
		const child = trace.steps.filter(({connection}) => connection === 'B1');
		expect(child.map(({input}) => (input.type === 'call' ? input.name : input.type))).toContain(
			'ACCEPT',
		);
		expect(child.reduce((sum, {delivered}) => sum + delivered, 0)).toBe(9);
		expect(child.at(-1)?.after).toMatchObject({rcv: {unread: 0, reader: true}});
	});

	test('forgets half-open children and resets waiting ones when it is closed', () => {
		const trace = runLines(
			[
				call(at(0), 'B', 'LISTEN', {backlog: 4}),
				...clients(2),
				{type: 'lose', pick: {connection: 'c1', from: 'A', flags: ['ACK'], all: true}},
				call(at(600), 'B', 'CLOSE', {port: 80, connection: 'listener'}),
				call(at(9999), 'B', 'ACCEPT'),
			],
			{ends: 620},
		);
		expect(trace.steps.filter(({at: when}) => when === 600)).toMatchObject([
			{connection: 'B2', after: null, sent: []},
			{connection: 'B1', after: {state: 'CLOSED'}, sent: [trace.flights.length]},
			{connection: null, before: {state: 'LISTEN'}, after: {state: 'CLOSED', halfOpen: 0}},
		]);
	});
});

describe('a pair in TIME-WAIT', () => {
	const again: readonly Line[] = [
		...handshake,
		call(at(1000), 'B', 'CLOSE'),
		call(once('A', 'CLOSE-WAIT', 100), 'A', 'CLOSE'),
		call(at(5000), 'A', 'OPEN'),
	];

	test('is opened anew by a newer SYN where the profile allows it', () => {
		const trace = runLines(again, {profile: 'linux'});
		expect(states(trace, 'B').slice(-3)).toEqual(['CLOSED', 'SYN-RECEIVED', 'ESTABLISHED']);
		expect(trace.connections.map(({id}) => id)).toEqual(['A1', 'B1', 'A2', 'B2']);
		expect(LINUX.twReuse).toBe(true);
	});

	test('answers it with an ACK otherwise, and the RST for that ends it early', () => {
		const trace = runLines(again, {ends: 5500});
		const challenge = trace.steps.find(({at: when}) => when === 5050);
		expect(challenge).toMatchObject({decision: 'challenged', after: {state: 'TIME-WAIT'}});
		expect(trace.flights.slice(-3).map(({segment}) => segment.ctl.join())).toEqual([
			'SYN',
			'ACK',
			'RST',
		]);
		expect(states(trace, 'B').at(-1)).toBe('CLOSED');
	});

	test('gives the new connection numbers above the old ones', () => {
		const hosts = {...scenario({script: []}).hosts};
		const trace = runLines(
			[call(at(500), 'B', 'SEND', {len: 60_000}), ...again.map((line) => line)],
			{profile: 'linux', hosts: {...hosts, B: {...hosts.B, buffer: 200_000}}},
		);
		const [first, second] = trace.connections.filter(({host}) => host === 'B');
		expect(second?.iss).toBeGreaterThan((first?.iss ?? 0) + 60_002);
	});

	test('is not opened where nobody listens', () => {
		const trace = runLines([...again, call(at(4000), 'B', 'CLOSE', {connection: 'listener'})], {
			profile: 'linux',
			ends: 5060,
		});
		expect(lastStep(trace)).toMatchObject({
			connection: 'B1',
			before: {state: 'TIME-WAIT'},
			after: {state: 'TIME-WAIT'},
			sent: [trace.flights.length],
		});
	});

	test('is not opened by its own side', () => {
		const trace = runLines([
			...handshake,
			call(at(1000), 'A', 'CLOSE'),
			call(once('B', 'CLOSE-WAIT'), 'B', 'CLOSE'),
			call(at(5000), 'A', 'OPEN'),
		]);
		expect(lastStep(trace)).toMatchObject({connection: 'A1', error: 'connection already exists'});
	});
});

describe('a host that crashes', () => {
	const down: Line = {type: 'crash', when: at(1000), host: 'B'};

	test('is silent', () => {
		const trace = runLines([...handshake, down, call(at(1100), 'A', 'SEND', {len: 5})], {
			ends: 2000,
		});
		expect(flights(trace).at(-1)).toBe('A ACK 1:1 +5 no such host');
		expect(states(trace, 'B').at(-2)).toBe('gone');
	});

	test('answers RST when it is back, and listens no more', () => {
		const trace = runLines([
			...handshake,
			down,
			{type: 'boot', when: at(1050), host: 'B'},
			call(at(1100), 'A', 'SEND', {len: 5}),
			call(at(2000), 'A', 'OPEN'),
		]);
		expect(flights(trace).slice(-3)).toEqual(['B RST 1', 'A SYN 0', 'B RST,ACK null:1']);
		expect(states(trace, 'A').at(-1)).toBe('CLOSED');
	});

	test('refuses calls', () => {
		const trace = runLines([down, call(at(1100), 'B', 'LISTEN')]);
		expect(lastStep(trace).error).toBe('connection does not exist');
	});
});
