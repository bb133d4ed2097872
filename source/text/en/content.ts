import type {Complaint} from './complaint.js';
import {questions} from './questions.js';

const complaint = (fault: string, remedy: string): Complaint => ({fault, remedy});
const all = (words: readonly string[]) => words.join(', ');
const whole = (min: number, max: number) => `a whole number from ${min} to ${max}`;

/** Sentences about files of scenarios and questions. */
export const content = {
	questions,

	/** One problem as one line; `place` is `file:line:column`. */
	problem: (place: string, {fault, remedy}: Complaint) => `${place}: ${fault} ${remedy}`,

	/** Kinds of values, as they stand in the sentences below. */
	kinds: {
		map: 'a map of keys and values',
		list: 'a list',
		text: 'a text',
		word: 'a single word',
		number: 'a number',
		duration: 'a duration such as 100ms, 1.5s, 2min or 2h',
		nothing: 'empty',
	},
	expected: (wanted: string, found: string) =>
		complaint(`This should be ${wanted}, not ${found}.`, 'Correct the value, or remove the key.'),

	file: {
		missing: complaint('There is no such file.', 'Check the path and its spelling.'),
		folder: complaint('This is a folder.', 'Name a file in it, one that ends in .yaml.'),
		special: complaint('This is not a regular file.', 'Give a text file that ends in .yaml.'),
		unreadable: (code: string) =>
			complaint(`The file cannot be read (${code}).`, 'Check its permissions.'),
		tooLarge: (kilobytes: number) =>
			complaint(`The file is larger than ${kilobytes} kB.`, 'Split it into several scenarios.'),
		notUtf8: complaint('Here the text is not UTF-8.', 'Save the file with the encoding UTF-8.'),
		empty: complaint('The file holds nothing.', 'Begin with title, group and script.'),
		noFiles: complaint('No scenario is in this folder.', 'Its files have to end in .yaml.'),
		closedFolder: complaint('This folder, or one in it, cannot be read.', 'Check its permissions.'),
		tooMany: (most: number) =>
			complaint(`More than ${most} files are here.`, 'Check a smaller folder.'),
	},

	yaml: {
		indentation: complaint(
			'The indentation does not fit, or a bracket is not closed.',
			'Indent what belongs together alike, and close every [ and {.',
		),
		tab: complaint('A tab indents this line.', 'Indent with spaces.'),
		unclosed: complaint(
			'A quote, bracket or comma is missing.',
			'Close what is open here, and set a comma between values.',
		),
		escape: complaint(
			'This escape sequence does not exist.',
			'Put the text in single quotes, which know no escape sequences.',
		),
		start: complaint('A plain value cannot begin with this character.', 'Put the value in quotes.'),
		nested: complaint(
			'A second key begins on the same line.',
			'Give it a line of its own, or put the value in quotes.',
		),
		flow: complaint(
			'Inside { } or [ ] something is not parted by a comma.',
			'Set a comma between two values.',
		),
		documents: complaint(
			'A second document begins here.',
			'Write one scenario a file, and remove the ---.',
		),
		deep: (levels: number) =>
			complaint(`This is nested more than ${levels} levels deep.`, 'Write it flatter.'),
		many: (nodes: number) =>
			complaint(
				`The file holds more than ${nodes} values, its aliases written out.`,
				'Split it into several scenarios.',
			),
		alias: (name: string) =>
			complaint(`No anchor "${name}" stands before this alias.`, 'Write the value itself.'),
		tag: complaint('Tags have no meaning here.', 'Remove the ! and its word.'),
		other: complaint('Here the file stops being YAML.', 'Compare the line with its neighbours.'),
	},

	duplicateKey: (key: string, line: number) =>
		complaint(`The key "${key}" is already on line ${line}.`, 'Keep one of the two.'),
	keyNotText: complaint('A key has to be a plain word.', 'Write it without brackets.'),
	unknownKey: (key: string, near: string | undefined, known: readonly string[]) =>
		complaint(
			`The key "${key}" is not known here.`,
			near === undefined ? `Known keys: ${all(known)}.` : `Did you mean "${near}"?`,
		),
	cutText: (rest: string) =>
		complaint(`A comma cuts "${rest}" off its text.`, 'Put the whole text in quotes.'),
	missingKey: (key: string, example: string) =>
		complaint(`The key "${key}" is missing.`, `Add it, for example: ${example}`),
	unknownWord: (word: string, near: string | undefined, known: readonly string[]) =>
		complaint(
			`"${word}" is not known here.`,
			near === undefined ? `Write one of: ${all(known)}.` : `Did you mean "${near}"?`,
		),

	emptyText: complaint('The text is empty.', 'Write it in both languages, en and zh.'),
	longText: (most: number) =>
		complaint(`The text is longer than ${most} characters.`, 'Shorten it.'),
	brokenLine: complaint('This text has to stay on one line.', 'Remove the line break.'),
	unprintable: (code: string) =>
		complaint(`The text holds the invisible character ${code}.`, 'Remove it.'),
	oneLanguage: (word: string) =>
		complaint(
			`"${word}" is one text for two languages.`,
			`Write it twice: {en: '...', zh: '...'}.`,
		),
	notWhole: (word: string, min: number, max: number) =>
		complaint(`"${word}" is not a whole number.`, `Write ${whole(min, max)}.`),
	outOfRange: (word: string, min: number, max: number) =>
		complaint(`${word} is out of range.`, `Write ${whole(min, max)}.`),
	notChance: (word: string) =>
		complaint(`"${word}" is not a chance.`, 'Write a number from 0 to 1, such as 0.1.'),
	notSwitch: (word: string) =>
		complaint(`"${word}" is neither true nor false.`, 'Write true or false.'),
	noUnit: (word: string) =>
		complaint(`"${word}" has no unit.`, `Write ${word}ms, ${word}s, ${word}min or ${word}h.`),
	notDuration: (word: string) =>
		complaint(`"${word}" is not a duration.`, 'Write for example 100ms, 1.5s, 2min or 2h.'),
	durationRange: (word: string, min: string, max: string) =>
		complaint(`${word} is out of range.`, `Write a duration from ${min} to ${max}.`),
	notSequence: (word: string) =>
		complaint(
			`"${word}" is not a sequence number.`,
			'Write 0 to 4294967295, or +n to count from what the receiver expects.',
		),
	notAddress: (word: string) =>
		complaint(
			`"${word}" is neither a host nor an address.`,
			'Write A, B, or an address such as 10.9.9.9 or 10.9.9.9:1234.',
		),
	notName: (word: string) =>
		complaint(`"${word}" cannot be a name.`, 'Use letters, digits and hyphens, 40 at most.'),
	notModelled: (flag: string) =>
		complaint(
			`The flag ${flag} is not modelled.`,
			'Choose among SYN, FIN, RST, PSH and ACK, or remove it.',
		),

	emptyScript: complaint(
		'The script is empty, so nothing would happen.',
		'Add a line, such as {at: 0s, host: A, call: OPEN}.',
	),
	longScript: (most: number) =>
		complaint(`The script has more than ${most} lines.`, 'Split it into several scenarios.'),
	noAction: (known: readonly string[]) =>
		complaint('This line does nothing.', `Give it one of: ${all(known)}.`),
	twoActions: (actions: readonly string[]) =>
		complaint(`This line does two things: ${all(actions)}.`, 'Make a line of each.'),
	setInFile: complaint(
		'A file cannot put a host into a state by force.',
		'Lead it there with calls and segments; "set" is for branches only.',
	),
	noMoment: complaint(
		'This line has no moment.',
		'Add "at: 1s", or "after: {host: A, state: ESTABLISHED}".',
	),
	twoMoments: complaint('This line has both "at" and "after".', 'Keep one of the two.'),
	momentOfRule: complaint(
		'A rule of the network holds from start to end and has no moment.',
		'Remove the moment; "nth" says which segment is meant.',
	),
	plusAlone: complaint('"plus" has nothing to count from.', 'Add "after", or write "at" instead.'),
	twice: (key: string) =>
		complaint(`"${key}" is given twice on this line.`, 'Keep one of the two.'),
	afterWhat: complaint(
		'"after" waits for exactly one thing: a state, a signal, or a segment sent.',
		'Write {host: A, state: ESTABLISHED} or {sent: {from: A, flags: [FIN, ACK]}}.',
	),
	nthAndAll: complaint('"nth" and "all" exclude each other.', 'Keep one of the two.'),
	sentOne: complaint('A moment is one segment, not all of them.', 'Write "nth" instead of "all".'),
	optionElsewhere: (key: string, call: string, calls: readonly string[]) =>
		complaint(`"${key}" means nothing to ${call}.`, `Remove it; it belongs to ${all(calls)}.`),
	emptyReplacement: complaint(
		'Nothing is replaced.',
		'Say what, such as with: {flags: [RST, ACK]}.',
	),
	directionOf: complaint(
		'A segment from A to A does not travel.',
		'Let "from" and "to" name different hosts.',
	),

	idle: complaint(
		'The scenario runs, but this line never finds what it waits for.',
		'Look at the run with "live", then correct host, flags, nth or state.',
	),
	tooManySteps: complaint(
		'The run does not come to an end and was stopped.',
		'Give "ends", or fewer or later segments.',
	),
};
