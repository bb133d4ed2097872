import {expect, test} from 'vitest';
import {TARGETS, tryOne} from './targets.js';

/** A small dose of each; `npm run fuzz` gives as much as one likes. */
const DOSE: Readonly<Record<string, number>> = {
	file: 60,
	journal: 20,
	'command line': 40,
	whatif: 300,
	answers: 12,
	keys: 8,
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
