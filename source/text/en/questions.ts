import type {Complaint} from './complaint.js';

const complaint = (fault: string, remedy: string): Complaint => ({fault, remedy});
const all = (words: readonly string[]) => words.join(', ');

/** Sentences about files of questions, and about the lists that they refer to. */
export const questions = {
	listLength: (count: number, least: number, most: number) =>
		complaint(`The list has ${count} entries.`, `Give it ${least} to ${most}.`),
	notQuestionId: (word: string) =>
		complaint(
			`"${word}" cannot be the id of a question.`,
			'Use lower case, digits and hyphens, such as loss-01-count.',
		),
	notTopicId: (word: string) =>
		complaint(`"${word}" cannot be a topic.`, 'Write it in capitals with a number: LOSS-01.'),
	notMisconceptionId: (word: string) =>
		complaint(`"${word}" cannot be a misconception.`, 'Write an M and its number: M05.'),
	notPlainText: complaint('The text holds an invisible character.', 'Write it on one line.'),
	notAscii: complaint('The output holds more than plain ASCII.', 'Write it as a tool prints it.'),
	bigOutput: (lines: number, columns: number) =>
		complaint(
			`The output is larger than ${lines} lines of ${columns} columns.`,
			'Leave out what the question does not need.',
		),
	notSum: (word: string) =>
		complaint(`"${word}" is not a number or a sum.`, 'Write for example 1301, x+1 or x+n-1.'),
	notLetter: complaint('A fresh number is called by one small letter.', 'Write {x: seq}.'),
	notRange: (word: string) =>
		complaint(`"${word}" is not a range.`, 'Write "seq", or the ends of a range: 1..1400.'),
	replyOfRun: complaint(
		'"reply" is asked about a single event only.',
		'Ask for the flags, seq or ack of a segment, or use "whatif" instead of "run".',
	),
	askElsewhere: (key: string, what: string, keys: readonly string[]) =>
		complaint(
			`"${key}" means nothing where "${what}" is asked.`,
			keys.length > 0 ? `Remove it; this takes: ${all(keys)}.` : 'Remove it.',
		),
	noWhen: complaint(
		'A moment is exactly one of: sent, arrives, call, timer, end.',
		'Write {sent: {from: A, flags: [SYN]}}, or {end: true}.',
	),
	keyElsewhere: (key: string) =>
		complaint(`"${key}" means nothing to this kind of question.`, 'Remove it, or change "kind".'),
	kindOfAsk: (kind: string, what: string, right: string) =>
		complaint(`A question for "${what}" is not of the kind "${kind}".`, `Write kind: ${right}.`),
	bugNeedsRun: complaint(
		'A bug is looked for in a run.',
		'Add "run", and "ask: {what: bug, of: ..., field: ack}".',
	),
	answerOfNothing: complaint(
		'An answer stands here, and nothing that is asked.',
		'Add "follow" with what the interviewer asks when this point is missed.',
	),
	oneRight: (count: number) =>
		complaint(`${count} options are right.`, 'Let exactly one be, or write kind: several.'),
	someRight: complaint('No option is right.', 'Set "right: true" at each that is.'),
	allRight: complaint(
		'Every option is right, so that ticking all of them is the answer.',
		'Add an option that is wrong.',
	),
	sameOptions: complaint('Two options read the same.', 'Let each say something of its own.'),
	idTwice: (id: string) => complaint(`The id ${id} is given twice.`, 'Give each its own.'),
	idElsewhere: (id: string, place: string) =>
		complaint(`The id ${id} is already used in ${place}.`, 'Give each question its own.'),
	unknownTopic: (id: string, near: string | undefined) =>
		complaint(
			`There is no topic ${id}.`,
			near === undefined
				? 'Name one of "list topics", or add a topics.yaml beside the questions.'
				: `Did you mean ${near}?`,
		),
	unknownMisconception: (id: string) =>
		complaint(`There is no misconception ${id}.`, 'Name one of misconceptions.yaml.'),
	unknownRun: (name: string, near: string | undefined) =>
		complaint(
			`There is no run ${name}, neither beside this file nor built in.`,
			near === undefined ? 'Name one of "list scenarios".' : `Did you mean ${near}?`,
		),
	badRun: (name: string) =>
		complaint(`The scenario ${name} beside this file is not right.`, 'Check it by itself.'),
	unknownLetter: (letter: string) =>
		complaint(`Nothing says what {${letter}} is.`, `Add for example numbers: {${letter}: seq}.`),
	hostsOfNoRun: complaint(
		'{A} and {B} are hosts of a run, and this question has none.',
		'Name the hosts in words.',
	),
	literalHost: complaint(
		'A host is named by its letter, and in half of the attempts the hosts change places.',
		'Write {A} or {B}, in braces.',
	),
	findsNothing: complaint(
		'The run has no such segment, call or state.',
		'Look at the run with "live", then correct what is asked.',
	),
	badEvent: (why: string) => complaint('This event cannot be run.', why),
	lacksAnswer: (answer: string) =>
		complaint(`The engine's answer ${answer} is not among the choices.`, 'Add it.'),
	answerCalledWrong: (answer: string) =>
		complaint(`${answer} is called wrong here, and it is the engine's answer.`, 'Correct it.'),
	noAnswerAtAll: (value: string) =>
		complaint(`${value} is no answer to this question.`, 'Write one that could be given.'),
	rightIsLongest: (count: number, of: number) =>
		complaint(
			`In ${count} of ${of} questions the right option is the longest one.`,
			'Shorten right options, or say more in wrong ones: at most 4 of 10.',
		),
	asManyRight: (count: number, of: number, right: number) =>
		complaint(
			`In ${count} of ${of} questions for several the number of right options is ${right}.`,
			'Let it vary: the same number in half of them at most.',
		),
};
