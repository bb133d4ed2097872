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
	quiz: {title: 'Quiz', about: 'next state, flags, seq and ack, at your own pace', time: ''},
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
		live: 'watch a run',
		quiz: 'a quiz on which run?',
		place: (n: number, of: number) => `${n} of ${of}`,
		seen: 'seen',
	},
};
