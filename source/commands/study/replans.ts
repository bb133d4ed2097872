import {type AnswerEntry, answersIn, type Entry, type Level} from '../../progress/entry.js';
import {levelsOf} from '../../progress/ladder.js';
import {
	afterPlacement,
	fitsPlacement,
	PLACEMENT,
	placementOfTopics,
	spread,
} from '../../progress/placement.js';
import {
	type QuestionInfo,
	type Registry,
	type TopicInfo,
	topicsByAsked,
} from '../../progress/registry.js';
import type {Outcome} from '../../quiz/kinds/course.js';
import type {Loaded} from '../../quiz/kinds/make.js';
import {messages} from '../../text/language.js';
import type {Replanned, Session} from '../../ui/study.js';
import type {Library} from './library.js';

const both = (say: (text: ReturnType<typeof messages>) => string) => ({
	en: say(messages('en')),
	zh: say(messages('zh')),
});

/** The topic that each question is filed under. */
const topicsIn = ({registry}: Library): ReadonlyMap<string, string> =>
	new Map(registry.questions.map(({id, topics: [topic = '']}) => [id, topic]));

type Pools = Readonly<Record<Level, readonly Loaded[]>>;

/** The level of the next question of a drill, or of the next drill. */
export const levelAfter = (start: Level, outcomes: readonly Outcome[]): Level =>
	levelsOf(
		start,
		outcomes.map(({credit}) => credit),
	).at(-1) ?? start;

/** A drill goes on with harder questions when nearly all is right, with easier ones when much is wrong. */
export function onTheLadder(library: Library, start: Level, pools: Pools): Session['replan'] {
	const count = pools[start].length;
	const topicOf = topicsIn(library);
	const known = new Map(
		Object.values(pools).flatMap((pool) => pool.map((each) => [each.spec.id, each])),
	);
	return (outcomes): Replanned => {
		const levels = levelsOf(
			start,
			outcomes.map(({credit}) => credit),
		);
		const [before = start, level = start] = levels.length < 2 ? [start, start] : levels.slice(-2);
		const asked = outcomes.flatMap(({exercise}) => known.get(exercise.id) ?? []);
		const isAsked = new Set(asked.map(({spec}) => topicOf.get(spec.id)));
		const coming = [...new Set([...pools[level], ...pools[start]])].filter(
			({spec}) => !isAsked.has(topicOf.get(spec.id)),
		);
		const note =
			level === before
				? null
				: both(({round}) => round.ladder[isUp(before, level)](round.level[level]));
		return {questions: [...asked, ...coming.slice(0, count - asked.length)], note};
	};
}

const isUp = (before: Level, level: Level) =>
	before === 'junior' || level === 'senior' ? 'harder' : 'easier';

const groupOf = (topic: string) => topic.replace(/-\d+$/, '');

/** Whoever was placed in a group, or was asked about it before, is not placed again. */
function isPlaced(group: string, entries: readonly Entry[]): boolean {
	const isOfGroup = ({placement, topics: [topic = '']}: AnswerEntry) =>
		placement === group || (placement === undefined && groupOf(topic) === group);
	return answersIn(entries).filter(isOfGroup).length >= PLACEMENT;
}

type Placed = Pick<Session, 'questions' | 'placement' | 'replan' | 'note'>;

type Wanted = {
	readonly group: string;
	readonly entries: readonly Entry[];
	/** What could be asked, in order. */
	readonly questions: readonly Loaded[];
	/** How many questions there may be after the placement. */
	readonly most: number;
	/** What is known is skipped; otherwise all of it is asked. */
	readonly skips: boolean;
};

/** The first question of each topic that can be judged at once and is no trap. */
function firstOfTopics(questions: readonly Loaded[], {registry}: Library) {
	const known = new Map(registry.questions.map((each) => [each.id, each]));
	const firsts = new Map<string, Loaded>();
	for (const each of questions) {
		const info = known.get(each.spec.id);
		const [topic] = info?.topics ?? [];
		if (topic === undefined || info === undefined || !fitsPlacement(info)) continue;
		if (!firsts.has(topic)) firsts.set(topic, each);
	}
	return firsts;
}

/** A sitting about a group of topics: whoever is new to it first answers three questions without penalty. */
export function placedIn(library: Library, wanted: Wanted): Placed {
	const {group, entries, questions, most, skips} = wanted;
	const topicOf = topicsIn(library);
	const topicIn = ({spec}: Loaded) => topicOf.get(spec.id);
	const firsts = firstOfTopics(questions, library);
	const own = new Set(questions.map(topicIn));
	const topics = topicsByAsked(library.registry).filter(({id}) => own.has(id));
	const chosen = placementOfTopics(topics.filter(({id}) => firsts.has(id)));
	if (isPlaced(group, entries) || chosen.length < PLACEMENT) {
		return {questions: questions.slice(0, most), placement: null, replan: null, note: null};
	}

	const placing = chosen.flatMap(({id}) => firsts.get(id) ?? []);
	const others = questions.filter((each) => !placing.includes(each));
	const replan = (outcomes: readonly Outcome[]): Replanned => {
		const known = chosen.filter((_, n) => outcomes[n]?.verdict === 'right');
		const left = outcomes.length < PLACEMENT ? others : worth(others, {topics, known, topicIn});
		return {
			questions: [...placing, ...left.slice(0, most)],
			note:
				outcomes.length === PLACEMENT
					? both(({round}) => round.placement.done(known.length, others.length - left.length))
					: null,
		};
	};
	return {
		questions: [...placing, ...others.slice(0, most)],
		placement: {group, count: PLACEMENT},
		replan: skips ? replan : null,
		note: both(({round}) => (skips ? round.placement.skips : round.placement.free)),
	};
}

type Worth = {
	readonly topics: readonly TopicInfo[];
	readonly known: readonly TopicInfo[];
	readonly topicIn: (each: Loaded) => string | undefined;
};

/** What is as hard as the hardest that was known, or harder. */
function worth(questions: readonly Loaded[], {topics, known, topicIn}: Worth): readonly Loaded[] {
	const left = new Set(afterPlacement(topics, known).map(({id}) => id));
	return questions.filter((each) => left.has(topicIn(each) ?? ''));
}

/** How far apart topics of a user's own are that ours do not know. */
const MIDDLE = 3;

/** Ours, and the questions of a user's own file or folder, as far as planning needs them. */
function withOwn({registry}: Library, questions: readonly Loaded[]): Registry {
	const own = questions.flatMap(({spec}): readonly QuestionInfo[] => {
		if (!('topics' in spec)) return [];
		const {id, kind, topics, trap} = spec;
		return [{id, kind, topics, ...(trap !== undefined && {trap})}];
	});
	const known = new Set(registry.topics.map(({id}) => id));
	const named = [...new Set(own.flatMap(({topics}) => topics.slice(0, 1)))];
	const added = named.filter((id) => !known.has(id));
	return {
		topics: [...registry.topics, ...added.map((id) => ({id, difficulty: MIDDLE, asked: 0}))],
		questions: [
			...registry.questions.filter(({id}) => !own.some((each) => each.id === id)),
			...own,
		],
	};
}

/**
 * The same for a file or folder of a user's own: its questions are a group. Within a single topic nothing
 * says what is easier, so that three of its questions are asked first, and nothing is skipped.
 */
export function placedInOwn(library: Library, wanted: Wanted): Placed {
	const {group, entries, questions} = wanted;
	const registry = withOwn(library, questions);
	const placed = placedIn({...library, registry}, wanted);
	const fitting = questions.filter(({spec}) => 'topics' in spec && fitsPlacement(spec));
	const isWorthIt = fitting.length >= PLACEMENT && questions.length >= 2 * PLACEMENT;
	if (placed.placement !== null || !isWorthIt || isPlaced(group, entries)) return placed;

	const placing = spread(fitting, PLACEMENT);
	return {
		questions: [...placing, ...questions.filter((each) => !placing.includes(each))],
		placement: {group, count: PLACEMENT},
		replan: null,
		note: both(({round}) => round.placement.free),
	};
}
