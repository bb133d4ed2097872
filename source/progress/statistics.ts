import {EDGES, STATES, type State} from '../tcp/state-diagram.js';
import {dayName, startOfDay} from './days.js';
import {dueItems, nextReturn} from './due.js';
import {
	type AnswerEntry,
	answersIn,
	CONFIDENCES,
	type Confidence,
	type Entry,
	type Instant,
} from './entry.js';
import {type Item, isMastered, type Memory, memoryOf} from './memory.js';
import type {TopicInfo} from './registry.js';

/** How it stands with something that was asked: a topic or a transition. */
export type Standing = {
	readonly id: string;
	readonly answers: number;
	/** The sum of the credits, at most as many as the answers. */
	readonly credit: number;
	readonly isMastered: boolean;
	readonly due: Instant;
};

/** A group of topics, and how many of them are held. */
export type GroupStanding = {
	readonly group: string;
	readonly topics: number;
	readonly asked: number;
	readonly mastered: number;
	readonly answers: number;
	readonly credit: number;
};

/** How often one was right when one felt so sure. */
export type Calibration = {
	readonly confidence: Confidence;
	readonly answers: number;
	readonly right: number;
};

/** What of the state diagram is mastered. An ending is a way to CLOSED, by the diagram or by a fall. */
export type Diagram = {
	readonly states: readonly State[];
	readonly edges: readonly string[];
	readonly endings: readonly string[];
	/** How many states and edges there are. */
	readonly of: {readonly states: number; readonly edges: number};
};

export type DayCount = {readonly day: string; readonly answers: number};

export type Statistics = {
	readonly answers: number;
	readonly credit: number;
	readonly due: readonly string[];
	/** When the next thing comes back, where nothing is due; null when nothing was asked yet. */
	readonly nextReturn: Instant | null;
	readonly groups: readonly GroupStanding[];
	readonly topics: readonly Standing[];
	readonly transitions: readonly Standing[];
	readonly misconceptions: {
		readonly alive: readonly string[];
		readonly laidToRest: readonly string[];
	};
	readonly calibration: readonly Calibration[];
	readonly diagram: Diagram;
	/** The last weeks, whole, from Monday on; today is the last. */
	readonly days: readonly DayCount[];
};

export type GroupedTopic = TopicInfo & {readonly group: string};

const standing = (item: Item, now: Instant): Standing => ({
	id: item.id,
	answers: item.answers,
	credit: item.credit,
	isMastered: isMastered(item, now),
	due: item.due,
});

const sum = (items: readonly Item[], key: 'answers' | 'credit') =>
	items.reduce((total, item) => total + item[key], 0);

function groupsOf(
	topics: readonly GroupedTopic[],
	memory: Memory,
	now: Instant,
): readonly GroupStanding[] {
	const groups = new Set(topics.map(({group}) => group));
	return [...groups].map((group) => {
		const own = topics.filter((topic) => topic.group === group);
		const known = own.flatMap(({id}) => memory.get(id) ?? []);
		return {
			group,
			topics: own.length,
			asked: known.length,
			mastered: known.filter((item) => isMastered(item, now)).length,
			answers: sum(known, 'answers'),
			credit: sum(known, 'credit'),
		};
	});
}

function calibrationOf(answers: readonly AnswerEntry[]): readonly Calibration[] {
	return CONFIDENCES.map((confidence) => {
		const own = answers.filter((answer) => answer.confidence === confidence);
		return {
			confidence,
			answers: own.length,
			right: own.filter(({verdict}) => verdict === 'right').length,
		};
	});
}

const EDGE_NAMES = EDGES.map(({from, to}) => `${from}>${to}`);

function diagramOf(memory: Memory, now: Instant): Diagram {
	const mastered = [...memory.values()]
		.filter((item) => item.kind === 'transition' && isMastered(item, now))
		.map(({id}) => id);
	return {
		// A state is known by a way into it and a way out of it.
		states: STATES.filter(
			(state) =>
				mastered.some((id) => id.startsWith(`${state}>`)) &&
				mastered.some((id) => id.endsWith(`>${state}`)),
		),
		edges: mastered.filter((id) => EDGE_NAMES.includes(id)),
		endings: mastered.filter((id) => id.endsWith('>CLOSED')),
		of: {states: STATES.length, edges: EDGE_NAMES.length},
	};
}

/** Right on two days since one last fell for it. */
const isAtRest = ({rightDays}: Item) => rightDays >= 2;

function misconceptionsOf(memory: Memory): Statistics['misconceptions'] {
	const held = [...memory.values()].filter(
		({kind, believed}) => kind === 'misconception' && believed,
	);
	return {
		alive: held.filter((item) => !isAtRest(item)).map(({id}) => id),
		laidToRest: held.filter(isAtRest).map(({id}) => id),
	};
}

export const WEEKS = 26;

function daysOf(answers: readonly AnswerEntry[], now: Instant): readonly DayCount[] {
	const counts = new Map<string, number>();
	for (const {at} of answers) counts.set(dayName(at), (counts.get(dayName(at)) ?? 0) + 1);

	const weekday = (new Date(now).getDay() + 6) % 7;
	const length = (WEEKS - 1) * 7 + weekday + 1;
	return Array.from({length}, (_, index) => {
		const day = dayName(startOfDay(now, index - length + 1));
		return {day, answers: counts.get(day) ?? 0};
	});
}

/** All that the journal tells about how far one is. No points, and nothing that is lost by a day off. */
export function statisticsOf(
	entries: readonly Entry[],
	topics: readonly GroupedTopic[],
	now: Instant,
): Statistics {
	const memory = memoryOf(entries);
	// What was only asked to find a beginning, and was not known, is no failure.
	const answers = answersIn(entries).filter(
		({placement, verdict}) => placement === undefined || verdict === 'right',
	);
	const known = (kind: Item['kind']) =>
		[...memory.values()].filter((item) => item.kind === kind).map((item) => standing(item, now));
	return {
		answers: answers.length,
		credit: answers.reduce((total, {credit}) => total + credit, 0),
		due: dueItems(memory, {topics, questions: []}, now).map(({id}) => id),
		nextReturn: nextReturn(memory) ?? null,
		groups: groupsOf(topics, memory, now),
		topics: known('topic'),
		transitions: known('transition'),
		misconceptions: misconceptionsOf(memory),
		calibration: calibrationOf(answers),
		diagram: diagramOf(memory, now),
		days: daysOf(answers, now),
	};
}
