import fc from 'fast-check';
import {expect, test} from 'vitest';
import {run} from '../../source/simulation/run.js';
import type {Scenario} from '../../source/simulation/scenario.js';
import type {Trace} from '../../source/simulation/trace.js';
import {at, call, handshake, once, scenario} from '../simulation/script.js';

/**
 * A sends much into a small buffer, B reads now and then and late, and the network loses, copies and
 * reorders: the window closes and opens, and its updates and probes may be lost too.
 */
const transfers: fc.Arbitrary<{readonly scenario: Scenario; readonly octets: number}> = fc
	.record({
		octets: fc.integer({min: 1, max: 6000}),
		/** How many full buffers the stream is; there are far more reads. */
		fills: fc.integer({min: 1, max: 20}),
		every: fc.integer({min: 200, max: 1500}),
		loss: fc.double({min: 0, max: 0.25, noNaN: true}),
		duplicate: fc.double({min: 0, max: 0.2, noNaN: true}),
		reorder: fc.double({min: 0, max: 0.2, noNaN: true}),
		profile: fc.constantFrom('rfc9293', 'linux'),
		iss: fc.constantFrom(100, 2 ** 31 - 5, 2 ** 32 - 3),
	})
	.map(({octets, fills, every, loss, duplicate, reorder, profile, iss}) => {
		// Ever later: lost window updates and probes that back off cost hours.
		const reads = Array.from({length: 60}, (_, n) =>
			call(at(Math.round(every * 1.2 ** n)), 'B', 'RECEIVE'),
		);
		const buffer = Math.ceil(octets / fills);
		return {
			octets,
			scenario: scenario({
				profile,
				A: {iss},
				B: {reads: 'manual', buffer},
				network: {loss, duplicate, reorder},
				script: [
					...handshake,
					call(once('A', 'ESTABLISHED'), 'A', 'SEND', {len: octets}),
					call(once('A', 'ESTABLISHED', 1), 'A', 'CLOSE'),
					call(once('B', 'CLOSE-WAIT', 200_000), 'B', 'RECEIVE'),
					call(once('B', 'CLOSE-WAIT', 200_001), 'B', 'CLOSE'),
					...reads,
				],
			}),
		};
	});

function isBroken({flights, steps}: Trace): boolean {
	return (
		flights.some(({segment}) => segment.ctl.includes('RST')) ||
		steps.some(({signals}) => signals.some((signal) => signal !== 'connection closing'))
	);
}

test('a slow reader gets the whole stream through a small window, or is told why not', () => {
	let whole = 0;
	fc.assert(
		fc.property(transfers, fc.integer({min: 1, max: 1000}), ({scenario: given, octets}, seed) => {
			const trace = run(given, {seed});
			expect(trace.stopped).toBeNull();
			const read = trace.steps.filter(({host}) => host === 'B');
			const delivered = read.reduce((sum, {delivered: some}) => sum + some, 0);
			expect(delivered).toBeLessThanOrEqual(octets);
			if (isBroken(trace)) return;

			whole += 1;
			expect(delivered).toBe(octets);
			for (const {id} of trace.connections) {
				const last = trace.steps.findLast(({connection}) => connection === id)?.after;
				expect(last?.state).toMatch(/^(CLOSED|LISTEN)$/);
			}
		}),
		{numRuns: 80},
	);
	expect(whole).toBeGreaterThan(20);
});
