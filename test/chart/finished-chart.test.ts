import {describe, expect, test} from 'vitest';
import {finishedChart} from '../../source/chart/finished-chart.js';
import {LANGUAGES} from '../../source/text/language.js';
import {RUN_NAMES, runOf} from './runs.js';

const DRAWINGS = ['unicode', 'ascii'] as const;
const WIDTHS = [80, 120] as const;

describe('the finished chart', () => {
	test.each(RUN_NAMES)('of %s', async (name) => {
		const charts = [
			finishedChart(runOf(name), {language: 'en', drawing: 'unicode'}),
			finishedChart(runOf(name), {language: 'zh', drawing: 'unicode', numbers: 'absolute'}),
		];
		await expect(`${charts.join('\n\n')}\n`).toMatchFileSnapshot(`golden/${name}.txt`);
	});

	test.each(
		LANGUAGES.flatMap((language) =>
			DRAWINGS.flatMap((drawing) => WIDTHS.map((width) => ({language, drawing, width}))),
		),
	)('in $language, $drawing, $width columns', async ({language, drawing, width}) => {
		const chart = finishedChart(runOf('crossingFins'), {language, drawing, width});
		await expect(`${chart}\n`).toMatchFileSnapshot(
			`golden/crossingFins.${language}.${drawing}.${width}.txt`,
		);
	});

	test('has no blanks at the ends of lines, and ends without a line break', () => {
		for (const name of RUN_NAMES) {
			const chart = finishedChart(runOf(name), {language: 'zh', drawing: 'ascii'});
			expect(chart).not.toMatch(/ $/m);
			expect(chart.at(-1)).not.toBe('\n');
		}
	});
});
