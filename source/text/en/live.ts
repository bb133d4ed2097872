/** Watching a run, and the first visit, which is watched with a sentence for each step. */
export const live = {
	name: 'live',
	status: {
		playing: 'playing',
		paused: 'paused',
		halted: 'new state: Space goes on',
		over: 'the end',
		ready: 'Space begins',
		step: 'Space goes one step on',
	},
	speed: (x: number) => `${x}x`,
	story: 'before you watch',
	lesson: 'what was seen',
	doors: {
		questions: 'now its questions',
		asked: 'be asked about it',
		lab: 'break it in the lab',
		next: 'next in the list',
		run: (title: string) => `watch: ${title}`,
	},
	changed: 'The file has changed, and cannot be run. This is still the last run.',
	answers: 'questions of interviews that it answers',
	collected: (seen: number, of: number) => `you have seen ${seen} of ${of} runs`,
	more: {
		title: 'what next',
		change: 'next state change',
		loss: 'next loss',
		timeout: 'next timer',
		diagram: 'state diagram',
		rows: 'rows: ',
		times: 'times: ',
		rowChoices: {
			every: 'every one',
			folded: 'alike ones folded',
			A: 'of A',
			B: 'of B',
			control: 'SYN, FIN, RST',
			trouble: 'lost, again, forged',
		},
		timeChoices: {clock: 'of the run', distance: 'from the marked row'},
	},
	guide: {
		name: 'start here',
		status: 'watch; the questions come by themselves',
		heading: 'what happens',
		intro: 'Two hosts, A and B. Time goes down, every arrow is one segment.',
		LISTEN: (host: string) => `${host} is ready: it waits in LISTEN for someone to connect.`,
		'SYN-SENT': (host: string) =>
			`${host} calls connect(): SYN, "my numbers begin here". It waits in SYN-SENT.`,
		'SYN-RECEIVED': (host: string) =>
			`${host} got it: ACK, "I have yours", and SYN, "mine begin here", in one segment.`,
		opener: (host: string) =>
			`${host} is ESTABLISHED: it knows that both directions work. Its ACK says so.`,
		listener: (host: string) =>
			`The ACK is there: ${host} is ESTABLISHED too. Three segments did it.`,
		last: 'Now you: the same again. It stops three times and asks.',
	},
};
