import type {Layout} from '../../chart/lay-out.js';
import type {Line} from '../../chart/styled.js';
import {rightAnswer} from '../../quiz/answers.js';
import type {Branch} from '../../quiz/branch.js';
import {type Feedback, feedbackOf} from '../../quiz/feedback.js';
import {reportLine} from '../../quiz/kinds/report.js';
import {isSureAndWrong} from '../../quiz/sitting.js';
import {answerText} from '../../quiz/words.js';
import type {Predict, Verdict} from '../model/predict.js';
import type {View} from '../view.js';
import {branchLines} from './branch.js';
import {heading} from './heading.js';
import {inSight} from './in-sight.js';
import {EMPTY, ends, line, paragraph} from './lines.js';
import {chartLines, promptLines, tellingOf} from './predict.js';

const MARKS = {right: 'right', wrong: 'wrong', skipped: 'wrong'} as const;

/** The verdict and the slip behind it, in one row where both fit. */
function headline({headline: said, verdict, slip}: Feedback, {trap}: Verdict, view: View): Line[] {
	const {text, glyphs, columns} = view;
	const tone = MARKS[verdict];
	const words = trap ? text.predict.trapHeadline : said;
	const left = line(`${glyphs[tone]} ${words}`, tone);
	return [ends(left, line(slip === null ? '' : text.quiz.slip(slip), 'dim'), columns)];
}

/** First why the chosen answer looks right, then why it is not, then the rule. */
function reasons(feedback: Feedback, view: View): Line[] {
	const {text} = view;
	const {whyItLooksRight, whyItIsNot, calculation, aside, rule} = feedback;
	const said = [whyItLooksRight, whyItIsNot, calculation, aside].filter((part) => part !== null);
	const cited = text.predict.rule(rule.cite, rule.says);
	return [
		...said.flatMap((part) => paragraph(part, view, 'plain', 3)),
		...paragraph(cited, view, 'dim', 3),
	];
}

/** The most valuable moment: why it looked so, beside why it is not so. */
function refutation(
	{result}: Verdict,
	view: View,
): {readonly title: Line[]; readonly returns: Line[]} {
	if (!isSureAndWrong(result)) return {title: [], returns: []};
	const {refutation: say} = view.text.round;
	return {
		title: [heading(say.title, view.columns, view)],
		returns: paragraph(say.returns, view, 'dim', 3),
	};
}

/** Both runs from where they part, the learner's at the left. */
function runs(branch: Branch, place: Predict, verdict: Verdict, room: number, view: View): Line[] {
	const {text} = view;
	const {question, answer} = verdict.result;
	const telling = tellingOf(view);
	const given = answer === null ? '' : answerText(question, answer, telling);
	const real = answerText(question, rightAnswer(question), telling);
	const words = text.predict.branch;
	const titles = {
		wrong: (verdict.trap ? words.trap : words.wrong)(given),
		right: words.right(real),
	};
	const field = question.kind === 'number' ? question.field : 'ack';
	return branchLines({branch, trace: place.sitting.trace, field, titles}, room, view);
}

/** The line to paste where a question about a run seems wrong. */
function reported(place: Predict, {result}: Verdict, version: string, view: View): Line[] {
	const {round} = view.text;
	const {trace} = place.sitting;
	const {question, answer} = result;
	const given = answer === null ? round.noAnswer : answerText(question, answer, tellingOf(view));
	const asked = {id: `${trace.scenario.id} ${question.id}`, seed: trace.seed};
	const said = reportLine(asked, version, round.claim(given), view.settings.language);
	return [EMPTY, line(` ${round.report}`, 'dim'), ...paragraph(said, view, 'strong')];
}

type Known = {readonly layout: Layout; readonly version: string};

export function verdictLines(
	place: Predict,
	verdict: Verdict,
	{layout, version}: Known,
	view: View,
): Line[] {
	const {result, branch} = verdict;
	const {question, answer} = result;
	const feedback = feedbackOf(place.sitting.trace, question, answer, tellingOf(view));
	const refuted = refutation(verdict, view);
	const said = [
		...promptLines(place, question, view),
		...headline(feedback, verdict, view),
		...refuted.title,
		...reasons(feedback, view),
		...refuted.returns,
		...(verdict.isReported ? reported(place, verdict, version, view) : []),
	];
	const room = view.rows - said.length;
	const both = branch === null ? [] : runs(branch, place, verdict, room, view);
	const left = room - both.length;
	const moment = {...question.moment, step: question.n};
	const gap = left > 0 && branch !== null ? [EMPTY] : [];
	const chart = chartLines(layout, moment, left - gap.length, view);
	const all = [...chart, ...said, ...gap, ...both];
	return inSight(all, verdict.scroll, view);
}
