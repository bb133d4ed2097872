import {expect, test} from 'vitest';
import {layOut} from '../../source/chart/lay-out.js';
import {widthOf} from '../../source/chart/width.js';
import {NO_PAST} from '../../source/progress/past.js';
import {run} from '../../source/simulation/run.js';
import {chartColumns, liveLines} from '../../source/ui/lay/live.js';
import {type Live, pressLive, watch} from '../../source/ui/model/live.js';
import {contextOf, scenarioOf} from './scenarios.js';
import {settingsOf, viewOf} from './view.js';

const {content} = await contextOf();
const shelf = {content, past: NO_PAST};

function textOf(live: Live, view: ReturnType<typeof viewOf>): string {
	const {settings, columns} = view;
	const width = chartColumns(live, columns);
	const layout = layOut(live.trace, {...settings, width, rows: live.rows, times: live.times});
	const lines = liveLines(live, layout, shelf, view);
	expect(lines.length).toBeLessThanOrEqual(view.rows);
	const texts = lines.map((line) => line.map(({text}) => text).join(''));
	expect(Math.max(...texts.map(widthOf))).toBeLessThanOrEqual(columns);
	return texts.join('\n');
}

test.each(content.entries.map(({id}) => id))(
	'%s is told to the end in the smallest window',
	async (id) => {
		const trace = run(await scenarioOf(id));
		for (const language of ['en', 'zh'] as const) {
			const view = viewOf({language, columns: 60, height: 16});
			const settings = settingsOf({language});
			const first = watch(trace, settings, true);
			expect(textOf(first, view)).not.toMatch(/ \.\.\.(?:\n|$)/);
			const turn = pressLive({...first, told: true}, {command: 'last', key: 'end'}, settings);
			if (turn.type !== 'stay' || turn.place.type !== 'live') throw new Error(`no end of ${id}`);
			const end = textOf(turn.place, view);
			const lesson = trace.scenario.lesson?.[language].replaceAll(/\s/g, '') ?? '';
			expect(end.replaceAll(/\s/g, '')).toContain(lesson);
			expect(end).not.toMatch(/ \.\.\.(?:\n|$)/);
		}
	},
);
