import type {Layout} from '../../../chart/lay-out.js';
import type {Line} from '../../../chart/styled.js';
import {dayName} from '../../../progress/days.js';
import {STREAK, streakIn} from '../../../quiz/kinds/course.js';
import {type ExerciseFeedback, feedbackTo} from '../../../quiz/kinds/feedback.js';
import {reportLine} from '../../../quiz/kinds/report.js';
import {answerText, rightText} from '../../../quiz/kinds/words.js';
import {asksAgain, type Round, type Told} from '../../model/round/round.js';
import type {Saving} from '../../model/saving.js';
import type {View} from '../../view.js';
import {branchLines} from '../branch.js';
import {heading} from '../heading.js';
import {inSight} from '../in-sight.js';
import {EMPTY, ends, line, paragraph} from '../lines.js';
import {askedLines, givenText, shownLines} from './question.js';

const MARKS = {right: 'right', partly: 'wrong', wrong: 'wrong', skipped: 'wrong'} as const;
/** The same in both drawings. */
const PARTLY = '~';

function parts(text: string | null, view: View, tone: 'plain' | 'dim' = 'plain'): Line[] {
	return text === null ? [] : text.split('\n').flatMap((part) => paragraph(part, view, tone, 3));
}

/** Verdict, why it looks right, why it is not, the rule; after several right answers only what is so. */
function reasons(feedback: ExerciseFeedback, isShort: boolean, view: View): Line[] {
	const {whyChosen, whyNot, rule, explanation, source} = feedback;
	if (isShort) return parts(explanation, view);
	return [
		...parts(whyChosen, view),
		...parts(whyNot, view),
		...parts(rule, view, 'dim'),
		...parts(explanation, view),
		...parts(source, view, 'dim'),
	];
}

function branch(
	{outcome: {exercise, answer}, branch: parting}: Told,
	room: number,
	view: View,
): Line[] {
	if (parting === null || exercise.run === null || answer === null) return [];
	const {language} = view.settings;
	const words = view.text.predict.branch;
	const titles = {
		wrong: words.wrong(answerText(exercise, answer, language)),
		right: words.right(rightText(exercise, language)),
	};
	const asked = 'asked' in exercise ? exercise.asked : null;
	const field = asked?.kind === 'number' ? asked.field : 'ack';
	return branchLines({branch: parting, trace: exercise.run, field, titles}, room, view);
}

/** The most valuable moment: what was believed with certainty stands beside what happens. */
function refutation({session}: Round, {refuted}: Told, view: View): Line[] {
	if (refuted === null) return [];
	const {refutation: say} = view.text.round;
	const {language} = view.settings;
	const cards = refuted.flatMap((id) => session.refute(id) ?? []);
	return [
		heading(say.title, view.columns, view),
		...cards.flatMap(({claim, believed, truth}) => [
			...paragraph(say.claim(claim[language]), view, 'plain', 3),
			...paragraph(say.believed(believed[language]), view, 'plain', 3),
			...paragraph(say.truth(truth[language]), view, 'strong', 3),
		]),
		...paragraph(say.returns, view, 'dim', 3),
	];
}

function reported({outcome: {exercise, answer}}: Told, version: string, view: View): Line[] {
	const {round} = view.text;
	const claim = round.claim(givenText(exercise, answer, view));
	const said = reportLine(exercise, version, claim, view.settings.language);
	return [EMPTY, line(` ${round.report}`, 'dim'), ...paragraph(said, view, 'strong')];
}

/** What the interviewer asked after it: the answer to what was not known. */
function chainLines({course: {chain}}: Round, view: View): Line[] {
	if (chain === null || chain.results.length === 0) return [];
	const {text, glyphs, settings} = view;
	const asked = chain.results.flatMap(({exercise, verdict}) => {
		const mark = verdict === 'partly' ? PARTLY : glyphs[MARKS[verdict]];
		const prompt = `${mark} ${exercise.prompt[settings.language]}`;
		const [answer] = exercise.kind === 'open' && verdict !== 'right' ? exercise.points : [];
		return [
			...paragraph(prompt, view, 'plain', 3),
			...(answer ? paragraph(answer.text[settings.language], view, 'dim', 5) : []),
		];
	});
	return [line(`   ${text.round.askedOn}`, 'dim'), ...asked];
}

/** At the end of the verdict: when it returns, and whether it is saved. */
function afterwards(round: Round, {outcome}: Told, saving: Saving, view: View): Line[] {
	const {text, columns} = view;
	if (saving.trouble !== null) {
		return paragraph(text.progress.trouble[saving.trouble], view, 'signal');
	}
	const isAgain = outcome.verdict !== 'right' && asksAgain(round.session);
	const back = isAgain ? text.round.comesBack : nextTime(round, view);
	const saved = saving.isSaved ? text.round.saved : '';
	return [ends(line(back, 'dim'), line(saved, 'dim'), columns)];
}

/** Today has no date. */
function nextTime({session, answers}: Round, {text}: View): string {
	const {next} = text.round;
	const day = session.nextOf(answers);
	const at = answers.at(-1)?.at;
	if (day === null || at === undefined) return '';
	return day === dayName(at) ? next.today : next.on(day);
}

type Known = {readonly layout: Layout | null; readonly saving: Saving; readonly version: string};

export function toldLines(round: Round, phase: Told, known: Known, view: View): Line[] {
	const {outcome, scroll, isReported} = phase;
	const {exercise, answer} = outcome;
	const {glyphs, settings} = view;
	const feedback = feedbackTo(exercise, answer, settings.language);
	const tone = MARKS[feedback.verdict];
	const [first, ...more] = paragraph(feedback.headline, view, tone, 3);
	const mark = ` ${feedback.verdict === 'partly' ? PARTLY : glyphs[tone]} `;
	const headline = [line(mark + (first?.[0]?.text ?? '').trimStart(), tone), ...more];
	const isWrong = answer !== null && feedback.verdict !== 'right' && exercise.kind !== 'open';
	const given = view.text.round.yours(givenText(exercise, answer, view));
	const said = [
		...askedLines(exercise, view),
		...headline,
		...(isWrong ? paragraph(given, view, 'plain', 3) : []),
		...refutation(round, phase, view),
		...chainLines(round, view),
		...reasons(feedback, tone === 'right' && streakIn(round.course) > STREAK, view),
		...afterwards(round, phase, known.saving, view),
		...(isReported ? reported(phase, known.version, view) : []),
	];
	const room = view.rows - said.length;
	const both = branch(phase, room, view);
	const shown = shownLines(exercise, known.layout, room - both.length, view);
	return inSight([...shown, ...said, ...both], scroll, view);
}
