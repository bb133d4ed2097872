import {answersIn, type Entry, type Level} from '../../progress/entry.js';
import type {EveningMinutes} from '../../progress/interview-day.js';
import {pickQuestions} from '../../progress/registry.js';
import type {Review} from '../../progress/review.js';
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
	minutes: null,
	step: null,
	watch: null,
	note: null,
	sheet: library.sheetOf(bare.questions, [...entries]),
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
	const questions = await library.loadSlots(slots.slice(0, GROUP_QUESTIONS));
	const title = bilingual(({progress}) => progress.groups[group] ?? group);
	return sessionOf(desk, {mode: 'quiz', title, questions});
}

export async function drillSession(
	desk: Desk,
	wish: Extract<Wish, {type: 'drill'}>,
): Promise<Session> {
	const {drillOf} = await import('../../progress/drill.js');
	const {library, entries, seed} = desk;
	const {level, minutes, questions: slots} = drillOf(learnerOf(library, entries, seed), wish);
	const questions = await library.loadSlots(slots);
	const title = levelName(level);
	return sessionOf(desk, {mode: 'drill', title, questions, minutes});
}

export const levelName = (level: Level) => bilingual(({round}) => round.level[level]);

export async function reviewSession(desk: Desk): Promise<Session> {
	const {reviewOf} = await import('../../progress/review.js');
	const {library, entries, seed} = desk;
	return sessionOfReview(desk, reviewOf(learnerOf(library, entries, seed)));
}

export async function sessionOfReview(desk: Desk, {due, fresh, traps}: Review): Promise<Session> {
	const {library} = desk;
	const questions: readonly Loaded[] = await library.loadSlots([...due, ...fresh, ...traps]);
	const note = due.length > 0 ? null : bilingual(({review}) => review.nothingDue);
	const title = bilingual(({review}) => review.today);
	return sessionOf(desk, {mode: 'review', title, questions, note});
}

export function prepareSession(desk: Desk, wish: Exclude<Wish, {type: 'step'}>): Promise<Session> {
	switch (wish.type) {
		case 'topics':
			return topicsSession(desk, wish.group);
		case 'drill':
			return drillSession(desk, wish);
		case 'review':
			return reviewSession(desk);
	}
}
