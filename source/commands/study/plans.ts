import type {Level} from '../../progress/entry.js';
import {daysUntil} from '../../progress/interview-day.js';
import type {EveningStep} from '../../progress/last-day.js';
import {eveningAnswers} from '../../progress/last-day.js';
import type {Slot} from '../../progress/registry.js';
import type {Loaded} from '../../quiz/kinds/make.js';
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
			run: each.type === 'topic' ? each.run : null,
		})),
		days: [],
	};
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

/** The questions of one step of a plan. */
export async function stepSession(
	desk: Desk,
	{interview, step: name}: Extract<Wish, {type: 'step'}>,
): Promise<Session> {
	if (name === 'today') return todaySession(desk, interview);
	const {library, entries} = desk;
	if (name === 'morning') {
		const {morningPlan} = await import('../../progress/last-day.js');
		const questions = await library.loadSlots(morningPlan(learner(desk), interview));
		const title = bilingual(({review}) => review.steps.morning);
		return sessionOf(desk, {mode: 'review', title, questions});
	}

	const {minutes, steps} = await eveningOf(desk, interview);
	const found = steps.find((each) => each.name === name);
	const questions: readonly Loaded[] =
		found && 'questions' in found ? await library.loadSlots(found.questions) : [];
	const planStep: PlanStep = {interview, name, minutes};
	const bare = {
		mode: found?.type === 'drill' ? ('drill' as const) : ('review' as const),
		title: found ? textOf(found, desk) : bilingual(({review}) => review.title),
		questions,
		step: planStep,
		watch: found?.type === 'topic' ? found.run : null,
		minutes: found?.type === 'drill' ? found.minutes : null,
	};
	if (found?.type === 'drill') {
		const slotsOf = (level: Level) => drillSlots({...desk, level}, interview);
		return sessionOf(desk, {...bare, ...(await stepping(desk, desk.level, slotsOf))});
	}
	if (found?.type !== 'page') return sessionOf(desk, bare);
	const answers = eveningAnswers(entries, interview, Date.now());
	const sheet = library.sheetOf(
		await library.load(answers.map(({question, follows = question}) => follows)),
		entries,
		true,
	);
	return sessionOf(desk, {...bare, sheet: (_, language) => sheet(answers, language)});
}
