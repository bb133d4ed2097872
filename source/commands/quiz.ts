import {builtIn} from '../content/built-in.js';
import {entryOfResult} from '../quiz/entry.js';
import type {FadedRun} from '../quiz/faded-run.js';
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
		const {questions, isOwn} = matter;
		// Whoever pipes answers to a file of his own knows in which order they are asked.
		const group = isOwn && !isTyped() ? null : matter.group;
		const wanted = {title: titleOf(name ?? ''), group, isOwn, skips: isTyped()};
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

	const {group, isOwn} = matter;
	const wanted = {title: titleOf(name), group, isOwn, skips: true};
	const session = await study.sessionOver(matter.questions, wanted);
	return openScreen({type: 'round', session}, invocation, study);
}

async function aboutRuns(
	scenarios: readonly Scenario[],
	study: OpenStudy,
	invocation: Invocation,
): Promise<void> {
	const {settings, print} = invocation;
	const {profile} = settings;
	const {progress} = messages(settings.language);
	const record = (trace: Trace, result: Result) => {
		const trouble = study.record([entryOfResult(trace, result, Date.now())]);
		return trouble && progress.trouble[trouble];
	};
	const lines = typedLines()[Symbol.asyncIterator]();
	await placeFirst(scenarios, study, invocation, lines);
	const rest = {[Symbol.asyncIterator]: () => lines};
	const faded = isTyped() ? await fadedBy(study, settings) : {};
	const runs = profile === undefined ? scenarios : scenarios.map((each) => ({...each, profile}));
	await plainQuiz(runs, {...settings, record, ...faded}, rest, print);
}

/** As on a screen, a person is led through a run before he is asked about all of it. */
async function fadedBy(study: OpenStudy, {seed, language}: Invocation['settings']) {
	const [{entries: catalogue}, {fadedRun, transitionsShown}] = await Promise.all([
		builtIn(),
		import('../quiz/faded-run.js'),
	]);
	const {progress} = messages(language);
	return {
		begin: (scenario: Scenario) =>
			fadedRun(scenario, {past: study.past(() => undefined), catalogue, seed}),
		explained: (example: FadedRun) => {
			const {id} = example.trace.scenario;
			const steps = transitionsShown(example);
			const trouble = study.record([{type: 'example', at: Date.now(), run: id, steps}]);
			return trouble && progress.trouble[trouble];
		},
	};
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
	const [{entries}, {needsPlacement, ownGroup}] = await Promise.all([
		builtIn(),
		import('../ui/model/past.js'),
	]);
	const past = study.past(() => undefined);
	// Whoever pipes answers to a folder of his own knows in which order they are asked.
	const own = isTyped() ? ownGroup(scenarios, entries) : undefined;
	if (!needsPlacement(past, scenario, own ?? entries)) return;
	const {group} = scenario;
	const session = await study.prepare({type: 'placement', group, scenario, ...(own && {own})});
	await plainSession(session, study, invocation, {lines});
}
