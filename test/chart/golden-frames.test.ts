import stringWidth from 'string-width';
import {describe, expect, test} from 'vitest';
import {draw} from '../../source/chart/draw.js';
import {layOut} from '../../source/chart/lay-out.js';
import {lastMoment} from '../../source/chart/stepping.js';
import {plain} from '../../source/chart/styled.js';
import {LANGUAGES} from '../../source/text/language.js';
import {BUILT_IN} from './built-in.js';

const DRAWINGS = ['unicode', 'ascii'] as const;
const WIDTHS = [60, 80, 120, 200] as const;
/** Flights that cross, several connections with a full queue, a flood that is folded. */
const RUNS = [
	['simultaneous-close', 'every'],
	['accept-queue-full', 'every'],
	['syn-flood', 'folded'],
] as const;

const LOOKS = LANGUAGES.flatMap((language) => DRAWINGS.map((drawing) => ({language, drawing})));

/** The columns at which a text has a character, counted as a terminal counts. */
function columnsOf(text: string, character: string): number[] {
	const columns: number[] = [];
	let column = 0;
	for (const one of text) {
		if (one === character) columns.push(column);
		column += stringWidth(one);
	}
	return columns;
}

describe.each(RUNS)('%s', (id, rows) => {
	test.each(LOOKS)('in $language, $drawing, at every width', async (look) => {
		const trace = BUILT_IN.find(({scenario}) => scenario.id === id);
		if (trace === undefined) throw new Error(id);
		const frames = WIDTHS.map((width) => {
			const layout = layOut(trace, {...look, numbers: 'relative', width, rows});
			const count = layout.shown.indices.length + 1;
			const lines = draw(layout, lastMoment(layout), {columns: width, rows: count}).map(plain);
			const {time, distance, cell, span} = layout.geometry;
			const left = time + distance + cell + 3;
			for (const line of lines.slice(1)) {
				const columns = columnsOf(line, layout.glyphs.lifeLine);
				expect(columns).toEqual(expect.arrayContaining([left, left + span + 1]));
				expect(stringWidth(line)).toBeLessThanOrEqual(width);
			}
			return lines.map((line) => line.trimEnd()).join('\n');
		});
		const name = `${id}.${look.language}.${look.drawing}`;
		await expect(`${frames.join('\n\n')}\n`).toMatchFileSnapshot(`golden/frames/${name}.txt`);
	});
});
