import {describe, expect, test} from 'vitest';
import {layOut} from '../../source/chart/lay-out.js';
import {panel} from '../../source/chart/panel.js';
import {stateChart, whereabouts} from '../../source/chart/state-chart.js';
import {plain} from '../../source/chart/styled.js';
import {LANGUAGES} from '../../source/text/language.js';
import {runOf} from './runs.js';

const LOOKS = LANGUAGES.flatMap((language) =>
	(['unicode', 'ascii'] as const).map((drawing) => ({language, drawing})),
);
const MOMENT = {step: 10, at: 2050};

describe.each(LOOKS)('in $language, $drawing', (look) => {
	test.each([60, 80, 130])('all details of a row, %i columns', async (width) => {
		const layout = layOut(runOf('lostLastAck'), {...look, numbers: 'relative', width});
		const lines = panel(layout, MOMENT, {columns: width, rows: 24}).map((line) =>
			plain(line).trimEnd(),
		);
		const name = `details.${look.language}.${look.drawing}.${width}`;
		await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`golden/details/${name}.txt`);
	});

	test('the state diagram', async () => {
		const layout = layOut(runOf('crossingFins'), {...look, numbers: 'relative', width: 80});
		const at = (step: number) => whereabouts(layout, {step, at: 0});
		const frames = [0, 4, 12, layout.trace.steps.length].map((step) =>
			stateChart(layout, at(step), 'CLOSING')
				.map((line) => plain(line).trimEnd())
				.join('\n'),
		);
		const name = `states.${look.language}.${look.drawing}`;
		await expect(`${frames.join('\n\n')}\n`).toMatchFileSnapshot(`golden/details/${name}.txt`);
	});
});
