import {type BuiltIn, builtIn} from '../../content/built-in.js';
import {builtInQuestions} from '../../content/built-in-questions.js';
import {dayName} from '../../progress/days.js';
import type {AnswerEntry, Entry} from '../../progress/entry.js';
import type {Memory} from '../../progress/memory.js';
import {withTopicsOfRuns} from '../../progress/predicted.js';
import type {QuestionInfo, Registry, Slot} from '../../progress/registry.js';
import type {Learner} from '../../progress/review.js';
import {sheetLines, spotSections, wellIn} from '../../progress/sheet.js';
import {weakSpotsOf} from '../../progress/weak-spots.js';
import type {OpenExercise} from '../../quiz/kinds/exercise.js';
import {exerciseOf, type Loaded} from '../../quiz/kinds/make.js';
import {predictedOf, runOfPredicted} from '../../quiz/kinds/make-predicted.js';
import {type Language, messages} from '../../text/language.js';
import type {Session, Sheet} from '../../ui/study.js';

/** Everything that can be asked, and the words that weak spots are told in. */
export type Library = {
	readonly registry: Registry;
	readonly topics: Awaited<ReturnType<typeof builtInQuestions>>['topics'];
	readonly refute: Session['refute'];
	/** The runs of the catalogue. */
	readonly runs: BuiltIn['entries'];
	/** The questions with these ids; what is not there any more is left out. */
	readonly load: (ids: readonly string[]) => Promise<readonly Loaded[]>;
	readonly loadSlots: (slots: readonly Slot[]) => Promise<readonly Loaded[]>;
	readonly sheetOf: (
		questions: readonly Loaded[],
		entries: readonly Entry[],
		hasFacts?: boolean,
	) => Session['sheet'];
	/** When what was answered last comes back. */
	readonly nextOf: (entries: readonly Entry[]) => Session['nextOf'];
};

export async function openLibrary(): Promise<Library> {
	const [questions, runs] = await Promise.all([builtInQuestions(), builtIn()]);
	const {topics, entries} = questions;
	const [misconceptions, facts] = await Promise.all([
		questions.misconceptions(),
		questions.facts(),
	]);
	const {memoryOf} = await import('../../progress/memory.js');
	/** Asked for with every frame, and long to compute where the journal is long. */
	const memories = new WeakMap<readonly AnswerEntry[], Memory>();
	const memoryAfter = (entries: readonly Entry[], answers: readonly AnswerEntry[]): Memory => {
		// Those that were given before the sitting was left are in the journal already.
		const memory = memories.get(answers) ?? memoryOf([...new Set([...entries, ...answers])]);
		memories.set(answers, memory);
		return memory;
	};

	/** When the first of what these were about comes back, as the journal will say. */
	function returnOf(about: readonly AnswerEntry[], memory: Memory): string | null {
		const asked = new Set(about.flatMap((answer) => answer.topics.slice(0, 1)));
		const dues = [...memory.values()].flatMap(({id, due}) => (asked.has(id) ? due : []));
		return dues.length === 0 ? null : dayName(Math.min(...dues));
	}

	const nextOf = (entries: readonly Entry[]) => (answers: readonly AnswerEntry[]) => {
		const last = answers.findLast(({follows}) => follows === undefined);
		return last ? returnOf([last], memoryAfter(entries, answers)) : null;
	};

	const registry: Registry = {topics, questions: entries.map(ofCatalogue(runs.entries))};
	const known = new Map(entries.map((entry) => [entry.id, entry]));
	const load = async (ids: readonly string[]) => {
		const wanted = [...new Set(ids)];
		const filed = await questions.load(wanted.flatMap((id) => known.get(id) ?? []));
		const predicted = await Promise.all(wanted.map((id) => predictedIn(id, runs)));
		const found = new Map<string, Loaded>(
			[...filed, ...predicted].flatMap((each) => (each ? [[each.spec.id, each] as const] : [])),
		);
		return wanted.flatMap((id) => found.get(id) ?? []);
	};

	const sheetOf =
		(asked: readonly Loaded[], entries: readonly Entry[], hasFacts = false) =>
		(answers: readonly AnswerEntry[], language: Language): Sheet => {
			const spots = weakSpotsOf(answers, registry);
			const prompts = new Map(asked.map(({spec}) => [spec.id, spec.prompt[language]]));
			const following = new Map(asked.flatMap(followUpsIn).map((each) => [each.id, each]));
			const held = (id: string) => misconceptions.find((each) => each.id === id);
			const names = {
				topic: (id: string) => topics.find((topic) => topic.id === id)?.title[language],
				question: (id: string) => prompts.get(id) ?? following.get(id)?.prompt[language],
				answer: (id: string) => following.get(id)?.model[language],
				misconception: (id: string) => {
					const one = held(id);
					return one && {claim: one.claim[language], truth: one.truth[language]};
				},
				run: (id: string) => runs.entries.find((entry) => entry.id === id)?.title[language],
				facts: hasFacts ? facts.map(({text}) => text[language]) : [],
			};
			return {
				lines: sheetLines(spots, names, messages(language).progress),
				well: wellIn(spots, names),
				sections: spotSections(spots, names, messages(language).progress),
				runs: spots.runs,
				returns: answers.length === 0 ? null : returnOf(answers, memoryAfter(entries, answers)),
			};
		};

	return {
		registry,
		topics,
		runs: runs.entries,
		refute: (id) => misconceptions.find((each) => each.id === id) ?? null,
		load,
		loadSlots: (slots) => load(slots.map(({question}) => question)),
		sheetOf,
		nextOf,
	};
}

/** A question that predict mode has asked about a run of ours; null for any other, or when it is not there any more. */
async function predictedIn(id: string, {entries, load}: BuiltIn) {
	const run = runOfPredicted(id);
	if (run === undefined || !entries.some((entry) => entry.id === run)) return null;
	return predictedOf(id, await load(run));
}

/** All that may be asked after an open question. */
function followUpsIn(loaded: Loaded): readonly OpenExercise[] {
	if (!('kind' in loaded.spec) || loaded.spec.kind !== 'open') return [];
	const exercise = exerciseOf(loaded, 1);
	if (exercise.kind !== 'open') return [];
	return [...exercise.digging.flatMap((each) => each ?? []), ...exercise.deeper];
}

/** Some questions bring a run of their own, which is not in the catalogue and cannot be watched. */
function ofCatalogue(catalogue: readonly {readonly id: string}[]) {
	const watchable = new Set(catalogue.map(({id}) => id));
	return ({run, ...question}: QuestionInfo): QuestionInfo =>
		run !== undefined && watchable.has(run) ? {...question, run} : question;
}

/** The learner as the journal knows him now. */
export const learnerOf = (
	{registry}: Library,
	entries: readonly Entry[],
	seed: number,
): Learner => ({
	entries: withTopicsOfRuns(entries, registry),
	registry,
	now: Date.now(),
	seed,
});
