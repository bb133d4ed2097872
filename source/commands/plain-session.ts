import process from 'node:process';
import {createInterface} from 'node:readline';
import type {AnswerEntry} from '../progress/entry.js';
import type {Course, Outcome} from '../quiz/kinds/course.js';
import {entryOf} from '../quiz/kinds/entry.js';
import type {Exercise} from '../quiz/kinds/exercise.js';
import {exerciseOf} from '../quiz/kinds/make.js';
import {plainCourse} from '../quiz/kinds/plain.js';
import {messages} from '../text/language.js';
import type {Session} from '../ui/study.js';
import type {Invocation} from './command.js';
import type {OpenStudy} from './study/study.js';

/** What is typed, line by line. */
export const typedLines = () => createInterface({input: process.stdin});

/** How much greater the seed is when a question comes again, so that its numbers are new. */
const AGAIN = 7919;

/** The missed questions with other numbers. */
function missedIn({results}: Course, {questions}: Session): readonly Exercise[] {
	return results.flatMap(({verdict, exercise}) => {
		const question = questions.find(({spec}) => spec.id === exercise.id);
		return verdict === 'right' || !question ? [] : [exerciseOf(question, exercise.seed + AGAIN)];
	});
}

/**
 * A sitting line by line. What was missed is asked again until it is right, or the lines end; a drill ends
 * with its sheet instead. The last line is the score of the first answers. True when all was asked.
 */
export async function plainSession(
	session: Session,
	study: OpenStudy,
	{settings, print, version}: Invocation,
): Promise<boolean> {
	const say = messages(settings.language);
	const answers: AnswerEntry[] = [];
	let since = Date.now();
	const record = (outcome: Outcome) => {
		const at = Date.now();
		const seconds = Math.round((at - since) / 1000);
		const entry = entryOf(outcome, {mode: session.mode, at, seconds, confidence: undefined});
		since = at;
		answers.push(entry);
		const trouble = study.record([entry]);
		return trouble && say.progress.trouble[trouble];
	};

	const {language} = settings;
	const lines = typedLines()[Symbol.asyncIterator]();
	const ask = (exercises: readonly Exercise[]) =>
		plainCourse(exercises, {language, version, record}, lines, print);
	if (session.note) await print(session.note[language]);
	const course = await ask(session.questions.map((each) => exerciseOf(each, session.seed)));
	const right = answers.filter(({verdict}) => verdict === 'right').length;
	if (session.mode === 'drill') {
		await print(['', ...session.sheet(answers, language).lines].join('\n'));
	} else {
		for (let last = course; last.phase === 'over'; ) {
			const again = missedIn(last, session);
			if (again.length === 0) break;
			await print(say.round.onceMore(again.length));
			last = await ask(again);
		}
	}
	await print(`score: ${right} of ${session.questions.length}`);
	return course.phase === 'over';
}
