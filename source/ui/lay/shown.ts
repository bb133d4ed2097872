import type {Layout} from '../../chart/lay-out.js';
import type {Line} from '../../chart/styled.js';
import {padEnd, widthOf} from '../../chart/width.js';
import {explained} from '../../quiz/explain.js';
import {stepAsked} from '../../quiz/facts.js';
import {situationOf} from '../../quiz/words.js';
import type {Predict, Shown} from '../model/predict.js';
import type {View} from '../view.js';
import {inSight} from './in-sight.js';
import {paragraph} from './lines.js';
import {chartLines, tellingOf} from './predict.js';

const INDENT = 3;

/** A step that is explained: the run up to it, what happens, then every field with its reason. */
export function shownStepLines(place: Predict, phase: Shown, layout: Layout, view: View): Line[] {
	const {step, scroll} = phase;
	const {trace} = place.sitting;
	const telling = tellingOf(view);
	const fields = explained(trace, step, telling);
	const width = Math.max(0, ...fields.map(({name}) => widthOf(name))) + 2;
	const {shown} = view.text.predict;
	const situation = situationOf(trace, stepAsked(trace, step), telling);
	const said = [
		...paragraph(situation, view, 'strong'),
		...fields.flatMap(({name, value, why}): Line[] => {
			const lead = ' '.repeat(INDENT) + padEnd(name, width);
			return [
				[
					{text: lead, tone: 'dim'},
					{text: value, tone: 'accent'},
				],
				...paragraph(why, view, 'plain', INDENT + width),
			];
		}),
		...paragraph([shown.fades[place.fade], shown.ask].join(shown.between).trim(), view, 'dim'),
	];
	const chart = chartLines(layout, step.moment, view.rows - said.length, view);
	return inSight([...chart, ...said], scroll, view);
}
