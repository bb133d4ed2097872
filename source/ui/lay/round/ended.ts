import {inDrawing} from '../../../chart/glyphs.js';
import type {Line} from '../../../chart/styled.js';
import {wrap} from '../../../chart/wrap.js';
import {dayName} from '../../../progress/days.js';
import {isPage} from '../../../progress/page.js';
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
import type {View} from '../../view.js';
import {heading} from '../heading.js';
import {fill, line} from '../lines.js';

function labelOf(door: RoundDoor, {entries}: Content, {text, settings}: View): string {
	const words = text.round.doors;
	if (door.type !== 'run') return words[door.type];
	const title = entries.find(({id}) => id === door.id)?.title[settings.language];
	return words.run(title ?? door.id);
}

/** The sheet, broken into rows; what is indented stays indented. */
function sheetRows(round: Round, view: View): Line[] {
	const {language, drawing} = view.settings;
	return round.session.sheet(firstAnswers(round), language).lines.flatMap((text) => {
		const indent = text.length - text.trimStart().length + 1;
		const rows = wrap(inDrawing(text.trim(), drawing), view.columns - indent - 2);
		const tone = indent === 1 ? 'strong' : 'plain';
		return rows.length === 0 ? [line('')] : rows.map((row) => line(' '.repeat(indent) + row, tone));
	});
}

/** Today has no date. */
const whenBack = (day: string, {askedAt}: Round, {text: {round}}: View) =>
	day === dayName(askedAt) ? round.board.returnsToday : round.board.returns(day);

/** The weak spots of a sitting, and where to go from here. */
export function endedLines(round: Round, phase: Ended, content: Content, view: View): Line[] {
	const {text, columns, rows, glyphs} = view;
	const {board} = text.round;
	const count = countOf(round);
	const {returns} = round.session.sheet(round.answers, view.settings.language);
	const right = firstOutcomes(round).filter(({verdict}) => verdict === 'right').length;
	const doors = roundDoors(round).map((door, n) => {
		const isMarked = n === phase.mark;
		const pointer = isMarked ? glyphs.pointer : ' ';
		const label = labelOf(door, content, view);
		return line(` ${pointer} ${n + 1}  ${label}`, isMarked ? 'accent' : 'plain');
	});
	const result = count === 0 ? board.empty : board.right(right, count);
	const top = [
		...(isPage(round.session) ? [] : [line(` ${result}`, 'strong')]),
		...(isCorrected(round) ? [line(` ${board.corrected}`)] : []),
		...(returns === null ? [] : [line(` ${whenBack(returns, round, view)}`)]),
	];
	const room = rows - top.length - doors.length - 1;
	const hasSheet = round.answers.length > 0 || isPage(round.session);
	const sheet = hasSheet ? sheetRows(round, view) : [];
	const hasMore = sheet.length > room;
	const first = Math.max(0, Math.min(phase.scroll, sheet.length - room));
	const next = hasMore ? `${board.next}  ${board.pages}` : board.next;
	return [...top, ...fill(sheet.slice(first), room), heading(next, columns, view), ...doors];
}
