/** Questions from files: how they are read, judged and told. */
export const exercise = {
	/** A host of a run at its first mention, and later. */
	host: (id: string, name: string) => `${id} (${name})`,
	hosts: {both: 'both', neither: 'neither of them'},
	timers: {none: 'none: no timer starts'},
	signals: {
		nothing: 'nothing',
		'connection closing': 'the end of the stream ("connection closing"): the peer has closed',
		'connection reset': '"connection reset"',
		'connection refused': '"connection refused"',
		'connection timed out': '"connection timed out"',
		'connection aborted due to user timeout': '"connection aborted due to user timeout"',
		'connection already exists': '"connection already exists"',
		'connection does not exist': '"connection does not exist"',
		'remote socket unspecified': '"remote socket unspecified"',
		'not connected': '"not connected"',
	},
	/** What a call answers: an error of the RFC, by its own words. */
	callAnswers: (error: string) =>
		error === 'nothing' ? 'no error: the call is carried out' : `an error: "${error}"`,
	replies: {nothing: 'nothing: it stays silent'},
	/** Why an option is right or wrong, where the engine decides. */
	why: {
		wrong: (answer: string) => `The engine, following the rules, gives another answer: ${answer}.`,
		number: (given: string, answer: string) => `${given} is not what the run gives: ${answer}.`,
		state: (given: string, answer: string) => `Nothing here leads to ${given}: it is ${answer}.`,
	},
	units: {
		number: (value: string) => value,
		octets: (value: string) => value,
		segments: (value: string) => value,
		seconds: (value: string) => `${value} s`,
	},

	fromRun: (title: string) => `A step of the run: ${title}.`,
	right: (answer: string) => `Right: ${answer}.`,
	rightOpen: 'You named every key point.',
	partly: (percent: number, answer: string) => `Partly right, ${percent} %. The answer: ${answer}.`,
	partlyOpen: (percent: number) => `Partly: ${percent} % of what counts.`,
	wrong: (answer: string) => `Not so. The answer: ${answer}.`,
	wrongOpen: 'The core is missing.',
	skipped: (answer: string) => `Skipped. The answer: ${answer}.`,
	skippedOpen: 'Skipped.',
	model: (text: string) => `A good answer: ${text}`,
	missed: (option: string, why: string) => `Missed: ${option}. ${why}`,
	follow: (question: string) => `The interviewer goes on: ${question}`,
	source: (source: string) => `Source: ${source}`,
	bugAnswer: (row: number, label: string, value: string) => `row ${row}, ${label}: ${value}`,
	bugRow: (row: number) => `The falsified segment is in row ${row}.`,
	/** Several options as one answer. */
	options: (texts: readonly string[]) => texts.join('; '),
	bugValue: (shown: string, value: string) => `It is that row. ${shown} should be ${value}.`,
	bugMoved: (row: number) => `Row ${row} is as the engine sent it.`,
	orderFirst: (right: number, of: number) => `${right} of ${of} stand where they belong.`,

	again: {
		choice: 'Give the number of an option, or its text.',
		several: 'Give the numbers of all that apply, such as 1,3.',
		order: (count: number) => `Give all ${count} numbers in the right order, such as 2,1,3.`,
		state: 'Give the name of a state.',
		flags: 'Give flags such as SYN,ACK in any order, or none.',
		number: 'Give a number.',
		bug: 'Give the row and the number that should stand there, such as 3 301.',
		grade: 'Answer yes, partly or no.',
		near: (given: string, meant: readonly string[]) =>
			`"${given}" is no state. Did you mean ${meant.join(' or ')}?`,
	},
	grade: (point: string) => `Did you say: ${point} (yes, partly, no)`,
	said: 'Write your answer on one line, or say it aloud and send an empty line.',
	place: (number: number, of: number) => `Question ${number} of ${of}`,
	noHint: 'There is no further hint.',
	report: (id: string, seed: number, version: string, claim: string) =>
		`tcp-trainer ${version}, question ${id}, seed ${seed}: ${claim}`,
};
