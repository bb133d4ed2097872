import type {EveningStep} from '../../progress/last-day.js';
import {eveningAnswers} from '../../progress/last-day.js';
import type {Loaded} from '../../quiz/kinds/make.js';
import type {Bilingual} from '../../simulation/scenario.js';
import type {Plan, PlanStep, Session, Wish} from '../../ui/study.js';
import {learnerOf} from './library.js';
import {bilingual, type Desk, reviewSession, sessionOf} from './sessions.js';

const MORNING_MINUTES = 10;
const TODAY_MINUTES = 10;

/** The plan up to an interview: by days while there are two or more, then by steps of the evening, then one morning. */
export async function planUntil(desk: Desk, interview: string): Promise<Plan> {
	const {daysUntil} = await import('../../progress/interview.js');
	const daysLeft = daysUntil(interview, Date.now()) ?? -1;
	if (daysLeft >= 2) return planByDays(desk, interview, daysLeft);
	return daysLeft === 1 ? eveningBySteps(desk, interview) : morning(desk, interview, daysLeft);
}

const learner = ({library, entries, seed}: Desk) => learnerOf(library, entries, seed);

async function planByDays(desk: Desk, interview: string, daysLeft: number): Promise<Plan> {
	const {interviewPlan} = await import('../../progress/interview.js');
	const {days} = interviewPlan(learner(desk), daysLeft);
	return {
		interview,
		daysLeft,
		steps: [
			step(
				'today',
				TODAY_MINUTES,
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
	const {steps} = await eveningOf(desk, interview);
	return {
		interview,
		daysLeft: 1,
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
	return {interview, daysLeft, steps, days: []};
}

/** The questions of one step of a plan. */
export async function stepSession(
	desk: Desk,
	{interview, step: name}: Extract<Wish, {type: 'step'}>,
): Promise<Session> {
	if (name === 'today') return reviewSession(desk);
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
		minutes: found?.type === 'drill' ? found.minutes : null,
	};
	if (found?.type !== 'page') return sessionOf(desk, bare);
	const answers = eveningAnswers(entries, interview, Date.now());
	const sheet = library.sheetOf(
		await library.load(answers.map(({question}) => question)),
		entries,
		true,
	);
	return sessionOf(desk, {...bare, sheet: (_, language) => sheet(answers, language)});
}
