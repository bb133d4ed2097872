import {run} from '../simulation/run.js';
import type {Scenario} from '../simulation/scenario.js';
import type {Trace} from '../simulation/trace.js';
import {type Language, messages} from '../text/language.js';
import {branchOf} from './branch.js';
import {feedbackLines, feedbackOf} from './feedback.js';
import {questionsOf} from './generate.js';
import {hintOf} from './hints.js';
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
	lastResult,
	type Result,
	type Sitting,
	scoreOf,
	skip,
} from './sitting.js';
import {optionText, promptOf, type Telling} from './words.js';

type Settings = {
	readonly language: Language;
	readonly seed: number;
	/** Is told of each answer before it is acknowledged; what it says is printed. */
	readonly record?: (trace: Trace, result: Result) => string | null;
};

type Print = (text: string) => void | Promise<void>;

/** What every part of a plain quiz needs: where lines come from and go to, and in which words. */
type Room = {
	readonly lines: AsyncIterator<string>;
	readonly print: Print;
	readonly language: Language;
	readonly telling: Telling;
	readonly record: NonNullable<Settings['record']>;
};

/**
 * Asks about runs line by line. A question ends with `? KIND`, one line answers it, `hint` and `skip` work;
 * the last line is `score: N of M` in every language. The end of the input ends the quiz.
 */
export async function plainQuiz(
	scenarios: readonly Scenario[],
	{language, seed, record = () => null}: Settings,
	lines: AsyncIterable<string>,
	print: Print,
): Promise<void> {
	const telling: Telling = {text: messages(language), numbers: 'relative'};
	const room = {lines: lines[Symbol.asyncIterator](), print, language, telling, record};
	const sittings = scenarios.map((scenario) => {
		const trace = run(scenario, {seed});
		return beginSitting(trace, questionsOf(trace, {seed}));
	});
	const ended: Sitting[] = [];
	for (const sitting of sittings) {
		const after = await sit(room, sitting);
		ended.push(after);
		if (after.phase === 'asked') break;
	}

	await print(scoreLine([...ended, ...sittings.slice(ended.length)]));
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
async function sit(room: Room, sitting: Sitting): Promise<Sitting> {
	const {print, language} = room;
	const {scenario} = sitting.trace;
	const narrator = narratorOf(sitting.trace, language);
	await print(paragraphs([scenario.title[language], scenario.story?.[language].trim() ?? '']));
	while (sitting.phase !== 'over') {
		const question = currentQuestion(sitting);
		if (question === undefined) break;

		await print(questionLines(room, sitting, question, narrator).join('\n'));
		const answered = await untilAnswered(room, sitting, question);
		if (answered.phase === 'asked') return answered;

		const result = lastResult(answered);
		const trouble = result ? room.record(answered.trace, result) : null;
		await print(paragraphs(feedback(room, answered, question)));
		if (trouble !== null) await print(trouble);
		sitting = goOn(answered);
	}

	const lesson = scenario.lesson?.[language].trim() ?? '';
	await print(paragraphs(['', ...narrator.toTheEnd(), '', lesson, '']));
	return sitting;
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
			? text.round.again(n - count, questions.length - count)
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
		default:
			return answerLine(sitting, line);
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
	return [...told, ...(answer === null ? [] : branchTold(trace, question, answer, language))];
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
