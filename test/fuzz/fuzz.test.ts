import {expect, test} from 'vitest';
import {TARGETS, tryOne} from './targets.js';

/** A small dose of each; `npm run fuzz` gives as much as one likes. */
const DOSE: Readonly<Record<string, number>> = {
	file: 120,
	journal: 40,
	'command line': 80,
	whatif: 400,
	answers: 25,
	keys: 15,
};

test.each(Object.keys(TARGETS))(
	'%s',
	async (name) => {
		const dose = DOSE[name] ?? 0;
		expect(dose).toBeGreaterThan(0);
		for (let seed = 1; seed <= dose; seed++) await tryOne(name, seed);
	},
	120_000,
);
