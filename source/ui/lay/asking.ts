import type {Line, Span} from '../../chart/styled.js';
import {padEnd, widthOf} from '../../chart/width.js';
import type {AskAgain} from '../../quiz/answers.js';
import {hintOf, RUNGS} from '../../quiz/hints.js';
import type {Question} from '../../quiz/question.js';
import type {Reply, Sitting} from '../../quiz/sitting.js';
import type {State} from '../../tcp/state-diagram.js';
import {graphemes} from '../../text/graphemes.js';
import {ACTIONS, type Asking} from '../model/asking.js';
import {TOGGLES} from '../model/draft.js';
import type {View} from '../view.js';
import {line, paragraph} from './lines.js';
import {tellingOf} from './predict.js';

/** The words before the field; the cursor stands behind them. */
export const fieldLabel = ({text, glyphs}: View): string =>
	` ${text.predict.field}  ${glyphs.crumb} `;

/** What is shown of a long draft: its end. */
export function fieldText(typed: string, columns: number): string {
	const shown = graphemes(typed);
	while (widthOf(shown.join('')) > columns) shown.shift();
	return shown.join('');
}

/** From so many columns on, the flags stand apart. */
const WIDE = 66;

/** The flags with their digits: `1 [x] SYN   2 [ ] ACK`. */
export function flagsLine(
	{draft, action}: Pick<Asking, 'draft' | 'action'>,
	{glyphs, columns}: View,
): Line {
	if (draft.kind !== 'flags') return [];
	const gap = columns < WIDE ? '' : '  ';
	return TOGGLES.flatMap((flag, n): Span[] => {
		const isMarked = n === draft.mark && action === null;
		const box = draft.on.includes(flag) ? glyphs.on : glyphs.off;
		return [
			{text: ` ${isMarked ? glyphs.pointer : ' '}${n + 1} `, tone: isMarked ? 'accent' : 'plain'},
			{text: `${box} ${flag}${gap}`, tone: isMarked ? 'accent' : 'plain'},
		];
	});
}

/** The row of actions; a field is left for it with Up. */
export function actionsLine({action}: Asking, view: View): Line {
	const words = view.text.predict.actions;
	return rowOfActions(
		ACTIONS.map((name) => words[name === 'sure' && view.settings.asksSure ? 'notSure' : name]),
		action,
		view,
	);
}

export function rowOfActions(
	labels: readonly string[],
	action: number | null,
	{text, glyphs}: View,
): Line {
	return [
		{text: padEnd(` ${text.predict.more}`, widthOf(text.predict.more) + 3), tone: 'dim'},
		...labels.flatMap((label, n): Span[] => {
			const isMarked = n === action;
			const mark = isMarked ? glyphs.pointer : ' ';
			return [{text: `${mark} ${label}  `, tone: isMarked ? 'accent' : 'dim'}];
		}),
	];
}

/** The hints that were asked for, and why the last answer was not judged. */
export function noticeLines(sitting: Sitting, question: Question, view: View): Line[] {
	const {text} = view;
	const hints = Array.from({length: Math.min(sitting.hints, RUNGS + 1)}, (_, n) => {
		const said = hintOf(sitting.trace, question, n + 1, tellingOf(view));
		return n < RUNGS ? text.predict.hint(n + 1, said) : said;
	});
	const said = sitting.reply === null ? [] : replyLines(sitting.reply, question, view);
	return [
		...said.flatMap((sentence) => paragraph(sentence, view, 'signal')),
		...hints.slice(-2).flatMap((hint) => paragraph(hint, view)),
	];
}

function replyLines(reply: Reply, question: Question, {text}: View): string[] {
	const {again} = text.quiz;
	if (reply.type === 'ask again') return askedAgain(reply.why, question, text.quiz.again);
	if (question.kind === 'number') return [again.number];
	return [question.kind === 'flags' ? again.flags : again.option];
}

function askedAgain(why: AskAgain, question: Question, again: View['text']['quiz']['again']) {
	switch (why.type) {
		case 'name':
			return [again.name(why.given, why.meant), ...storyOf(why.meant, again.stories)];
		case 'absolute':
			return [again.absolute(String(why.given), String(why.start))];
		case 'relative':
			return [again.relative(String(why.given))];
		case 'stream': {
			const field = question.kind === 'number' ? question.field : '';
			return [again.stream(why.letter, why.host, field)];
		}
	}
}

function storyOf(
	[state]: readonly State[],
	stories: Readonly<Record<string, string>>,
): readonly string[] {
	const story = state === undefined ? undefined : stories[state];
	return story === undefined ? [] : [story];
}

export const flagsNote = ({text}: View): Line => line(`   ${text.predict.flagsNote}`, 'dim');
