import type {Bilingual} from '../../simulation/scenario.js';
import {type Language, messages} from '../../text/language.js';
import {type Branch, branchOf} from '../branch.js';
import {asideOf, feedbackOf, ruleSays} from '../feedback.js';
import type {Answer, Question} from '../question.js';
import type {
	BugExercise,
	ChoiceExercise,
	Exercise,
	ExerciseAnswer,
	OrderExercise,
} from './exercise.js';
import {type Judgement, judge, refutationOf, type Verdict} from './judge.js';
import {answerText, rightText} from './words.js';

/** What is said after an answer, in one language, in this order; null parts have nothing to say. */
export type ExerciseFeedback = {
	readonly verdict: Verdict | 'skipped';
	readonly credit: number;
	readonly headline: string;
	/** Why the answer looks right; of an answer from a list it stands in the next part. */
	readonly whyChosen: string | null;
	/** Why it is not, or what is missing. */
	readonly whyNot: string | null;
	/** The rule that decided, where it was a step of a run. */
	readonly rule: string | null;
	readonly explanation: string;
	readonly source: string;
};

/** Verdict, reasons, rule and explanation. `answer` is null when the question was skipped. */
export function feedbackTo(
	exercise: Exercise,
	answer: ExerciseAnswer | null,
	language: Language,
): ExerciseFeedback {
	const judged = answer && judge(exercise, answer);
	const isRight = judged?.verdict === 'right' && judged.credit === 1;
	return {
		verdict: judged?.verdict ?? 'skipped',
		credit: judged?.credit ?? 0,
		headline: headlineOf(exercise, judged, language),
		...(answer && !isRight ? reasonsFor(exercise, answer, language) : NO_REASONS),
		rule: ruleOf(exercise, language),
		explanation: explanationOf(exercise, language),
		source: messages(language).exercise.source(exercise.source),
	};
}

/** The feedback as lines, in the order in which it is read. */
export function feedbackLines(feedback: ExerciseFeedback): string[] {
	const {headline, whyChosen, whyNot, rule, explanation, source} = feedback;
	return [headline, whyChosen, whyNot, rule, explanation, source]
		.filter((part) => part !== null)
		.flatMap((part) => part.split('\n'));
}

function headlineOf(exercise: Exercise, judged: Judgement | null, language: Language): string {
	const {exercise: say} = messages(language);
	const percent = Math.round((judged?.credit ?? 0) * 100);
	const isOpen = exercise.kind === 'open';
	const right = rightText(exercise, language);
	switch (judged?.verdict) {
		case 'right':
			return isOpen ? (percent < 100 ? say.partlyOpen(percent) : say.rightOpen) : say.right(right);
		case 'partly':
			return isOpen ? say.partlyOpen(percent) : say.partly(percent, right);
		case 'wrong':
			return isOpen ? say.wrongOpen : say.wrong(right);
		default:
			return isOpen ? say.skippedOpen : say.skipped(right);
	}
}

type Reasons = Pick<ExerciseFeedback, 'whyChosen' | 'whyNot'>;

const NO_REASONS: Reasons = {whyChosen: null, whyNot: null};

const whyNot = (why: string): Reasons => ({whyChosen: null, whyNot: why || null});

/** Why this very answer is wrong, or what it lacks. */
function reasonsFor(exercise: Exercise, answer: ExerciseAnswer, language: Language): Reasons {
	switch (exercise.kind) {
		case 'choice':
		case 'several':
			return whyNot(reasonsOfOptions(exercise, answer, language));
		case 'order':
			return whyNot(placedText(exercise, answer, language));
		case 'bug':
			return whyNot(bugReason(exercise, answer, language));
		case 'open':
			return NO_REASONS;
		default:
			return reasonsOfAnswer(exercise, answer, language);
	}
}

/** Of each option that was wrongly chosen, then of each that was missed. */
function reasonsOfOptions(
	{kind, options}: ChoiceExercise,
	answer: ExerciseAnswer,
	language: Language,
): string {
	const {missed} = messages(language).exercise;
	const chosen =
		answer.kind === 'choice' ? [answer.chosen] : answer.kind === 'several' ? answer.chosen : [];
	const said = options.flatMap(({right, text, why}, i) => {
		if (chosen.includes(i)) return right ? [] : [nameOf(kind, text, why, language)];
		return right && kind === 'several' ? [missed(text[language], why[language])] : [];
	});
	return said.join('\n');
}

/** Where several were chosen, a reason has to say which it is about. */
function nameOf(
	kind: ChoiceExercise['kind'],
	text: Bilingual,
	why: Bilingual,
	language: Language,
): string {
	return kind === 'choice' ? why[language] : `${text[language]}: ${why[language]}`;
}

function placedText(exercise: OrderExercise, answer: ExerciseAnswer, language: Language): string {
	const count = exercise.answer.length;
	const placed = Math.round(judge(exercise, answer).credit * count);
	return messages(language).exercise.orderFirst(placed, count);
}

function bugReason(exercise: BugExercise, answer: ExerciseAnswer, language: Language): string {
	if (answer.kind !== 'bug') return '';

	const {exercise: say} = messages(language);
	const {flights, shown, why} = exercise;
	const rowOf = (flight: number) => flights.indexOf(flight) + 1;
	const isRow = answer.flight === exercise.answer.flight;
	const lead = isRow
		? say.bugValue(String(shown), String(exercise.answer.value))
		: [say.bugMoved(rowOf(answer.flight)), say.bugRow(rowOf(exercise.answer.flight))].join(' ');
	return `${lead}\n${why[language]}`;
}

/** A state, flags or a number: by what the file says to it, else by the slip behind it. */
function reasonsOfAnswer(exercise: Exercise, answer: ExerciseAnswer, language: Language): Reasons {
	const refutation = refutationOf(exercise, answer);
	if (refutation) return {whyChosen: meaningOf(answer, language), whyNot: refutation.why[language]};

	const predicted = predictedAnswer(exercise, answer);
	if (predicted && exercise.run) {
		const telling = {text: messages(language), numbers: 'relative'} as const;
		const told = feedbackOf(exercise.run, predicted.question, predicted.answer, telling);
		const looks = told.whyItLooksRight ?? meaningOf(answer, language);
		return {whyChosen: looks, whyNot: told.whyItIsNot};
	}
	const {why} = messages(language).exercise;
	const right = rightText(exercise, language);
	const given = answerText(exercise, answer, language);
	if (answer.kind === 'state')
		return {whyChosen: meaningOf(answer, language), whyNot: why.state(given, right)};
	return exercise.run === null ? NO_REASONS : whyNot(why.number(given, right));
}

/** A state that was given: what it is for, which is why it came to mind. */
function meaningOf(answer: ExerciseAnswer, language: Language): string | null {
	if (answer.kind !== 'state') return null;

	const {exercise, states} = messages(language);
	return exercise.why.means(answer.value, states.meanings[answer.value]);
}

type Predicted = {readonly question: Question; readonly answer: Answer};

/** The same question and answer as predict mode knows them; null where it has none such. */
function predictedAnswer(exercise: Exercise, answer: ExerciseAnswer): Predicted | null {
	const question = 'asked' in exercise ? exercise.asked : null;
	if (question === null) return null;
	if (answer.kind === 'state' || answer.kind === 'flags' || answer.kind === 'number')
		return {question, answer};
	if (exercise.kind !== 'choice' || answer.kind !== 'choice') return null;

	const value = exercise.options[answer.chosen]?.value;
	return question.kind === 'fate' && value === 'dropped'
		? {question, answer: {kind: 'fate', value}}
		: null;
}

/** A wrong answer, run: null when it is right, or when no run can show it. */
export function branchOfExercise(exercise: Exercise, answer: ExerciseAnswer): Branch | null {
	const predicted = predictedAnswer(exercise, answer);
	if (predicted === null || exercise.run === null) return null;

	return branchOf(exercise.run, predicted.question, predicted.answer);
}

function ruleOf(exercise: Exercise, language: Language): string | null {
	const question = 'asked' in exercise ? exercise.asked : null;
	if (question === null || exercise.run === null) return null;

	const text = messages(language);
	const rule = text.quiz.rule(question.rule, ruleSays(exercise.run, question, text));
	const aside = asideOf(exercise.run, question, text);
	return aside === null ? rule : `${rule}\n${aside}`;
}

/** Of an open question the model answer, then what there is to say about it. */
function explanationOf(exercise: Exercise, language: Language): string {
	const explanation = exercise.explanation[language];
	if (exercise.kind !== 'open') return explanation;

	return [messages(language).exercise.model(exercise.model[language]), explanation].join('\n');
}
