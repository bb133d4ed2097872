/** The first screen, the list of runs, and what stands around every screen. */
export const home = {
	title: 'tcp-trainer',
	pitch: [
		'The life of a TCP connection.',
		'Predict each step, then run it.',
		'Wrong? See what the peer does.',
	],
	start: {
		title: 'Start here',
		about: 'watch one connection, answer three questions',
		time: '2 min',
	},
	watch: {
		title: 'Watch',
		about: (runs: number, groups: string) => `${runs} runs: ${groups}`,
		time: '',
	},
	goOn: {
		title: 'Go on',
		run: (title: string) => `where you stopped: ${title}`,
		topic: (group: string) => `where you stopped: ${group}`,
		time: '',
	},
	quiz: {title: 'Quiz', about: 'by topic, or predict a run: at your own pace', time: ''},
	drill: {
		title: 'Interview drill',
		about: '10 questions on the clock, then your weak spots',
		time: '15 min',
	},
	review: {
		title: 'Review',
		about: 'nothing due: it fills up as you answer',
		due: (n: number) => `${n} due`,
		time: '',
	},
	lab: {title: 'Lab', about: 'be both users and the network: drop, delay, forge', time: ''},
	interview: {
		title: 'Interview soon?',
		about: 'give the date, get a plan for the days left',
		planned: (day: string, days: number) =>
			days === 0
				? 'today: ten minutes'
				: days === 1
					? `tomorrow, ${day}`
					: `${day}, in ${days} days`,
		named: 'Interview',
		time: '',
	},
	bars: {
		question: 'Do the bars below stand exactly under each other?',
		wide: '中文',
		yes: 'yes: Enter',
		no: 'no: press 8, and it draws with | - > from now on',
		option: 'Drawing with | - > (chosen by --ascii). Press 8 to test line characters.',
		locale: 'Drawing with | - > (the locale is not UTF-8). Press 8 to test line characters.',
		key: 'Drawing with | - > from now on. Press 8 to go back to line characters.',
	},
	groups: {
		open: 'open',
		close: 'close',
		'time-wait': 'TIME-WAIT',
		'keep-alive': 'keep-alive',
		reset: 'reset',
		'half-open': 'half-open',
		flood: 'flood',
		filter: 'filter',
		data: 'data',
	} as Readonly<Record<string, string>>,
	listSeparator: ', ',
	picker: {
		lab: 'play with which run?',
		live: 'watch a run',
		quiz: 'a quiz on which run?',
		search: 'search',
		nothing: 'Nothing is found: Esc clears the search.',
		count: (seen: number, done: number, of: number) => `seen ${seen}, done ${done} of ${of}`,
		group: (name: string, runs: number, seen: number, done: number) =>
			seen + done === 0 ? `${name}: ${runs}` : `${name}: ${runs}, seen ${seen}, done ${done}`,
		marks: {
			new: 'not seen yet',
			seen: 'seen; done once three questions about it are answered',
			done: 'done: you were asked about it',
		},
		states: 'states that it passes through',
	},
};
