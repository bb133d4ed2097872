import {describe, expect, test} from 'vitest';
import {sentences} from '../../source/chart/sentences.js';
import {LANGUAGES} from '../../source/text/language.js';
import {RUN_NAMES, runOf} from './runs.js';

describe('the linear telling', () => {
	test.each(RUN_NAMES)('of %s', async (name) => {
		const tellings = LANGUAGES.map((language) => sentences(runOf(name), {language}).join('\n'));
		await expect(`${tellings.join('\n\n')}\n`).toMatchFileSnapshot(`golden/told/${name}.txt`);
	});

	test('tells every step, loss and forgery, and nothing else', () => {
		for (const name of RUN_NAMES) {
			const {steps, flights} = runOf(name);
			const lost = flights.filter(({fate}) => fate === 'lost').length;
			const strays = flights.filter(({id}) => !steps.some(({sent}) => sent.includes(id))).length;
			expect(sentences(runOf(name), {language: 'en'})).toHaveLength(steps.length + lost + strays);
		}
	});
});
