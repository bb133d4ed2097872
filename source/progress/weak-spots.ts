import type {AnswerEntry} from './entry.js';
import {isSureAndWrong} from './grade.js';
import {type Registry, runAbout} from './registry.js';

/** A topic and how it went: so much credit of so many questions. */
export type TopicScore = {readonly id: string; readonly credit: number; readonly of: number};

/** What a drill, or an evening, has found. */
export type WeakSpots = {
	readonly right: number;
	readonly of: number;
	/** Topics that went well, in the order in which they were asked. */
	readonly well: readonly string[];
	/** Those that did not go well, the ones that interviews ask most often first. */
	readonly topics: readonly TopicScore[];
	readonly transitions: readonly TopicScore[];
	readonly misconceptions: readonly string[];
	/** Questions that were answered wrong with certainty. */
	readonly sureAndWrong: readonly string[];
	/** Follow-ups of open questions that were not known. */
	readonly followUps: readonly string[];
	/** What to watch in live mode. */
	readonly runs: readonly string[];
};

/** From here on something went well. */
const WELL = 0.75;
const MOST_RUNS = 4;

/** Adds up credits by something that answers are about. */
export function scoresBy(
	answers: readonly AnswerEntry[],
	idsOf: (answer: AnswerEntry) => readonly string[],
): readonly TopicScore[] {
	const sums = new Map<string, {credit: number; of: number}>();
	for (const answer of answers) {
		for (const id of idsOf(answer)) {
			const sum = sums.get(id) ?? {credit: 0, of: 0};
			sums.set(id, {credit: sum.credit + answer.credit, of: sum.of + 1});
		}
	}

	return [...sums].map(([id, sum]) => ({id, ...sum}));
}

const isWeak = ({credit, of}: TopicScore) => credit / of < WELL;

/** Looks through the answers of one sitting. What followed a question belongs to it, and is told apart. */
export function weakSpotsOf(given: readonly AnswerEntry[], registry: Registry): WeakSpots {
	const answers = given.filter(({follows}) => follows === undefined);
	const following = given.filter(({follows}) => follows !== undefined);
	const asked = new Map(registry.topics.map((topic) => [topic.id, topic.asked]));
	const cost = ({id, credit, of}: TopicScore) => (1 + (asked.get(id) ?? 0)) * (1 - credit / of);
	const all = scoresBy(answers, (answer) => answer.topics.slice(0, 1));
	const topics = all.filter(isWeak).sort((a, b) => cost(b) - cost(a));
	return {
		right: answers.filter(({verdict}) => verdict === 'right').length,
		of: answers.length,
		well: all.filter((topic) => !isWeak(topic)).map(({id}) => id),
		topics,
		transitions: scoresBy(answers, ({transition}) =>
			transition === undefined ? [] : [transition],
		).filter(isWeak),
		misconceptions: [...new Set(answers.flatMap(({believed}) => believed ?? []))],
		sureAndWrong: [...new Set(answers.filter(isSureAndWrong).map(({question}) => question))],
		followUps: following.filter(({credit}) => credit < WELL).map(({question}) => question),
		runs: [...new Set(topics.flatMap(({id}) => runAbout(id, registry) ?? []))].slice(0, MOST_RUNS),
	};
}
