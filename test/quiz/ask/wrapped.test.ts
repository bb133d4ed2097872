import {expect, test} from 'vitest';
import {builtIn} from '../../../source/content/built-in.js';
import {compute} from '../../../source/quiz/ask/compute.js';
import {run} from '../../../source/simulation/run.js';

/** A number of 0 is one like any other where the numbers begin anew. */
test('a RST whose number happens to be 0 has a place in the stream that it ends', async () => {
	const {load} = await builtIn();
	const scenario = await load('half-open-data');
	const {A, B} = scenario.hosts;
	// SYN and 300 octets later the number is 0.
	const trace = run({...scenario, hosts: {A, B: {...B, iss: 2 ** 32 - 301}}});
	const reset = trace.flights.find(({segment}) => segment.ctl.includes('RST'));
	expect(reset).toMatchObject({from: 'B', segment: {seq: 0, ack: undefined}, relativeSeq: 301});
	const asked = compute(trace, {what: 'seq', of: {from: 'B', flags: ['RST']}});
	expect(asked).toMatchObject({kind: 'number', value: 301});
});
