import {builtIn} from '../content/built-in.js';
import {entryOfResult} from '../quiz/entry.js';
import {plainQuiz} from '../quiz/plain.js';
import type {Result} from '../quiz/sitting.js';
import type {Scenario} from '../simulation/scenario.js';
import type {Trace} from '../simulation/trace.js';
import {messages} from '../text/language.js';
import type {Command, Invocation} from './command.js';
import {EXIT} from './exit-code.js';
import {findMatter, type Matter} from './find-questions.js';
import {isTyped, plainSession, typedLines} from './plain-session.js';
import {openScreen} from './screen.js';
import {OpenStudy} from './study/study.js';

/** All that comes with the program, one after the other, for a quiz that names nothing. */
async function everything(): Promise<readonly Scenario[]> {
	const {entries, load} = await builtIn();
	return Promise.all(entries.map(({id}) => load(id)));
}

/** Asks about runs and topics: on a screen, or line by line where none can open. */
export const run: Command = async (invocation) => {
	const [name] = invocation.words;
	const matter = name === undefined ? undefined : await findMatter(name, invocation);
	const study = new OpenStudy(invocation);
	if (invocation.hasScreen) return onScreen(matter, name ?? '', study, invocation);

	if (matter?.type === 'questions') {
		const {questions, group} = matter;
		const wanted = {title: {en: '', zh: ''}, group, skips: isTyped()};
		await plainSession(await study.sessionOver(questions, wanted), study, invocation);
	} else await aboutRuns(matter?.scenarios ?? (await everything()), study, invocation);
	await study.leave();
	return EXIT.done;
};

async function onScreen(
	matter: Matter | undefined,
	name: string,
	study: OpenStudy,
	invocation: Invocation,
): Promise<number> {
	if (matter === undefined) return openScreen({type: 'shelves'}, invocation, study);
	if (matter.type === 'scenarios') {
		return openScreen({type: 'quiz', scenarios: matter.scenarios}, invocation, study);
	}

	const wanted = {title: {en: name, zh: name}, group: matter.group, skips: true};
	const session = await study.sessionOver(matter.questions, wanted);
	return openScreen({type: 'round', session}, invocation, study);
}

async function aboutRuns(
	scenarios: readonly Scenario[],
	study: OpenStudy,
	{settings, print}: Invocation,
): Promise<void> {
	const {progress} = messages(settings.language);
	const record = (trace: Trace, result: Result) => {
		const trouble = study.record([entryOfResult(trace, result, Date.now())]);
		return trouble && progress.trouble[trouble];
	};
	await plainQuiz(scenarios, {...settings, record}, typedLines(), print);
}
