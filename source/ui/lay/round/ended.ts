import {inDrawing} from '../../../chart/glyphs.js';
import type {Line} from '../../../chart/styled.js';
import {spaces, widthOf} from '../../../chart/width.js';
import {wrap} from '../../../chart/wrap.js';
import {dayName} from '../../../progress/days.js';
import {isPage} from '../../../progress/page.js';
import type {Section, Spot} from '../../../progress/sheet.js';
import type {Content} from '../../context.js';
import {type RoundDoor, roundDoors} from '../../model/round/ended.js';
import {
	countOf,
	type Ended,
	firstAnswers,
	firstOutcomes,
	isCorrected,
	type Round,
} from '../../model/round/round.js';
import type {Sheet} from '../../study.js';
import type {View} from '../../view.js';
import {heading} from '../heading.js';
import {EMPTY, fill, line, paragraph} from '../lines.js';

type Runs = Pick<Content, 'entries'>;

function labelOf(door: RoundDoor, {isPrinted}: Ended, {entries}: Runs, view: View): string {
	const {doors} = view.text.round;
	switch (door.type) {
		case 'run': {
			const title = entries.find(({id}) => id === door.id)?.title[view.settings.language];
			return doors.run(title ?? door.id);
		}
		case 'more':
			return doors.more[door.wish.type];
		case 'print':
			return isPrinted ? doors.printed : doors.print;
		default:
			return doors[door.type];
	}
}

/** A page as it will be printed, broken into rows; what is indented stays indented. */
function pageRows({lines}: Sheet, {columns, settings}: View): Line[] {
	return lines.flatMap((text) => {
		const indent = text.length - text.trimStart().length + 1;
		const rows = wrap(inDrawing(text.trim(), settings.drawing), columns - indent - 2);
		const tone = indent === 1 ? 'strong' : 'plain';
		return rows.length === 0 ? [EMPTY] : rows.map((row) => line(spaces(indent) + row, tone));
	});
}

/** A mark in front of the first row, the others below its first word. */
function marked(mark: string, text: string, view: View, tone: 'right' | 'wrong'): Line[] {
	const lead = ` ${mark} `;
	const indent = widthOf(lead);
	return paragraph(text, view, 'plain', indent).map((row, n) =>
		n > 0
			? row
			: [
					{text: lead, tone},
					{text: (row[0]?.text ?? '').slice(indent), tone: 'plain'},
				],
	);
}

/** So many of those that went well are named where something did not. */
const MOST_WELL = 2;

function wellRows({well, sections}: Sheet, view: View): Line[] {
	const {text, glyphs, columns} = view;
	if (well.length === 0) return [];
	// One more takes no more room than to say that there is one more.
	const isShort = sections.length === 0 || well.length <= MOST_WELL + 1;
	const shown = isShort ? well : well.slice(0, MOST_WELL);
	const left = well.length - shown.length;
	return [
		heading(text.round.board.well, columns, view),
		...shown.flatMap((name) => marked(glyphs.right, name, view, 'right')),
		...(left > 0 ? [line(`   ${text.round.board.andMore(left)}`, 'dim')] : []),
	];
}

/** An id is short, and what it stands for goes on in its row. */
const SHORT_NAME = 24;

function spotRows({name, score, about}: Spot, view: View): Line[] {
	const {glyphs} = view;
	const [first, ...rest] = about;
	const isShort = widthOf(name) <= SHORT_NAME;
	const lead = [name, ...(isShort && first ? [first] : []), ...(score ? [`(${score})`] : [])];
	return [
		...marked(glyphs.wrong, lead.join('  '), view, 'wrong'),
		...(isShort ? rest : about).flatMap((said) => paragraph(said, view, 'plain', 5)),
	];
}

const sectionRows = ({title, spots}: Section, view: View): Line[] => [
	heading(title, view.columns, view),
	...spots.flatMap((spot) => spotRows(spot, view)),
];

/** How it went, in one line. */
function resultOf(round: Round, {text}: View): string {
	const {board} = text.round;
	const outcomes = firstOutcomes(round);
	const right = outcomes.filter(({verdict}) => verdict === 'right').length;
	const count = countOf(round);
	if (count === 0) return board.empty;
	if (isCorrected(round) && outcomes.length === count) return board.corrected(right, count);
	return board.right(right, outcomes.length, count - outcomes.length);
}

/** When it is asked again, and how hard; today has no date. */
function comingRows(round: Round, view: View): Line[] {
	const {session, askedAt, answers} = round;
	const {board, level} = view.text.round;
	const {returns} = session.sheet(answers, view.settings.language);
	const next = session.levelAfter?.(round.course.results);
	const back = returns === dayName(askedAt) ? board.returnsToday : board.returns(returns ?? '');
	return [
		...(returns === null ? [] : paragraph(back, view)),
		...(next === undefined ? [] : paragraph(board.level(level[next]), view)),
	];
}

/** What went well, what to go over, when it comes back, and where to go from here: each said once. */
export function endedLines(round: Round, phase: Ended, content: Runs, view: View): Line[] {
	const {text, columns, rows, glyphs, settings} = view;
	const {board} = text.round;
	const sheet = round.session.sheet(firstAnswers(round), settings.language);
	const doors = roundDoors(round).map((door, n) => {
		const isMarked = n === phase.mark;
		const pointer = isMarked ? glyphs.pointer : ' ';
		const label = labelOf(door, phase, content, view);
		return line(` ${pointer} ${n + 1}  ${label}`, isMarked ? 'accent' : 'plain');
	});
	const isSheet = isPage(round.session);
	const top = isSheet ? [] : paragraph(resultOf(round, view), view, 'strong');
	const coming = isSheet ? [] : comingRows(round, view);
	const found = isSheet
		? pageRows(sheet, view)
		: [
				...wellRows(sheet, view),
				...sheet.sections.flatMap((section) => sectionRows(section, view)),
			];
	const room = rows - top.length - coming.length - doors.length - 1;
	const first = Math.max(0, Math.min(phase.scroll, found.length - room));
	const next = found.length > room ? `${board.next}  ${board.pages}` : board.next;
	return [
		...top,
		...fill(found.slice(first), room),
		heading(next, columns, view),
		...coming,
		...doors,
	];
}
