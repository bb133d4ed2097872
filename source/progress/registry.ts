import type {AnswerEntry} from './entry.js';

/** A topic, as far as planning needs it. */
export type TopicInfo = {
	readonly id: string;
	/** 1 to 5. */
	readonly difficulty: number;
	/** How many public collections of interview questions ask it. */
	readonly asked: number;
};

/** A question, as far as planning needs it. */
export type QuestionInfo = {
	readonly id: string;
	readonly kind: string;
	/** The topic that it is filed under, then others. */
	readonly topics: readonly string[];
	/** The misconception that it is a trap for. */
	readonly trap?: string;
	/** The run of the catalogue that it asks about. */
	readonly run?: string;
};

/** What there is to ask. */
export type Registry = {
	readonly topics: readonly TopicInfo[];
	readonly questions: readonly QuestionInfo[];
};

/** A question that is to be asked, and what for: a topic, a transition or a misconception. */
export type Slot = {readonly about: string; readonly question: string};

/** The questions about something. Those about a transition are known from having been asked before. */
function questionsAbout(
	id: string,
	{questions}: Registry,
	answers: readonly AnswerEntry[],
): readonly string[] {
	const filed = questions.filter(({topics, trap}) => topics[0] === id || trap === id);
	const beside = questions.filter(({topics}) => topics.includes(id));
	const asked = answers.filter(
		({transition, trap, believed}) =>
			transition === id || trap === id || (believed?.includes(id) ?? false),
	);
	const found = [filed, beside].find((each) => each.length > 0)?.map((question) => question.id);
	return [...new Set(found ?? asked.map(({question}) => question))];
}

/**
 * Questions about something, at most so many: first those that were never asked, then those that were
 * not asked for longest. Which of several alike comes first is decided by the seed.
 */
export function pickQuestions(
	about: string,
	most: number,
	{registry, answers, seed}: Picking,
): readonly Slot[] {
	const last = new Map(answers.map(({question, at}) => [question, at]));
	const found = questionsAbout(about, registry, answers);
	const turn = found.length > 0 ? seed % found.length : 0;
	return [...found.slice(turn), ...found.slice(0, turn)]
		.sort((a, b) => (last.get(a) ?? 0) - (last.get(b) ?? 0))
		.slice(0, most)
		.map((question) => ({about, question}));
}

/** What questions are picked by. */
export type Picking = {
	readonly registry: Registry;
	readonly answers: readonly AnswerEntry[];
	readonly seed: number;
};

/** A run that shows a topic, to be watched before it is asked about. */
export function runAbout(topic: string, {questions}: Registry): string | undefined {
	const about = questions.filter(({topics}) => topics.includes(topic));
	return [...about.filter(({topics}) => topics[0] === topic), ...about].find(({run}) => run)?.run;
}

/** The topics that there are questions about, those asked most often first, and of these the easier. */
export function topicsByAsked({topics, questions}: Registry): readonly TopicInfo[] {
	const askable = new Set(questions.map((question) => question.topics[0]));
	return topics
		.filter(({id}) => askable.has(id))
		.sort((a, b) => b.asked - a.asked || a.difficulty - b.difficulty);
}
