import {expect, test} from 'vitest';
import {run} from '../../../source/simulation/run.js';
import {transcript} from '../../../source/simulation/transcript.js';
import {FIGURES} from './figures.js';

test.each(FIGURES)('RFC 9293 figure $figure: $title', async ({figure, scenario, from, iss}) => {
	const trace = run(scenario, iss ? {iss} : {});
	expect(trace.idle).toEqual([]);
	await expect(transcript(trace, from)).toMatchFileSnapshot(`figure-${figure}.txt`);
});
