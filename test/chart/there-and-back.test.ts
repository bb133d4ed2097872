import {describe, expect, test} from 'vitest';
import {draw} from '../../source/chart/draw.js';
import {layOut} from '../../source/chart/lay-out.js';
import {firstMoment, lastMoment, stepBack, stepForward} from '../../source/chart/stepping.js';
import {plain} from '../../source/chart/styled.js';
import type {Moment} from '../../source/simulation/trace.js';
import {BUILT_IN} from './built-in.js';

const SIZE = {columns: 80, rows: 24};
/** More stops than any run of the catalogue has. */
const MOST = 5000;

describe('every run of the catalogue', () => {
	test.each(BUILT_IN.map((trace) => [trace.scenario.id, trace] as const))(
		'%s plays to its end and back to the same first frame',
		(_id, trace) => {
			const layout = layOut(trace, {
				drawing: 'unicode',
				language: 'en',
				numbers: 'relative',
				width: SIZE.columns,
			});
			const frame = (moment: Moment) => draw(layout, moment, SIZE).map(plain).join('\n');
			const first = frame(firstMoment());
			const end = lastMoment(layout);

			let moment = firstMoment();
			const frames = [first];
			for (let n = 0; n < MOST && (moment.step < end.step || moment.at < end.at); n++) {
				moment = stepForward(layout, moment);
				frames.push(frame(moment));
			}
			expect(moment).toEqual(end);
			for (let n = 0; n < MOST && frames.length > 1; n++) {
				expect(frame(moment)).toBe(frames.pop());
				moment = stepBack(layout, moment);
			}
			expect(moment).toEqual(firstMoment());
			expect(frame(moment)).toBe(first);
		},
	);
});
