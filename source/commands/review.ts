import {daysUntil} from '../progress/interview-day.js';
import {messages} from '../text/language.js';
import type {Plan} from '../ui/study.js';
import type {Command, Invocation} from './command.js';
import {EXIT} from './exit-code.js';
import {misuse} from './failure.js';
import {plainSession} from './plain-session.js';
import {openScreen} from './screen.js';
import {OpenStudy} from './study/study.js';

/** What is due today; with the day of an interview, the plan up to it. */
export const run: Command = async (invocation) => {
	const {settings, say, hasScreen} = invocation;
	const {interview} = settings;
	if (interview !== undefined && (daysUntil(interview, Date.now()) ?? -1) < 0) {
		const {noDate} = messages(settings.language).review;
		throw misuse(say.cli.badValue('--interview', interview), noDate);
	}

	const study = new OpenStudy(invocation);
	if (interview !== undefined) study.rememberInterview(interview);
	if (hasScreen) {
		const start =
			interview === undefined
				? ({type: 'study', wish: {type: 'review'}} as const)
				: ({type: 'plan', interview} as const);
		return openScreen(start, invocation, study);
	}

	await (interview === undefined ? today(study, invocation) : upTo(interview, study, invocation));
	await study.leave();
	return EXIT.done;
};

async function today(study: OpenStudy, invocation: Invocation): Promise<void> {
	const {interview} = await study.standing();
	if (interview !== null) {
		const {review} = messages(invocation.settings.language);
		await invocation.print(review.toCome(interview.day, interview.daysLeft));
	}
	await plainSession(await study.prepare({type: 'review'}), study, invocation);
}

/** The plan, then the questions of its next step. */
async function upTo(interview: string, study: OpenStudy, invocation: Invocation) {
	const plan = await study.plan(interview, null);
	await invocation.print(planText(plan, invocation));
	const next = plan.steps.find(({isDone}) => !isDone);
	if (next === undefined) return;

	const session = await study.prepare({type: 'step', interview, step: next.name, minutes: null});
	const isDone = await plainSession(session, study, invocation);
	if (!isDone || session.step === null) return;
	const {minutes, name: step} = session.step;
	study.record([{type: 'plan', at: Date.now(), plan: 'evening', interview, minutes, step}]);
}

function planText({daysLeft, interview, steps, days}: Plan, {settings}: Invocation): string {
	const {review} = messages(settings.language);
	const title = daysLeft === 0 ? review.morning : review.planFor(interview, daysLeft);
	return [
		title,
		...steps.map(({text, minutes, left, isDone}) => {
			const isLeft = left === null ? review.minutes(minutes) : review.begun(left.asked, left.of);
			const state = isDone ? review.done : isLeft;
			return `  ${text[settings.language]} (${state})`;
		}),
		...days.map((day) => `  ${day[settings.language]}`),
	].join('\n');
}
