import type {QuestionSpec} from '../quiz/ask/spec.js';
import type {Scenario} from '../simulation/scenario.js';
import {type Language, messages} from '../text/language.js';
import {nearest} from '../text/nearest.js';
import {builtIn} from './built-in.js';
import {builtInQuestions} from './built-in-questions.js';
import {checkAnswer} from './check-answer.js';
import {checkGuesses} from './check-guesses.js';
import {type LoadedFile, loadScenario} from './load.js';
import {type Problem, Report} from './problem.js';
import type {PlacedQuestion} from './question.js';
import type {QuestionFile} from './question-file.js';
import {besidePath, gather} from './question-folder.js';

/** What questions may refer to: what is built in, and what is in the files themselves. */
type Known = {
	readonly topics: ReadonlySet<string>;
	readonly misconceptions: ReadonlySet<string>;
	readonly scenarios: ReadonlySet<string>;
	readonly load: (id: string) => Promise<Scenario>;
	readonly language: Language;
	/** Where each id was first used. */
	readonly ids: Map<string, string>;
	/** Runs that are files beside questions, by their paths. */
	readonly beside: Map<string, Scenario>;
};

/** What is wrong with questions beyond their form, of all files together. */
export async function checkQuestions(
	files: readonly LoadedFile[],
	language: Language,
): Promise<readonly Problem[]> {
	const own = files.flatMap(({file, content}) =>
		content?.type === 'questions' ? [{file, questions: content.value}] : [],
	);
	if (own.length === 0) return [];

	const known = await knownTo(files, language);
	const problems: Problem[] = [];
	for (const {file, questions} of own) {
		const report = new Report(file, messages(language).content);
		await checkFile(file, questions, known, report);
		problems.push(...report.problems);
	}
	return [...problems, ...checkGuesses(own, language)];
}

async function knownTo(files: readonly LoadedFile[], language: Language): Promise<Known> {
	const [scenarios, questions] = await Promise.all([builtIn(), builtInQuestions()]);
	const {topics, misconceptions} = gather(files, language);
	const ids = (entries: ReadonlyArray<{readonly id: string}>) => entries.map(({id}) => id);
	return {
		topics: new Set([...ids(questions.topics), ...ids(topics)]),
		misconceptions: new Set([...ids(await questions.misconceptions()), ...ids(misconceptions)]),
		scenarios: new Set(ids(scenarios.entries)),
		load: scenarios.load,
		language,
		ids: new Map(),
		beside: new Map(),
	};
}

async function checkFile(
	file: string,
	{topic, topicAt, questions}: QuestionFile,
	known: Known,
	report: Report,
): Promise<void> {
	const {unknownTopic, idElsewhere} = report.say.questions;
	if (!known.topics.has(topic))
		report.add(topicAt, unknownTopic(topic, nearest(topic, known.topics)));
	for (const question of questions) {
		const {spec, placeOf} = question;
		const at = placeOf('id');
		const used = known.ids.get(spec.id);
		if (used !== undefined) report.add(at, idElsewhere(spec.id, used));
		known.ids.set(spec.id, `${file}:${at.line}`);
		for (const also of spec.topics.slice(1))
			if (!known.topics.has(also))
				report.add(placeOf('also'), unknownTopic(also, nearest(also, known.topics)));
		checkNames(question, known, report);
		checkLetters(question, report);
		checkHosts(question, report);
		await checkRun(file, question, known, report);
	}
}

function checkNames({spec, placeOf}: PlacedQuestion, known: Known, report: Report): void {
	const {unknownMisconception, allRight} = report.say.questions;
	const options = 'options' in spec ? spec.options : [];
	const wrong = 'wrong' in spec ? spec.wrong : [];
	const named: ReadonlyArray<readonly [key: string, id: string | undefined]> = [
		['trap', spec.trap],
		...options.map(({misconception}) => ['options', misconception] as const),
		...wrong.map(({misconception}) => ['wrong', misconception] as const),
	];
	for (const [key, id] of named)
		if (id !== undefined && known.misconceptions.size > 0 && !known.misconceptions.has(id))
			report.add(placeOf(key), unknownMisconception(id));
	if (options.length > 0 && options.every(({right}) => right))
		report.add(placeOf('options'), allRight);
}

/** A host by its letter alone; in English an A is an article more often than a host. */
const LITERAL = {en: /\bB\b/, zh: /(?<![A-Za-z\d{.-])[AB](?![A-Za-z\d}.-])/} as const;

/** In half of the attempts the hosts have changed places, and a letter would name the other one. */
function checkHosts({spec, placeOf}: PlacedQuestion, report: Report): void {
	if (!('run' in spec) || !('ask' in spec)) return;

	const texts = [
		['prompt', spec.prompt],
		['explanation', spec.explanation],
		...spec.hints.map((hint) => ['hints', hint] as const),
		...spec.wrong.map(({why}) => ['wrong', why] as const),
	] as const;
	for (const [key, {en, zh}] of texts)
		if (LITERAL.en.test(en.replaceAll('{B}', '')) || LITERAL.zh.test(zh))
			report.add(placeOf(key), report.say.questions.literalHost);
}

/** Words in braces: fresh numbers of written questions, hosts of a run. */
function checkLetters({spec, placeOf}: PlacedQuestion, report: Report): void {
	const {unknownLetter, hostsOfNoRun} = report.say.questions;
	const letters = 'letters' in spec ? Object.keys(spec.letters) : [];
	const sums = spec.kind === 'number' && 'answer' in spec ? spec.answer : [];
	const used = new Set([
		...[spec.prompt, spec.explanation].flatMap(lettersIn),
		...sums.flatMap(({term}) => (typeof term === 'string' ? [term] : [])),
	]);
	for (const letter of used)
		if (/[AB]/.test(letter)) {
			if (!('run' in spec)) report.add(placeOf('prompt'), hostsOfNoRun);
		} else if (!letters.includes(letter)) report.add(placeOf('prompt'), unknownLetter(letter));
}

function lettersIn({en, zh}: QuestionSpec['prompt']): readonly string[] {
	return [...`${en}${zh}`.matchAll(/\{([a-zAB])\}/g)].map(([, letter = '']) => letter);
}

async function checkRun(
	file: string,
	question: PlacedQuestion,
	known: Known,
	report: Report,
): Promise<void> {
	const scenario = await scenarioOf(file, question, known, report);
	if (scenario !== null) checkAnswer(question, scenario, report);
}

/** Undefined where the question has no run; null, with a problem, where it cannot be had. */
async function scenarioOf(
	file: string,
	{spec, placeOf}: PlacedQuestion,
	known: Known,
	report: Report,
): Promise<Scenario | undefined | null> {
	const {unknownRun, badRun} = report.say.questions;
	const name = 'run' in spec ? spec.run : undefined;
	if (name === undefined) return undefined;

	const beside = besidePath(spec, file);
	if (beside !== undefined) {
		const scenario = known.beside.get(beside) ?? loadScenario(beside, known.language).scenario;
		if (!scenario) report.add(placeOf('run'), badRun(name));
		else known.beside.set(beside, scenario);
		return scenario ?? null;
	}
	if (known.scenarios.has(name)) return known.load(name);

	report.add(placeOf('run'), unknownRun(name, nearest(name, known.scenarios)));
	return null;
}
