/** What is due, and the plan for the days before an interview. */
export const review = {
	title: 'review',
	today: 'today',
	nothingDue: 'Nothing is due. These are topics that you were not asked about yet.',
	allDone: 'Nothing is due, and there is nothing new.',
	dueAre: (due: number, fresh: number, traps: number) =>
		[
			`${due} due`,
			...(fresh > 0 ? [`${fresh} new`] : []),
			...(traps > 0 ? [`${traps} ${traps === 1 ? 'trap' : 'traps'}`] : []),
		].join(', '),
	left: (n: number) => `${n} more are due after these.`,
	plan: 'interview',
	planFor: (day: string, days: number) =>
		days === 1 ? `Interview tomorrow, ${day}` : `Interview on ${day}, ${days} days left`,
	morning: 'The interview is today: ten minutes of what went wrong yesterday',
	over: 'That day is over.',
	noDate: 'Give a day such as 2026-11-21, today or later.',
	steps: {
		today: 'what is due today, and what is new',
		morning: 'what went wrong, once more',
		placement: 'questions that are asked most often, to see where you stand',
		topic: (title: string) => `a weak topic: ${title}`,
		laterTopic: 'a weak topic, known after the first step',
		chain: 'an open question with its follow-ups',
		drill: 'a drill on the clock',
		page: 'one page to print: weak spots, and facts with their values',
	},
	minutes: (n: number) => `${n} min`,
	done: 'done',
	day: (day: string, fresh: number, reviews: number) =>
		`${day}  ${fresh} new, ${reviews} to repeat`,
	days: 'The days up to then',
	loading: 'Making the plan',
	again: 'It goes on where you stop: what is done is in your journal.',
};
