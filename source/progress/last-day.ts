import {DAY} from './days.js';
import {drillOf} from './drill.js';
import {
	type AnswerEntry,
	answersIn,
	type Entry,
	type Instant,
	type Level,
	type PlanEntry,
} from './entry.js';
import {gradeOf, isSureAndWrong} from './grade.js';
import {EVENINGS, type EveningMinutes} from './interview-day.js';
import {memoryOf, recall} from './memory.js';
import {type Picking, pickQuestions, runAbout, type Slot, topicsByAsked} from './registry.js';
import {type Learner, pickingOf} from './review.js';

type Step = {
	/** What the journal calls it when it is done. */
	readonly name: string;
	readonly minutes: number;
	readonly isDone: boolean;
	/** What was answered of it before it was left half-way. */
	readonly answers: readonly AnswerEntry[];
};

/** A step of the last evening. What depends on the placement is null until that is done. */
export type EveningStep = Step &
	(
		| {readonly type: 'placement'; readonly questions: readonly Slot[]}
		| {
				readonly type: 'topic';
				readonly topic: string | null;
				/** To be watched first. */
				readonly run: string | null;
				readonly isWatched: boolean;
				/** Three questions and, where there is one, a trap. */
				readonly questions: readonly Slot[];
		  }
		| {readonly type: 'chain'; readonly questions: readonly Slot[]}
		| {readonly type: 'drill'; readonly questions: readonly Slot[]}
		| {readonly type: 'page'}
	);

export type Evening = {
	readonly minutes: EveningMinutes;
	/** When it was begun, or null. */
	readonly begun: Instant | null;
	readonly steps: readonly EveningStep[];
};

type Shape = {
	readonly placement: number;
	readonly topics: number;
	readonly hasChain: boolean;
	/** Minutes. */
	readonly drill: number;
};

const SHAPES: Readonly<Record<EveningMinutes, Shape>> = {
	45: {placement: 12, topics: 4, hasChain: true, drill: 10},
	25: {placement: 12, topics: 2, hasChain: true, drill: 0},
	10: {placement: 6, topics: 1, hasChain: false, drill: 0},
};

const MINUTES = {question: 2 / 3, topic: 5, chain: 4, page: 2};
const QUESTIONS_EACH = 3;

const isEvening = (value: number): value is EveningMinutes =>
	EVENINGS.some((minutes) => minutes === value);

/** What the journal knows of the evening before an interview. */
function traces(entries: readonly Entry[], interview: string): readonly PlanEntry[] {
	const all = entries.filter(
		(entry): entry is PlanEntry =>
			entry.type === 'plan' && entry.plan === 'evening' && entry.interview === interview,
	);
	return all.slice(
		Math.max(
			0,
			all.findLastIndex(({step}) => step === 'begin'),
		),
	);
}

/** The learner as of a moment, so that a plan stays the same while it is carried out. */
const until = (learner: Learner, now: Instant, seed: number): Learner => ({
	...learner,
	entries: learner.entries.filter(({at}) => at <= now),
	now,
	seed,
});

/** How the journal says that the run of a step was watched. */
export const watchedStep = (step: string): string => `${step} watched`;

/** What will be forgotten first by the interview, of what was asked; then what was not asked at all. */
function weakest(learner: Learner, most: number): readonly string[] {
	const memory = memoryOf(learner.entries, learner.isFuzzy);
	const tomorrow = learner.now + DAY;
	const topics = topicsByAsked(learner.registry).map(({id, asked}) => ({
		id,
		isKnown: memory.has(id),
		weight: (1 + asked) * (1 - recall(memory.get(id), tomorrow)),
	}));
	const known = topics.filter(({isKnown, weight}) => isKnown && weight > 0);
	known.sort((a, b) => b.weight - a.weight);
	const others = topics.filter(({isKnown}) => !isKnown);
	return [...known, ...others].slice(0, most).map(({id}) => id);
}

function trapOf(topic: string, picking: Picking): readonly Slot[] {
	const traps = picking.registry.questions.filter(
		({topics, trap}) => trap !== undefined && topics.includes(topic),
	);
	return traps.slice(0, 1).map(({id}) => ({about: topic, question: id}));
}

function topicQuestions(topic: string, picking: Picking): readonly Slot[] {
	const trap = trapOf(topic, picking);
	const others = pickQuestions(topic, QUESTIONS_EACH + 1, picking).filter(
		({question}) => question !== trap[0]?.question,
	);
	return [...others.slice(0, QUESTIONS_EACH), ...trap];
}

/** One open question with its follow-ups: about a weak topic if there is one, else the most asked. */
function chainOf(topics: readonly string[], {registry}: Picking): readonly Slot[] {
	const open = registry.questions.filter(({kind}) => kind === 'open');
	const order = [...topics, ...topicsByAsked(registry).map(({id}) => id)];
	const found = order.flatMap((id) => open.filter((question) => question.topics[0] === id));
	return found.slice(0, 1).map(({id, topics: [about = id]}) => ({about, question: id}));
}

const answersSince = ({entries}: Learner, begin: PlanEntry | undefined) =>
	begin === undefined ? [] : answersIn(entries).filter(({at}) => at >= begin.at);

/** The evening before an interview. It can be left and taken up again: what is done is in the journal. */
export function eveningPlan(
	learner: Learner,
	interview: string,
	asked: EveningMinutes,
	level: Level,
): Evening {
	const [begin, ...done] = traces(learner.entries, interview);
	const minutes = begin && isEvening(begin.minutes) ? begin.minutes : asked;
	const shape = SHAPES[minutes];
	const isIn = (name: string) => done.some((entry) => entry.step === name);
	const answers = answersSince(learner, begin);
	const step = (name: string, length: number): Step => ({
		name,
		minutes: Math.round(length),
		isDone: isIn(name),
		answers: isIn(name) ? [] : answers.filter((answer) => answer.step === name),
	});

	// The same questions, however much was answered meanwhile.
	const seed = begin?.at ?? learner.seed;
	const before = until(learner, begin?.at ?? learner.now, seed);
	const most = topicsByAsked(learner.registry).slice(0, shape.placement);
	const placed = done.find((entry) => entry.step === 'placement');
	const after = placed && until(learner, placed.at, seed);
	const weak = after ? weakest(after, shape.topics) : [];
	const topicStep = (_: unknown, place: number): EveningStep => {
		const topic = weak[place] ?? null;
		const own = step(`topic-${place + 1}`, MINUTES.topic);
		return {
			...own,
			type: 'topic',
			topic,
			run: (topic && runAbout(topic, learner.registry)) || null,
			isWatched: own.answers.length > 0 || isIn(watchedStep(own.name)),
			questions: topic && after ? topicQuestions(topic, pickingOf(after)) : [],
		};
	};
	const chain: EveningStep = {
		...step('chain', MINUTES.chain),
		type: 'chain',
		questions: after ? chainOf(weak, pickingOf(after)) : [],
	};
	const drill: EveningStep = {
		...step('drill', shape.drill),
		type: 'drill',
		questions: after ? drillOf(after, {level, minutes: shape.drill}).questions : [],
	};
	return {
		minutes,
		begun: begin?.at ?? null,
		steps: [
			{
				...step('placement', shape.placement * MINUTES.question),
				type: 'placement',
				questions: most.flatMap(({id}) => pickQuestions(id, 1, pickingOf(before))),
			},
			...Array.from({length: shape.topics}, topicStep),
			...(shape.hasChain ? [chain] : []),
			...(shape.drill > 0 ? [drill] : []),
			{...step('page', MINUTES.page), type: 'page'},
		],
	};
}

/** The answers of the last evening; without one, those of the last day and a half. */
export function eveningAnswers(
	entries: readonly Entry[],
	interview: string,
	now: Instant,
): readonly AnswerEntry[] {
	const from = traces(entries, interview)[0]?.at ?? now - 1.5 * DAY;
	return answersIn(entries).filter(({at}) => at >= from);
}

const MORNING_QUESTIONS = 12;

/** Ten minutes on the morning of the interview: exactly what went wrong the evening before. */
export function morningPlan(learner: Learner, interview: string): readonly Slot[] {
	const answers = eveningAnswers(learner.entries, interview, learner.now);
	const rank = (answer: AnswerEntry) =>
		isSureAndWrong(answer) ? 0 : gradeOf(answer) === 'again' ? 1 : 2;
	const missed = answers
		.filter((answer) => ['again', 'hard'].includes(gradeOf(answer)))
		.sort((a, b) => rank(a) - rank(b));
	const slots = missed.map(({question, topics, transition, follows = question}) => ({
		about: topics[0] ?? transition ?? question,
		question: follows,
	}));
	const once = new Map(slots.map((slot) => [slot.question, slot]));
	return [...once.values()].slice(0, MORNING_QUESTIONS);
}
