import type {Line} from '../../../chart/styled.js';
import {padEnd, widthOf} from '../../../chart/width.js';
import type {Grade, OpenExercise} from '../../../quiz/kinds/exercise.js';
import {keywordsIn, markKeywords} from '../../../quiz/kinds/keywords.js';
import type {Grading} from '../../model/round/round.js';
import type {View} from '../../view.js';
import {heading} from '../heading.js';
import {EMPTY, fill, line, paragraph} from '../lines.js';
import {askedLines} from './question.js';

/** What the learner said, as far as it was typed. */
function said(exercise: OpenExercise, {text, seconds}: Grading, view: View): Line[] {
	const {round} = view.text;
	const keywords = keywordsIn(exercise, text);
	const rows = paragraph(text.trim() === '' ? round.aloud : text, view, 'plain', 3);
	const marked = rows.map((row) =>
		row.flatMap(
			(span): Line =>
				markKeywords(span.text, keywords).map((piece) => ({
					text: piece.text,
					tone: piece.isKeyword ? 'accent' : span.tone,
				})),
		),
	);
	const named = keywords.length === 0 ? [] : paragraph(round.keywords(keywords), view, 'dim');
	return [line(` ${round.youIn(seconds)}`, 'dim'), ...marked, ...named];
}

const GRADES: readonly Grade[] = ['yes', 'partly', 'no'];

/** Marks with twins in ASCII: a grade is told by its word, too. */
function markOf(grade: Grade, {glyphs}: View): string {
	if (grade === 'partly') return '~';
	return grade === 'yes' ? glyphs.right : glyphs.wrong;
}

/** A key point; the text of one that is not graded yet, and comes later, stays hidden. */
function point(exercise: OpenExercise, place: number, {grades}: Grading, view: View): Line[] {
	const {text, settings} = view;
	const {weight, text: words} = exercise.points[place] ?? {weight: 'core', text: {en: '', zh: ''}};
	const grade = grades[place];
	const isOpen = place === grades.length;
	const width = Math.max(...GRADES.map((each) => widthOf(text.round.grades[each])));
	const state = grade === undefined ? (isOpen ? '?' : '') : text.round.grades[grade];
	const mark = grade === undefined ? (isOpen ? view.glyphs.pointer : '.') : markOf(grade, view);
	const lead = ` ${mark} ${padEnd(state, width)}  ${padEnd(text.round.weights[weight], 6)}`;
	if (grade === undefined && !isOpen) return [line(`${lead}(${text.round.hidden})`, 'dim')];
	const indent = widthOf(lead);
	const [first, ...rest] = paragraph(words[settings.language], view, 'plain', indent);
	const opening = (first?.[0]?.text ?? '').slice(indent);
	return [line(lead + opening, isOpen ? 'strong' : 'plain'), ...rest];
}

/** The digits under the point that is graded, or under what is weighed. */
export function choices(labels: readonly string[], mark: number, view: View): Line {
	return [
		{text: '      ', tone: 'plain'},
		...labels.map((label, n) => ({
			text: `${n === mark ? view.glyphs.pointer : ' '} ${n + 1} ${label}   `,
			tone: n === mark ? ('accent' as const) : ('plain' as const),
		})),
	];
}

export function gradingLines(exercise: OpenExercise, phase: Grading, view: View): Line[] {
	const {text, columns} = view;
	const {round} = text;
	const labels = GRADES.map((grade) => round.grades[grade]);
	const points = exercise.points.flatMap((_, place) => [
		...point(exercise, place, phase, view),
		...(place === phase.grades.length ? [choices(labels, phase.mark, view)] : []),
	]);
	const undo = phase.grades.length > 0 ? [EMPTY, line(` ${round.undo}`, 'dim')] : [];
	return fill(
		[
			...askedLines(exercise, view),
			...said(exercise, phase, view),
			heading(round.points, columns, view),
			...points,
			...undo,
		],
		view.rows,
	);
}
