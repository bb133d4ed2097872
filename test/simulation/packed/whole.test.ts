import {expect, test} from 'vitest';
import {WHOLE} from '../../../source/simulation/packed/whole.js';
import {run} from '../../../source/simulation/run.js';
import {at, call, handshake, scenario} from '../script.js';

const long = scenario({
	script: [...handshake, call(at(1000), 'A', 'SEND', {len: 1_600_000})],
	network: {loss: 0.01, duplicate: 0.01, reorder: 0.02},
});

test('where packing begins, a run goes on as one', () => {
	const {steps, flights} = run(long);
	expect(steps.length).toBeGreaterThan(WHOLE + 200);
	expect(flights.length).toBeGreaterThan(WHOLE + 200);
	expect(steps.map(({n}) => n)).toEqual(steps.map((_, index) => index + 1));
	expect(flights.map(({id}) => id)).toEqual(flights.map((_, index) => index + 1));
	for (const {flight, input} of steps) {
		if (input.type === 'segment')
			expect(flights[(flight ?? 0) - 1]?.segment).toEqual(input.segment);
	}
	for (const id of ['A1', 'B1']) {
		const own = steps.filter(({connection}) => connection === id);
		for (const [n, step] of own.slice(1).entries()) expect(step.before).toEqual(own[n]?.after);
	}
});
