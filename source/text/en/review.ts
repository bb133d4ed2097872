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
		]
			.join(', ')
			.concat('.'),
	left: (n: number) => `${n} more are due after these.`,
	plan: 'interview',
	planFor: (day: string, days: number) =>
		days === 1 ? `Interview tomorrow, ${day}` : `Interview on ${day}, ${days} days left`,
	morning: 'The interview is today: ten minutes of what went wrong yesterday',
	over: 'That day is over.',
	noDate: 'Give a day such as 2027-03-01, today or later.',
	toCome: (day: string, days: number) =>
		days === 0
			? `The interview is today: tcp-trainer review --interview ${day}`
			: `Interview in ${days === 1 ? 'one day' : `${days} days`}: tcp-trainer review --interview ${day}`,
	date: {
		title: 'interview',
		ask: 'When is the interview?',
		about: [
			'Two days or more: what is due, what is new, and how much comes on which day.',
			'The evening before: a plan of 45, 25 or 10 minutes, and a page to print.',
			'The same morning: ten minutes of what went wrong.',
		],
		field: 'the day',
		examples: '2026-12-01, 12-01, tomorrow, in 5 days, friday, 明天, 12月1日',
		read: (day: string, weekday: string, days: number) =>
			`${weekday}, ${day}: ${days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`}`,
		weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
		past: (day: string) => `${day} is over.`,
		unread: 'That is not read as a day. For example:',
	},
	another: 'another date',
	length: (minutes: number, others: readonly number[]) =>
		`${minutes} minutes tonight; Enter makes it ${others.join(' or ')}`,
	watch: 'The run of a weak topic is watched first: 1 at its end, or Esc, leads to its questions.',
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
	begun: (asked: number, of: number) => (asked < of ? `${asked} of ${of} asked` : 'not finished'),
	done: 'done',
	day: (day: string, fresh: number, reviews: number) =>
		`${day}  ${fresh} new, ${reviews} to repeat`,
	days: 'The days up to then',
	loading: 'Making the plan',
	again: 'It goes on where you stop: what is done is in your journal.',
};
