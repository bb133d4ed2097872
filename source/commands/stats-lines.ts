import {widthOf} from '../chart/width.js';
import {wrap} from '../chart/wrap.js';
import {dayName} from '../progress/days.js';
import type {Instant} from '../progress/entry.js';
import type {Standing, Statistics} from '../progress/statistics.js';
import type {Messages} from '../text/language.js';

type Say = Messages['progress'];

export type Telling = {
	readonly now: Instant;
	/** What each misconception claims, by its id. */
	readonly claims: ReadonlyMap<string, string>;
	readonly say: Say;
	readonly isAscii: boolean;
};

const COLUMNS = 80;

export const percent = (part: number, of: number) =>
	of === 0 ? '-' : `${Math.round((100 * part) / of)} %`;

const pad = (text: string, width: number) => text + ' '.repeat(Math.max(0, width - widthOf(text)));

/** Rows whose cells stand under each other, whatever language they are in. A long last cell goes on below. */
function columns(rows: readonly (readonly string[])[], indent = '  '): readonly string[] {
	const widths = (rows[0] ?? []).map((_, column) =>
		Math.max(...rows.map((row) => widthOf(row[column] ?? ''))),
	);
	return rows.flatMap((row) => {
		const cells = row.slice(0, -1).map((cell, column) => `${pad(cell, widths[column] ?? 0)}  `);
		const head = indent + cells.join('');
		const [first = '', ...others] = wrap(row.at(-1) ?? '', COLUMNS - widthOf(head));
		return [head + first, ...others.map((line) => pad('', widthOf(head)) + line)].map((line) =>
			line.trimEnd(),
		);
	});
}

const section = (title: string, lines: readonly string[]): readonly string[] =>
	lines.length > 0 ? ['', title, ...lines] : [];

function head({answers, credit, due, nextReturn, groups}: Statistics, {say, now}: Telling) {
	const total = (key: 'asked' | 'topics' | 'mastered') =>
		groups.reduce((sum, group) => sum + group[key], 0);
	const next = nextReturn === null ? '-' : dayName(nextReturn);
	const later = next === dayName(now) ? say.nothingDueYet : say.nothingDue(next);
	return [
		...columns(
			[
				[say.answers, say.answersAre(answers, percent(credit, answers))],
				[say.due, due.length > 0 ? say.dueAre(due.length) : later],
				[say.topics, say.topicsAre(total('asked'), total('topics'), total('mastered'))],
			],
			'',
		),
		say.mastered,
	];
}

function groupRows({groups}: Statistics, {say}: Telling) {
	return groups.map(({group, asked, topics, mastered, answers, credit}) => [
		say.groups[group] ?? group,
		...say.groupIs(asked, topics, mastered, percent(credit, answers)),
	]);
}

function transitionRows({transitions}: Statistics, {say, now}: Telling) {
	const state = ({isMastered, due}: Standing) => {
		if (due <= now) return say.isDueNow;
		return isMastered ? say.isMastered : say.isDue(dayName(due));
	};
	return transitions.map((each) => [
		each.id,
		...say.transitionIs(each.answers, percent(each.credit, each.answers)),
		state(each),
	]);
}

function diagramRows({diagram}: Statistics, {say}: Telling) {
	const {states, edges, endings, of} = diagram;
	return [
		[say.states, say.ofThese(states.length, of.states), states.join(' ')],
		[say.edges, say.ofThese(edges.length, of.edges), edges.join(' ')],
		[say.endings, String(endings.length), endings.join(' ')],
	];
}

function misconceptionRows({misconceptions}: Statistics, {say, claims}: Telling) {
	const rows = (ids: readonly string[], state: string) =>
		ids.map((id) => [id, state, claims.get(id) ?? '']);
	return [
		...rows(misconceptions.laidToRest, say.laidToRest),
		...rows(misconceptions.alive, say.alive),
	];
}

function calibrationRows({calibration}: Statistics, {say}: Telling) {
	return calibration
		.filter(({answers}) => answers > 0)
		.map(({confidence, answers, right}) => [
			say.confidence[confidence],
			say.whenSure(percent(right, answers), answers),
		]);
}

/** From so many answers on, a day gets the next mark. */
const STEPS = [1, 5, 15, 30];
const MARKS = {unicode: ['·', '░', '▒', '▓', '█'], ascii: ['.', '-', '+', '*', '#']};

/** The months above their first whole weeks. A month has at least four of them, which is room enough. */
function monthLine({days}: Statistics, {say}: Telling): string {
	const mondays = days.filter((_, index) => index % 7 === 0).map(({day}) => day);
	return mondays.reduce((line, day, week) => {
		const isFirst = Number(day.slice(8)) <= 7;
		const name = isFirst ? (say.months[Number(day.slice(5, 7)) - 1] ?? '') : '';
		return pad(line, 2 * week) + name;
	}, '');
}

/** A column for each week and a row for each day of it; the first column is the oldest. */
function dayLines(statistics: Statistics, telling: Telling): readonly string[] {
	const {days} = statistics;
	const {say, isAscii} = telling;
	const marks = isAscii ? MARKS.ascii : MARKS.unicode;
	const mark = (answers: number) => marks[STEPS.filter((step) => answers >= step).length] ?? '';
	const rows = say.weekdays.map((name, weekday) => {
		const own = days.filter((_, index) => index % 7 === weekday);
		return [name, own.map(({answers}) => mark(answers)).join(' ')];
	});
	const margin = ' '.repeat(4 + Math.max(...say.weekdays.map(widthOf)));
	return [margin + monthLine(statistics, telling), ...columns(rows), `  ${say.dayLegend(marks)}`];
}

/** The statistics as lines of at most 80 columns. */
export function statsLines(statistics: Statistics, telling: Telling): readonly string[] {
	const {say} = telling;
	if (statistics.answers === 0) return [say.none];

	return [
		...head(statistics, telling),
		...section(say.byGroup, columns(groupRows(statistics, telling))),
		...section(say.byTransition, columns(transitionRows(statistics, telling))),
		...section(say.diagram, columns(diagramRows(statistics, telling))),
		...section(say.misconceptions, columns(misconceptionRows(statistics, telling))),
		...section(say.calibration, columns(calibrationRows(statistics, telling))),
		...section(say.days, dayLines(statistics, telling)),
	];
}
