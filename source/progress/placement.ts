import type {QuestionInfo, Registry} from './registry.js';

/** So many questions find out where to begin. */
export const PLACEMENT = 3;

/** Entries of a list from its beginning to its end, evenly, each once. */
export const spread = <T>(list: readonly T[], count: number): readonly T[] => {
	const last = list.length - 1;
	const places = Array.from({length: count}, (_, n) => Math.round((n * last) / (count - 1)));
	return [...new Set(places)].flatMap((place) => list.slice(place, place + 1));
};

/** What a placement asks is soon answered, judged at once, and no trap. */
export const fitsPlacement = ({kind, trap}: Pick<QuestionInfo, 'kind' | 'trap'>) =>
	['choice', 'state', 'flags', 'number'].includes(kind) && trap === undefined;

/** An easy one, one in the middle and a hard one about these runs, of different topics where there are enough. */
export function placementOfRuns(
	runs: ReadonlySet<string>,
	{topics, questions}: Registry,
): readonly string[] {
	const difficulty = new Map(topics.map((topic) => [topic.id, topic.difficulty]));
	const hard = ({topics: [topic = '']}: QuestionInfo) => difficulty.get(topic) ?? 0;
	const about = questions.filter(
		(each) => fitsPlacement(each) && each.run !== undefined && runs.has(each.run),
	);
	const once = new Map(about.map((each) => [each.topics[0], each]));
	const chosen = once.size < PLACEMENT ? about : [...once.values()];
	const sorted = [...chosen].sort((a, b) => hard(a) - hard(b));
	return spread(sorted, PLACEMENT).map(({id}) => id);
}

type Topic = {readonly id: string; readonly difficulty: number; readonly asked: number};

/** The same for a group of topics: of those that are alike in difficulty the one that is asked most. */
export function placementOfTopics<T extends Topic>(topics: readonly T[]): readonly T[] {
	const sorted = [...topics].sort((a, b) => a.difficulty - b.difficulty || a.asked - b.asked);
	return spread(sorted, PLACEMENT);
}

/** What is left of a group: what is easier than something that was known is skipped. */
export function afterPlacement<T extends Topic>(
	topics: readonly T[],
	known: readonly T[],
): readonly T[] {
	const hardest = Math.max(0, ...known.map(({difficulty}) => difficulty));
	return topics.filter((topic) => !known.includes(topic) && topic.difficulty >= hardest);
}
