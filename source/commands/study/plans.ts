import type {Level} from '../../progress/entry.js';
import {daysUntil} from '../../progress/interview-day.js';
import type {EveningStep} from '../../progress/last-day.js';
import {eveningAnswers} from '../../progress/last-day.js';
import type {Slot} from '../../progress/registry.js';
import type {Loaded} from '../../quiz/kinds/make.js';
import {outcomesOf} from '../../quiz/kinds/resume.js';
import type {Bilingual} from '../../simulation/scenario.js';
import type {Plan, PlanStep, Session, Wish} from '../../ui/study.js';
import {learnerOf} from './library.js';
import {bilingual, type Desk, sessionOf, sessionOfReview, stepping} from './sessions.js';

const MORNING_MINUTES = 10;
/** A question and its feedback, off the clock. */
const MINUTES_EACH = 2 / 3;

/** The plan up to an interview: by days while there are two or more, then by steps of the evening, then one morning. */
export async function planUntil(desk: Desk, interview: string): Promise<Plan> {
	const daysLeft = daysUntil(interview, Date.now()) ?? -1;
	if (daysLeft >= 2) return planByDays(desk, interview, daysLeft);
	return daysLeft === 1 ? eveningBySteps(desk, interview) : morning(desk, interview, daysLeft);
}

const learner = ({library, entries, seed}: Desk) => learnerOf(library, entries, seed);

async function planByDays(desk: Desk, interview: string, daysLeft: number): Promise<Plan> {
	const {interviewPlan} = await import('../../progress/interview.js');
	const {days, today} = interviewPlan(learner(desk), daysLeft);
	const questions = today.due.length + today.fresh.length + today.traps.length;
	return {
		interview,
		daysLeft,
		minutes: null,
		steps: [
			step(
				'today',
				Math.ceil(questions * MINUTES_EACH),
				bilingual(({review}) => review.steps.today),
			),
		],
		days: days.map(({day, fresh, reviews}) =>
			bilingual(({review}) => review.day(day, fresh.length, reviews)),
		),
	};
}

const step = (name: string, minutes: number, text: Bilingual) => ({
	name,
	text,
	minutes,
	isDone: false,
	left: null,
	run: null,
});

export async function eveningOf(desk: Desk, interview: string) {
	const {eveningPlan} = await import('../../progress/last-day.js');
	return eveningPlan(learner(desk), interview, desk.evening, desk.level);
}

async function eveningBySteps(desk: Desk, interview: string): Promise<Plan> {
	const {steps, begun, minutes} = await eveningOf(desk, interview);
	return {
		interview,
		daysLeft: 1,
		minutes: begun === null ? minutes : null,
		steps: steps.map((each) => ({
			name: each.name,
			minutes: each.minutes,
			isDone: each.isDone,
			text: textOf(each, desk),
			left: leftOf(each),
			run: each.type === 'topic' && !each.isWatched ? each.run : null,
		})),
		days: [],
	};
}

/** How much of a step was asked, as long as it is not done. */
function leftOf(each: EveningStep): Plan['steps'][number]['left'] {
	if (!('questions' in each) || each.answers.length === 0) return null;
	const asked = new Set(each.answers.map(({question, follows = question}) => follows)).size;
	return {asked, of: Math.max(asked, each.questions.length)};
}

function textOf(each: EveningStep, {library}: Desk): Bilingual {
	if (each.type !== 'topic') return bilingual(({review}) => review.steps[each.type]);
	const title = library.topics.find(({id}) => id === each.topic)?.title;
	return {
		en: bilingual(({review}) => (title ? review.steps.topic(title.en) : review.steps.laterTopic))
			.en,
		zh: bilingual(({review}) => (title ? review.steps.topic(title.zh) : review.steps.laterTopic))
			.zh,
	};
}

function morning(_: Desk, interview: string, daysLeft: number): Plan {
	const text = bilingual(({review}) => review.steps.morning);
	const steps = daysLeft === 0 ? [step('morning', MORNING_MINUTES, text)] : [];
	return {interview, daysLeft, minutes: null, steps, days: []};
}

/** What is asked today on the way to an interview: nothing stays away for longer than a third of the days left. */
async function todaySession(desk: Desk, interview: string): Promise<Session> {
	const {interviewPlan} = await import('../../progress/interview.js');
	const {today} = interviewPlan(learner(desk), daysUntil(interview, Date.now()) ?? 1);
	return sessionOfReview(desk, today);
}

/** What the evening's own drill would ask at a level. */
async function drillSlots(desk: Desk, interview: string): Promise<readonly Slot[]> {
	const {steps} = await eveningOf(desk, interview);
	return steps.flatMap((each) => (each.type === 'drill' ? each.questions : []));
}

type StepWish = Extract<Wish, {readonly type: 'step'}>;
type Drill = Extract<EveningStep, {readonly type: 'drill'}>;

/** Steps of other plans than that of the last evening. */
export const isOfEvening = ({step: name}: StepWish): boolean =>
	name !== 'today' && name !== 'morning';

/** The questions of one step of a plan. */
export async function stepSession(desk: Desk, wish: StepWish): Promise<Session> {
	const {interview, step: name} = wish;
	if (name === 'today') return todaySession(desk, interview);
	return name === 'morning' ? morningSession(desk, interview) : eveningSession(desk, wish);
}

async function morningSession(desk: Desk, interview: string): Promise<Session> {
	const {morningPlan} = await import('../../progress/last-day.js');
	const questions = await desk.library.loadSlots(morningPlan(learner(desk), interview));
	const title = bilingual(({review}) => review.steps.morning);
	return sessionOf(desk, {mode: 'review', title, questions});
}

/** A step of the evening, from where it was left. */
async function eveningSession(desk: Desk, {interview, step: name}: StepWish): Promise<Session> {
	const {library} = desk;
	const {minutes, steps} = await eveningOf(desk, interview);
	const wanted = steps.find((each) => each.name === name);
	// What depends on the first step is not known before it.
	const isKnown = wanted?.type === 'page' || (wanted?.questions.length ?? 0) > 0;
	const found = isKnown ? wanted : steps.find((each) => each.type === 'placement');
	const planStep: PlanStep = {interview, name: found?.name ?? name, minutes};
	const bare = {
		mode: 'review',
		title: found ? textOf(found, desk) : bilingual(({review}) => review.title),
		questions: [],
		step: planStep,
	} as const;
	if (found === undefined) return sessionOf(desk, bare);
	switch (found.type) {
		case 'page':
			return sessionOf(desk, {...bare, sheet: await pageOf(desk, interview)});
		case 'drill':
			return sessionOf(desk, {...bare, ...(await drillOf(desk, found, interview))});
		default: {
			const questions: readonly Loaded[] = await library.loadSlots(found.questions);
			const watch = found.type === 'topic' && !found.isWatched ? found.run : null;
			return sessionOf(desk, {...bare, questions, earlier: found.answers, watch});
		}
	}
}

/** The drill goes on as its answers have led, from the level that it began at: that of its first answer. */
async function drillOf(
	desk: Desk,
	{minutes, answers}: Drill,
	interview: string,
): Promise<Pick<Session, 'mode' | 'minutes' | 'questions' | 'earlier'> & Partial<Session>> {
	const start = answers[0]?.level ?? desk.level;
	const slotsOf = (level: Level) => drillSlots({...desk, level}, interview);
	const drill = await stepping(desk, start, slotsOf);
	const asked = await desk.library.load(answers.map(({question}) => question));
	const {questions} =
		answers.length === 0 ? drill : (drill.replan?.(outcomesOf(asked, answers)) ?? drill);
	return {...drill, mode: 'drill', minutes, questions, earlier: answers};
}

async function pageOf(desk: Desk, interview: string): Promise<Session['sheet']> {
	const {library, entries} = desk;
	const answers = eveningAnswers(entries, interview, Date.now());
	const asked = await library.load(answers.map(({question, follows = question}) => follows));
	const sheet = library.sheetOf(asked, entries, true);
	return (_, language) => sheet(answers, language);
}
