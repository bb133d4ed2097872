import type {Line} from '../../../chart/styled.js';
import {GOALS, parOf} from '../../../quiz/goals/goals.js';
import type {Reached} from '../../model/lab/bench.js';
import {digitsFrom} from '../../model/picker.js';
import type {View} from '../../view.js';
import {ends, line} from '../lines.js';

/** The first line in sight: the marked one stays in the middle where it can. */
const firstInSight = (mark: number, length: number, rows: number): number =>
	Math.max(0, Math.min(mark - Math.floor(rows / 2), length - rows));

/** The goals of the lab, behind a line for playing without one. */
export function goalsLines(mark: number, view: View, reached: Reached): Line[] {
	const {text, glyphs, columns, rows} = view;
	const {goals, acts} = text.lab;
	const [free = '', about = ''] = goals.free;
	const words = [
		{title: free, right: about},
		...GOALS.map((goal) => {
			const fewest = reached.get(goal.id);
			const said = fewest === undefined ? '' : goals.done(fewest === null ? null : acts(fewest));
			const done = said === '' ? '' : `${glyphs.right} ${said}  `;
			return {title: text.goals[goal.id].title, right: `${done}${goals.par(parOf(goal))}`};
		}),
	];
	const first = firstInSight(mark, words.length, rows);
	return words.slice(first, first + rows).map(({title, right}, nth) => {
		const n = first + nth;
		const digit = n - digitsFrom(mark) + 1;
		const key = digit >= 1 && digit <= 6 ? String(digit) : ' ';
		const tone = n === mark ? 'accent' : 'plain';
		const left: Line = [
			{text: `${n === mark ? glyphs.pointer : ' '} ${key}  `, tone},
			{text: title, tone},
		];
		return ends(left, line(right, 'dim'), columns);
	});
}
