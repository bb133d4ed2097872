import {run} from '../simulation/run.js';
import type {Scenario} from '../simulation/scenario.js';
import type {Trace} from '../simulation/trace.js';
import {type Language, messages} from '../text/language.js';
import {branchOf} from './branch.js';
import {explained} from './explain.js';
import {stepAsked} from './facts.js';
import type {ShownStep} from './fade.js';
import type {FadedRun} from './faded-run.js';
import {feedbackLines, feedbackOf} from './feedback.js';
import {questionsOf} from './generate.js';
import {hintOf} from './hints.js';
import {howSure} from './kinds/confidence.js';
import {branchLines, type Narrator, narratorOf} from './narrator.js';
import type {Question} from './question.js';
import {replyText} from './reply.js';
import {
	answerLine,
	beginSitting,
	comesAgain,
	currentQuestion,
	goOn,
	hint,
	isSureAndWrong,
	lastResult,
	type Result,
	type Sitting,
	scoreOf,
	skip,
	sureOf,
} from './sitting.js';
import {optionText, promptOf, situationOf, type Telling} from './words.js';

type Settings = {
	readonly language: Language;
	readonly seed: number;
	/** Is told of each answer before it is acknowledged; what it says is printed. */
	readonly record?: (trace: Trace, result: Result) => string | null;
	/** How much of a run is left to the learner; without it, all. */
	readonly begin?: (scenario: Scenario) => FadedRun;
	/** Is told of each worked example, as of an answer. */
	readonly explained?: (run: FadedRun) => string | null;
};

type Print = (text: string) => void | Promise<void>;

/** What every part of a plain quiz needs: where lines come from and go to, and in which words. */
type Room = {
	readonly lines: AsyncIterator<string>;
	readonly print: Print;
	readonly language: Language;
	readonly telling: Telling;
	readonly record: NonNullable<Settings['record']>;
	readonly begin: NonNullable<Settings['begin']>;
	readonly explained: NonNullable<Settings['explained']>;
};

/**
 * Asks about runs line by line. A question ends with `? KIND`, one line answers it, `hint` and `skip` work;
 * the last line is `score: N of M` in every language. The end of the input ends the quiz.
 */
export async function plainQuiz(
	scenarios: readonly Scenario[],
	settings: Settings,
	lines: AsyncIterable<string>,
	print: Print,
): Promise<void> {
	const {language, seed, record = () => null, explained = () => null} = settings;
	const {begin = (scenario: Scenario) => wholeRun(scenario, seed)} = settings;
	const telling: Telling = {text: messages(language), numbers: 'relative'};
	const asked = {language, telling, record, explained, begin};
	const room = {lines: lines[Symbol.asyncIterator](), print, ...asked};
	const sittings: Sitting[] = [];
	for (const scenario of scenarios) {
		const hasEnded = sittings.at(-1)?.phase === 'asked';
		sittings.push(hasEnded ? sittingOn(begin(scenario)) : await sitOn(room, scenario));
	}

	await print(scoreLine(sittings));
}

/** All of a run is asked, whoever asks. */
function wholeRun(scenario: Scenario, seed: number): FadedRun {
	const trace = run(scenario, {seed});
	const all = questionsOf(trace, {seed});
	return {trace, all, asked: all, shown: [], fade: 'all'};
}

const sittingOn = ({trace, asked}: FadedRun): Sitting => beginSitting(trace, asked);

/** A worked example first, where one is due; then the same run with a blank. */
async function sitOn(room: Room, scenario: Scenario): Promise<Sitting> {
	const first = room.begin(scenario);
	const sitting = await sit(room, first);
	if (first.asked.length > 0 || first.shown.length === 0) return sitting;

	const trouble = room.explained(first);
	if (trouble !== null) await room.print(trouble);
	const next = room.begin(scenario);
	return next.asked.length > 0 ? sit(room, next) : sitting;
}

/** Lines, and no more than one empty one between them. */
function paragraphs(lines: readonly string[]): string {
	return lines.filter((line, i) => line !== '' || lines[i + 1] !== '').join('\n');
}

function scoreLine(sittings: readonly Sitting[]): string {
	const scores = sittings.map(scoreOf);
	const right = scores.reduce((sum, score) => sum + score.right, 0);
	const of = scores.reduce((sum, score) => sum + score.of, 0);
	return `score: ${right} of ${of}`;
}

/** The questions of one run. It is left in the phase `asked` when the input has ended. */
async function sit(room: Room, faded: FadedRun): Promise<Sitting> {
	const {print, language, telling} = room;
	const {trace, fade} = faded;
	const {scenario} = trace;
	const narrator = narratorOf(trace, language);
	let {shown} = faded;
	const explain = async (isDue: (step: ShownStep) => boolean) => {
		const due = shown.filter(isDue);
		shown = shown.filter((step) => !isDue(step));
		const told = due.flatMap((step) => stepLines(trace, step, narrator, telling));
		if (told.length > 0) await print(paragraphs(told));
	};

	const note = shown.length > 0 ? telling.text.predict.shown.fades[fade] : '';
	const story = scenario.story?.[language].trim() ?? '';
	await print(paragraphs([scenario.title[language], story, note].filter((line) => line !== '')));
	let sitting = sittingOn(faded);
	while (sitting.phase !== 'over') {
		const question = currentQuestion(sitting);
		if (question === undefined) break;

		await explain(({n}) => comesAgain(sitting) || n < question.n);
		await print(questionLines(room, sitting, question, narrator).join('\n'));
		const answered = await untilAnswered(room, sitting, question);
		if (answered.phase === 'asked') return answered;

		const result = lastResult(answered);
		const trouble = result ? room.record(answered.trace, result) : null;
		await print(paragraphs(feedback(room, answered, question)));
		if (trouble !== null) await print(trouble);
		sitting = goOn(answered);
	}

	await explain(() => true);
	const lesson = scenario.lesson?.[language].trim() ?? '';
	await print(paragraphs(['', ...narrator.toTheEnd(), '', lesson, '']));
	return sitting;
}

/** A step that is explained: what happened up to it, what happens, and every field with its reason. */
function stepLines(
	trace: Trace,
	step: ShownStep,
	narrator: Narrator,
	telling: Telling,
): readonly string[] {
	const told = narrator.upTo(step);
	return [
		...(told.length > 0 ? ['', ...told] : []),
		'',
		situationOf(trace, stepAsked(trace, step), telling),
		...explained(trace, step, telling).flatMap(({name, value, why}) => [
			`  ${name}  ${value}`,
			`    ${why}`,
		]),
	];
}

function questionLines(
	{telling}: Room,
	sitting: Sitting,
	question: Question,
	narrator: Narrator,
): string[] {
	const {text} = telling;
	const {trace, results, questions, count} = sitting;
	const told = narrator.upTo(question);
	const n = results.length + 1;
	return [
		...(told.length > 0 ? ['', ...told] : []),
		'',
		comesAgain(sitting)
			? text.round.again(questions.length - results.length)
			: text.quiz.place(n, count),
		promptOf(trace, question, telling),
		...optionLines(question, telling),
		askLine(question),
	];
}

function optionLines(question: Question, {text}: Telling): string[] {
	if (!('options' in question)) return [];

	return question.options.map((option, i) => `  ${i + 1} ${optionText(question, option, text)}`);
}

/** What kind of line is expected: timers and fates are choices from a list. */
function askLine({kind}: Question): string {
	return `? ${kind === 'timer' || kind === 'fate' ? 'choice' : kind}`;
}

/** Reads lines until one is judged; still `asked` when there are no more. */
async function untilAnswered(room: Room, sitting: Sitting, question: Question): Promise<Sitting> {
	while (sitting.phase === 'asked') {
		const {value, done} = await room.lines.next();
		if (done === true) return sitting;

		sitting = heard(sitting, value);
		if (sitting.phase === 'asked') await room.print(asideOf(room, sitting, question).join('\n'));
	}

	return sitting;
}

function heard(sitting: Sitting, line: string): Sitting {
	switch (line.normalize('NFKC').trim().toLowerCase()) {
		case 'skip':
		case '跳过':
			return skip(sitting);
		case 'hint':
		case '提示':
			return hint(sitting);
		default: {
			const {line: answer, confidence} = howSure(line);
			return sureOf(answerLine(sitting, answer), confidence);
		}
	}
}

/** A hint, or why the line was no answer, and the question's last line again. */
function asideOf({telling}: Room, sitting: Sitting, question: Question): string[] {
	const {trace, reply, hints} = sitting;
	const aside =
		reply === null
			? hintOf(trace, question, hints, telling)
			: replyText(question, reply, telling.text);
	return [aside, askLine(question)];
}

function feedback({telling, language}: Room, sitting: Sitting, question: Question): string[] {
	const {trace} = sitting;
	const answer = lastResult(sitting)?.answer ?? null;
	const told = feedbackLines(feedbackOf(trace, question, answer, telling), telling.text);
	const result = lastResult(sitting);
	const {returns} = telling.text.round.refutation;
	return [
		...told,
		...(result && isSureAndWrong(result) ? [returns] : []),
		...(answer === null ? [] : branchTold(trace, question, answer, language)),
	];
}

function branchTold(
	trace: Trace,
	question: Question,
	answer: Parameters<typeof branchOf>[2],
	language: Language,
): string[] {
	const branch = branchOf(trace, question, answer);
	if (branch === null) return [];

	const {quiz} = messages(language);
	return [
		quiz.branch.heading,
		...branchLines(branch, question, language).map((line) => `  ${line}`),
		branch.sentence[language],
	];
}
