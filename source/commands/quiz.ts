import {builtIn} from '../content/built-in.js';
import {entryOfResult} from '../quiz/entry.js';
import {plainQuiz} from '../quiz/plain.js';
import type {Result} from '../quiz/sitting.js';
import type {Bilingual, Scenario} from '../simulation/scenario.js';
import type {Trace} from '../simulation/trace.js';
import {messages} from '../text/language.js';
import type {Command, Invocation} from './command.js';
import {EXIT} from './exit-code.js';
import {findMatter, type Matter} from './find-questions.js';
import {isTyped, plainSession} from './plain-session.js';
import {openScreen} from './screen.js';
import {OpenStudy} from './study/study.js';
import {typedLines} from './typed-lines.js';

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
		const wanted = {title: titleOf(name ?? ''), group, skips: isTyped()};
		await plainSession(await study.sessionOver(questions, wanted), study, invocation);
	} else await aboutRuns(matter?.scenarios ?? (await everything()), study, invocation);
	await study.leave();
	return EXIT.done;
};

/** A group of topics by its name, anything else as it was typed. */
function titleOf(name: string): Bilingual {
	const say = (language: 'en' | 'zh') =>
		messages(language).progress.groups[name.toUpperCase()] ?? name;
	return {en: say('en'), zh: say('zh')};
}

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

	const wanted = {title: titleOf(name), group: matter.group, skips: true};
	const session = await study.sessionOver(matter.questions, wanted);
	return openScreen({type: 'round', session}, invocation, study);
}

async function aboutRuns(
	scenarios: readonly Scenario[],
	study: OpenStudy,
	invocation: Invocation,
): Promise<void> {
	const {settings, print} = invocation;
	const {progress} = messages(settings.language);
	const record = (trace: Trace, result: Result) => {
		const trouble = study.record([entryOfResult(trace, result, Date.now())]);
		return trouble && progress.trouble[trouble];
	};
	const lines = typedLines()[Symbol.asyncIterator]();
	await placeFirst(scenarios, study, invocation, lines);
	const rest = {[Symbol.asyncIterator]: () => lines};
	await plainQuiz(scenarios, {...settings, record}, rest, print);
}

/** Whoever is new to a group of runs is placed in it first. */
async function placeFirst(
	scenarios: readonly Scenario[],
	study: OpenStudy,
	invocation: Invocation,
	lines: AsyncIterator<string>,
): Promise<void> {
	const [scenario, ...others] = scenarios;
	const isGroup = others.length > 0 && others.every(({group}) => group === scenario?.group);
	if (scenario === undefined || !isGroup) return;
	const [{entries}, {needsPlacement}] = await Promise.all([
		builtIn(),
		import('../ui/model/past.js'),
	]);
	const past = study.past(() => undefined);
	if (!needsPlacement(past, scenario, entries)) return;
	const {group} = scenario;
	const session = await study.prepare({type: 'placement', group, scenario});
	await plainSession(session, study, invocation, {lines});
}
