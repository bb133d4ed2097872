import {labelOf} from '../../chart/label.js';
import {timeText} from '../../chart/time.js';
import type {Confidence} from '../../progress/entry.js';
import {type Language, messages} from '../../text/language.js';
import {printable} from '../../text/printable.js';
import {flightOf} from '../facts.js';
import {branchLines, narratorOf} from '../narrator.js';
import {howSure} from './confidence.js';
import {
	answerCourse,
	beginCourse,
	type Course,
	courseScore,
	currentExercise,
	goOnInCourse,
	hintInCourse,
	lastOutcome,
	lineToCourse,
	type Outcome,
	STREAK,
	skipInCourse,
	streakIn,
} from './course.js';
import type {BugExercise, Exercise, Grade, OpenExercise} from './exercise.js';
import {branchOfExercise, feedbackLines, feedbackTo} from './feedback.js';
import {hintTo} from './hint.js';
import {keywordsIn} from './keywords.js';
import {reportLine} from './report.js';
import {numberText} from './words.js';

type Print = (text: string) => void | Promise<void>;

/** Where lines come from and go to, and in which language. */
type Room = {
	readonly lines: AsyncIterator<string>;
	readonly print: Print;
	readonly language: Language;
	readonly version: () => string;
	/** Is told of each answer before it is acknowledged; what it says is printed. */
	readonly record?: (outcome: Outcome, confidence: Confidence | undefined) => string | null;
	/** What is said to somebody who was sure of a wrong answer. */
	readonly refute?: (outcome: Outcome) => readonly string[];
	/** What is asked after an answer, where that depends on it, and what to say of that. */
	readonly replan?: (course: Course) => {course: Course; note: string | null};
};

type Settings = Pick<Room, 'language' | 'version' | 'record' | 'replan' | 'refute'>;

/**
 * Asks exercises of any kind line by line. A question ends with `? KIND` and one line answers it; `hint`
 * and `skip` work, and `report` with a claim makes a line to paste. An open question is answered first and
 * graded then, point by point. The end of the input ends it all. The course that comes back is what a
 * journal would be told.
 */
export async function plainCourse(
	begun: Course,
	settings: Settings,
	lines: AsyncIterator<string>,
	print: Print,
): Promise<Course> {
	const {language} = settings;
	const room: Room = {...settings, lines, print};
	let course = begun;
	for (;;) {
		const exercise = currentExercise(course);
		if (exercise === undefined) return course;

		await print(questionLines(course, exercise, language).join('\n'));
		const {course: answered, confidence} = await untilAnswered(room, course, exercise);
		const outcome = lastOutcome(answered);
		// The input has come to its end.
		if (outcome === lastOutcome(course)) return answered;

		const trouble = outcome && (settings.record?.(outcome, confidence) ?? null);
		const isSure = confidence === 'sure' && outcome?.verdict === 'wrong';
		const refuted = isSure ? (settings.refute?.(outcome) ?? []) : [];
		const said = answered.phase === 'told' ? toldLines(answered, language) : [];
		if (said.length + refuted.length > 0) await print([...said, ...refuted].join('\n'));
		if (trouble) await print(trouble);
		if (answered.phase === 'asked') {
			course = answered;
			continue;
		}
		const {course: planned, note} = settings.replan?.(answered) ?? {course: answered, note: null};
		if (note !== null) await print(note);
		course = goOnInCourse(planned);
	}
}

/** The same with its score as the last line. */
export async function plainExercises(
	exercises: readonly Exercise[],
	settings: Settings,
	lines: AsyncIterable<string>,
	print: Print,
): Promise<void> {
	const begun = beginCourse(exercises);
	const course = await plainCourse(begun, settings, lines[Symbol.asyncIterator](), print);
	const {right, of} = courseScore(course);
	await print(`score: ${right} of ${of}`);
}

function questionLines(course: Course, exercise: Exercise, language: Language): string[] {
	const {exercise: say} = messages(language);
	const {results, exercises, chain} = course;
	return [
		'',
		chain === null
			? say.place(results.length + 1, exercises.length)
			: say.followUp(chain.results.length + 1, chain.exercises.length),
		...shownLines(exercise, language),
		...exercise.prompt[language].split('\n'),
		...optionLines(exercise, language),
		...(exercise.trap === null ? [] : [say.sureFirst]),
		`? ${exercise.kind}`,
	];
}

/** What is looked at: an output as it is, a run up to the question in sentences. */
function shownLines(exercise: Exercise, language: Language): string[] {
	const {shows} = exercise;
	if (shows === null) return [];
	if (shows.type === 'output') return shows.text.split('\n').map((line) => `  ${line}`);
	if (exercise.kind === 'bug') return bugLines(exercise);

	const question = 'asked' in exercise ? exercise.asked : null;
	return question ? narratorOf(shows.trace, language).upTo(question) : [];
}

/** Every segment of a falsified run, numbered, as the answer names its row. */
function bugLines({shows, flights}: BugExercise): string[] {
	if (shows?.type !== 'chart') return [];

	return flights.map((id, i) => {
		const flight = flightOf(shows.trace, id);
		const label = labelOf(flight, 'relative', []);
		return `  ${i + 1}  ${timeText(flight.sentAt)}  ${flight.from} > ${flight.to}  ${label}`;
	});
}

function optionLines(exercise: Exercise, language: Language): string[] {
	if (exercise.kind === 'open') return [messages(language).exercise.said];

	return optionTexts(exercise, language).map((text, i) => `  ${i + 1} ${text}`);
}

function optionTexts(exercise: Exercise, language: Language): readonly string[] {
	switch (exercise.kind) {
		case 'choice':
		case 'several':
			return exercise.options.map(({text}) => text[language]);
		case 'order':
			return exercise.items.map((item) => item[language]);
		case 'state':
			return exercise.options;
		case 'number':
			return exercise.options?.map((value) => numberText(value, exercise.unit, language)) ?? [];
		default:
			return [];
	}
}

type Answered = {readonly course: Course; readonly confidence: Confidence | undefined};

/** Reads lines until one is judged; still `asked` when there are no more. */
async function untilAnswered(room: Room, begun: Course, exercise: Exercise): Promise<Answered> {
	let course = begun;
	let confidence: Confidence | undefined;
	while (lastOutcome(course) === lastOutcome(begun)) {
		const {value, done} = await room.lines.next();
		if (done === true) break;

		const word = value.normalize('NFKC').trim().toLowerCase();
		const claim = REPORT.exec(value.normalize('NFKC'))?.[1];
		if (SKIP.includes(word)) course = skipInCourse(course);
		else if (claim !== undefined) await reported(room, exercise, claim);
		else if (HINT.includes(word)) course = await hinted(room, course, exercise);
		else {
			const said = howSure(value);
			confidence = said.confidence;
			if (exercise.kind === 'open') {
				return {course: await grade(room, course, exercise, said.line), confidence};
			}
			course = await heard(room, course, exercise, said.line);
		}
	}

	return {course, confidence};
}

const SKIP = ['skip', '跳过'];
const HINT = ['hint', '提示'];
const REPORT = /^\s*(?:report|报告)\s+(.+)$/i;

/** Whoever thinks that a question is wrong gets a line to paste, and answers it all the same. */
async function reported({print, version, language}: Room, exercise: Exercise, claim: string) {
	const line = reportLine(exercise, version(), printable(claim.trim()), language);
	await print(`${line}\n? ${exercise.kind}`);
}

async function hinted(room: Room, course: Course, exercise: Exercise): Promise<Course> {
	const next = hintInCourse(course);
	await room.print(`${hintTo(exercise, next.hints, room.language)}\n? ${exercise.kind}`);
	return next;
}

async function heard(
	room: Room,
	course: Course,
	exercise: Exercise,
	line: string,
): Promise<Course> {
	const next = lineToCourse(course, line);
	if (lastOutcome(next) === lastOutcome(course))
		await room.print(`${next.reply?.[room.language] ?? ''}\n? ${exercise.kind}`);
	return next;
}

/** An open answer is graded by who gave it, one key point after the other. */
async function grade(
	{lines, print, language}: Room,
	course: Course,
	exercise: OpenExercise,
	text: string,
): Promise<Course> {
	const {exercise: say, round} = messages(language);
	const keywords = keywordsIn(exercise, text);
	if (keywords.length > 0) await print(round.keywords(keywords));
	const grades: Grade[] = [];
	for (const point of exercise.points) {
		await print(`${say.grade(point.text[language])}\n? grade`);
		for (;;) {
			const {value, done} = await lines.next();
			if (done === true) return course;

			const word = value.normalize('NFKC').trim().toLowerCase();
			if (SKIP.includes(word)) return skipInCourse(course);
			const given = GRADES.find(([, ...words]) => words.includes(word))?.[0];
			if (given !== undefined) {
				grades.push(given);
				break;
			}
			await print(`${say.again.grade}\n? grade`);
		}
	}
	return answerCourse(course, {kind: 'open', text, grades});
}

const GRADES: ReadonlyArray<readonly [Grade, ...string[]]> = [
	['yes', 'yes', 'y', '是', '1'],
	['partly', 'partly', 'p', '部分', '2'],
	['no', 'no', 'n', '否', '3'],
];

function toldLines(course: Course, language: Language): string[] {
	const {exercise, answer} = course.results.at(-1) ?? {};
	if (exercise === undefined || answer === undefined) return [];
	const feedback = feedbackTo(exercise, answer, language);
	const said =
		streakIn(course) > STREAK
			? [feedback.headline, ...feedback.explanation.split('\n')]
			: feedbackLines(feedback);
	const branch = answer && branchOfExercise(exercise, answer);
	const question = 'asked' in exercise ? exercise.asked : null;
	if (!branch || !question) return said;

	return [
		...said,
		messages(language).quiz.branch.heading,
		...branchLines(branch, question, language).map((line) => `  ${line}`),
		branch.sentence[language],
	];
}
