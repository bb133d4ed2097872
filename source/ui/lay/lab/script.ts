import type {Line, Span} from '../../../chart/styled.js';
import {clip, lineWidth, padStart, spaces, widthOf} from '../../../chart/width.js';
import {wrap} from '../../../chart/wrap.js';
import {lineText} from '../../../content/write-line.js';
import {parOf} from '../../../quiz/goals/goals.js';
import {isReached, type Lab, scenarioOf} from '../../model/lab/lab.js';
import {type Standing, standings} from '../../model/lab/standing.js';
import type {View} from '../../view.js';
import {heading} from '../heading.js';
import {line, paragraph} from '../lines.js';

const NUMBER_WIDTH = 3;
/** Number, plus, and a space behind each. */
const INDENT = NUMBER_WIDTH + 3;

/** What is to be said of a line, when it does not do what was meant. */
function complaint(standing: Standing, {text}: View): string | undefined {
	const {standing: words} = text.lab;
	switch (standing.type) {
		case 'fine':
			return undefined;
		case 'refused':
			return words.refused(text.chart.errors[standing.error]);
		default:
			return words[standing.type];
	}
}

/** One line of the script: the learner's own are marked by a plus and never cut, the scenario's own are. */
function row(each: ScriptLine, index: number, columns: number, view: View): Line[] {
	const note = each.said === undefined ? '' : ` ${view.glyphs.wrong} ${each.said}`;
	const number = padStart(String(index + 1), NUMBER_WIDTH);
	const room = columns - INDENT - 1;
	const text = lineText(each.line);
	if (!each.isOwn) {
		return [
			[
				{text: `${number}   ${clip(text, room - widthOf(note))}`, tone: 'dim'},
				{text: note, tone: 'wrong'},
			],
		];
	}
	const [first = '', ...more] = wrap(text, room);
	const head: Span[] = [
		{text: `${number} + `, tone: 'strong'},
		{text: first, tone: 'plain'},
	];
	const rows: Span[][] = [head, ...more.map((part) => [plainSpan(spaces(INDENT) + part)])];
	const last = rows.at(-1) ?? head;
	if (note === '') return rows;
	const isRoom = lineWidth(last) + widthOf(note) <= columns - 1;
	if (isRoom) last.push({text: note, tone: 'wrong'});
	else rows.push([{text: spaces(INDENT - 1) + note, tone: 'wrong'}]);
	return rows;
}

const plainSpan = (text: string): Span => ({text, tone: 'plain'});

type ScriptLine = {
	readonly line: ReturnType<typeof scenarioOf>['script'][number];
	readonly isOwn: boolean;
	readonly said: string | undefined;
};

function lines(lab: Lab, columns: number, view: View): Line[] {
	const stands = standings(lab);
	return scenarioOf(lab).script.flatMap((each, index) => {
		const isOwn = index >= lab.base.script.length;
		const said = complaint(stands[index] ?? {type: 'fine'}, view);
		return row({line: each, isOwn, said}, index, columns, view);
	});
}

function result(lab: Lab, view: View): Line[] {
	const {goal, acts} = lab;
	if (goal === null || !isReached(lab)) return [];
	const {reached, acts: count} = view.text.lab;
	const par = parOf(goal);
	const said = count(acts.length);
	const mark = view.glyphs.right;
	if (acts.length === par) return [line(` ${mark} ${reached.par(said)}`, 'right')];
	if (acts.length < par) return [line(` ${mark} ${reached.below(said, par)}`, 'right')];
	return [
		line(` ${mark} ${reached.above(said, par)}`, 'right'),
		...goal.solution.map((each) => line(`     ${lineText(each)}`)),
	];
}

/** The goal, the hints so far, and how well it was reached. */
function goalLines(lab: Lab, columns: number, view: View): Line[] {
	const {goal, hints, acts} = lab;
	if (goal === null) return [];
	const {text} = view;
	const {title, hints: all} = text.goals[goal.id];
	const page = {...view, columns};
	const last = hints === 0 ? undefined : all[hints - 1];
	return [
		...paragraph(
			`${text.lab.goal(title)}   ${text.lab.par(acts.length, parOf(goal))}`,
			page,
			'strong',
		),
		...(isReached(lab) || last === undefined ? [] : paragraph(text.lab.hint(hints, last), page)),
		...result(lab, view),
	];
}

function noticeLines({notice, trace}: Lab, columns: number, view: View): Line[] {
	const {lab} = view.text;
	const page = {...view, columns};
	const tooLong = trace.stopped === null ? [] : paragraph(lab.tooLong, page, 'wrong');
	if (notice === null) return tooLong;
	if (typeof notice === 'string')
		return [...tooLong, ...paragraph(lab.notice[notice], page, 'accent')];
	const said =
		'saved' in notice ? lab.notice.saved(notice.saved) : lab.notice.unsaved(notice.unsaved);
	return [...tooLong, ...paragraph(said, page, 'accent')];
}

/** Goal, notice and the script, in so many rows at most. */
export function scriptLines(lab: Lab, columns: number, rows: number, view: View): Line[] {
	const {text} = view;
	const said = [...goalLines(lab, columns, view), ...noticeLines(lab, columns, view)];
	const title = heading(text.lab.script(text.lab.acts(lab.acts.length)), columns, view);
	const empty = lab.acts.length === 0 ? paragraph(text.lab.empty, {...view, columns}, 'dim') : [];
	const room = Math.max(0, rows - said.length - 1 - empty.length);
	const all = lines(lab, columns, view);
	if (all.length <= room) return [...said, title, ...all, ...empty];
	const shown = room <= 1 ? [] : all.slice(all.length - (room - 1));
	const above = room < 1 ? [] : [line(`    ${text.lab.above(all.length - shown.length)}`, 'dim')];
	return [...said, title, ...above, ...shown, ...empty];
}
