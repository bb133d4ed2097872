import {answersIn, type Entry, LEVELS, type Level} from '../../progress/entry.js';
import type {EveningMinutes} from '../../progress/interview-day.js';
import {pickQuestions, type Slot} from '../../progress/registry.js';
import type {Review} from '../../progress/review.js';
import type {Outcome} from '../../quiz/kinds/course.js';
import type {Loaded} from '../../quiz/kinds/make.js';
import type {Bilingual} from '../../simulation/scenario.js';
import type {Messages} from '../../text/language.js';
import {messages} from '../../text/language.js';
import type {Session, Wish} from '../../ui/study.js';
import {type Library, learnerOf} from './library.js';

/** What a session is made from. */
export type Desk = {
	readonly library: Library;
	readonly entries: readonly Entry[];
	/** Another for each sitting, so that its numbers are fresh. */
	readonly seed: number;
	/** How long the last evening may take, and how hard it is. */
	readonly evening: EveningMinutes;
	readonly level: Level;
};

export const bilingual = (say: (text: Messages) => string): Bilingual => ({
	en: say(messages('en')),
	zh: say(messages('zh')),
});

type Bare = Pick<Session, 'mode' | 'title' | 'questions'> & Partial<Session>;

/** A session without what most do not have. */
export const sessionOf = ({library, entries, seed}: Desk, bare: Bare): Session => ({
	seed,
	earlier: [],
	minutes: null,
	step: null,
	watch: null,
	note: null,
	placement: null,
	replan: null,
	levelAfter: null,
	leadsTo: null,
	more: null,
	sheet: library.sheetOf(bare.questions, [...entries]),
	nextOf: library.nextOf([...entries]),
	refute: library.refute,
	...bare,
});

/** So many questions of a group are one sitting. */
const GROUP_QUESTIONS = 10;

const groupOf = (topic: string) => topic.replace(/-\d+$/, '');

/** One question of each topic of a group, those first that were not asked for longest. */
async function topicsSession(desk: Desk, group: string): Promise<Session> {
	const {library, entries, seed} = desk;
	const {registry} = library;
	const answers = answersIn(entries);
	const last = new Map(answers.map(({topics: [topic = ''], at}) => [topic, at]));
	const slots = library.topics
		.filter(({id}) => groupOf(id) === group)
		.sort((a, b) => (last.get(a.id) ?? 0) - (last.get(b.id) ?? 0) || a.difficulty - b.difficulty)
		.flatMap(({id}) => pickQuestions(id, 1, {registry, answers, seed}));
	const {placedIn} = await import('./replans.js');
	const questions = await library.loadSlots(slots);
	const title = bilingual(({progress}) => progress.groups[group] ?? group);
	const placed = placedIn(library, {group, entries, questions, most: GROUP_QUESTIONS, skips: true});
	return sessionOf(desk, {
		mode: 'quiz',
		title,
		...placed,
		more: {type: 'topics', group},
		sheet: library.sheetOf(questions, entries),
	});
}

export async function drillSession(
	desk: Desk,
	wish: Extract<Wish, {type: 'drill'}>,
): Promise<Session> {
	const {drillOf} = await import('../../progress/drill.js');
	const {library, entries, seed} = desk;
	const learner = learnerOf(library, entries, seed);
	const {level = desk.level} = wish;
	const slotsOf = async (level: Level) => drillOf(learner, {...wish, level}).questions;
	return sessionOf(desk, {
		mode: 'drill',
		title: levelName(level),
		minutes: drillOf(learner, {...wish, level}).minutes,
		// The next one begins where this one has led.
		more: {...wish, level: undefined},
		...(await stepping(desk, level, slotsOf)),
	});
}

/** What a drill asks, beginning at a level, and going on with harder or easier questions. */
export async function stepping(
	{library, entries}: Desk,
	level: Level,
	slotsOf: (level: Level) => Promise<readonly Slot[]>,
) {
	const {levelAfter, onTheLadder} = await import('./replans.js');
	const poolOf = async (level: Level) => library.loadSlots(await slotsOf(level));
	const [junior, mid, senior] = await Promise.all(LEVELS.map(poolOf));
	const pools = {junior: junior ?? [], mid: mid ?? [], senior: senior ?? []};
	return {
		questions: pools[level],
		replan: onTheLadder(library, level, pools),
		levelAfter: (outcomes: readonly Outcome[]) => levelAfter(level, outcomes),
		sheet: library.sheetOf(Object.values(pools).flat(), entries),
	};
}

/** Where to begin in a group of runs. What is known of it skips the first steps of each. */
async function placementSession(
	desk: Desk,
	{group, scenario, own}: Extract<Wish, {type: 'placement'}>,
): Promise<Session> {
	const [{placementOfRuns}, {placementIn}] = await Promise.all([
		import('../../progress/placement.js'),
		import('./own-runs.js'),
	]);
	const {library} = desk;
	const runs = new Set(library.runs.flatMap((run) => (run.group === group ? run.id : [])));
	const questions = own
		? placementIn(own)
		: await library.load(placementOfRuns(runs, library.registry));
	return sessionOf(desk, {
		mode: 'quiz',
		title: bilingual(({home}) => home.groups[group] ?? group),
		questions,
		placement: {group, count: questions.length},
		note: bilingual(({round}) => round.placement.runs),
		leadsTo: scenario,
	});
}

export const levelName = (level: Level) => bilingual(({round}) => round.level[level]);

export async function reviewSession(desk: Desk): Promise<Session> {
	const {reviewOf} = await import('../../progress/review.js');
	const {library, entries, seed} = desk;
	const review = reviewOf(learnerOf(library, entries, seed));
	const session = await sessionOfReview(desk, review);
	return {...session, more: review.left > 0 ? {type: 'review'} : null};
}

export async function sessionOfReview(desk: Desk, review: Review): Promise<Session> {
	const {due, fresh, traps} = review;
	const {library} = desk;
	const questions: readonly Loaded[] = await library.loadSlots([...due, ...fresh, ...traps]);
	const note = bilingual((text) => noteOf(review, text));
	const title = bilingual(({review}) => review.today);
	return sessionOf(desk, {mode: 'review', title, questions, note});
}

/** What it is made of. */
function noteOf({due, fresh, traps, left}: Review, {review: say, predict}: Messages): string {
	if (due.length === 0) return fresh.length + traps.length === 0 ? say.allDone : say.nothingDue;
	const are = say.dueAre(due.length, fresh.length, traps.length);
	return left > 0 ? [are, say.left(left)].join(predict.shown.between) : are;
}

export function prepareSession(desk: Desk, wish: Exclude<Wish, {type: 'step'}>): Promise<Session> {
	switch (wish.type) {
		case 'topics':
			return topicsSession(desk, wish.group);
		case 'drill':
			return drillSession(desk, wish);
		case 'review':
			return reviewSession(desk);
		case 'placement':
			return placementSession(desk, wish);
	}
}
