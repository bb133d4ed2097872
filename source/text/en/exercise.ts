import {withRecordings} from '../recording.js';
import {recordings} from './recordings.js';

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
		means: (given: string, meaning: string) => `What ${given} is: ${meaning}`,
	},
	/** Why the engine's other options look right, and what each of them is really for. */
	lures: {
		reply: {
			nothing: 'Much is dropped in silence, but that is for what needs no answer, such as a RST.',
			ACK: 'Most of what arrives is acknowledged, or put right by an ACK; this is another case.',
			RST: 'It looks right where something odd arrives; it is for an ACK that fits no connection.',
			'RST,ACK': 'It refuses what fits nothing and carries no ACK itself, such as a SYN.',
			'SYN,ACK': 'It looks like the answer to any SYN, but only who accepts a new one sends it.',
			'FIN,ACK': 'It ends a direction, and that happens only when the user of this side closes.',
		},
		fate: {
			accepted: 'It comes from the right ports, but it has to fit the numbers and the state, too.',
			dropped: 'Much that does not fit is dropped in silence; this one gets an answer or fits.',
			challenged:
				'An ACK puts a peer right whose numbers are off, and asks back after a doubtful SYN or RST.',
			reset: 'A RST looks right in any trouble; it is for what meets no connection, or ends one.',
		},
		signal: {
			nothing: 'Much goes on unseen by the user, but what ends or breaks a connection is told.',
			'connection closing': 'It is the end after a FIN that has come in its turn.',
			'connection reset':
				'It looks right wherever a connection ends badly; a RST has to come for it.',
			'connection refused':
				'It sounds like any failure to connect, but it needs a RST for the SYN.',
			'connection timed out':
				'It looks right where a peer is gone; something must have been waited for.',
		},
		call: {
			nothing: 'Most calls are carried out, but not every state has room for each of them.',
			'connection closing': 'It answers a SEND, RECEIVE or CLOSE that comes after a FIN.',
			'connection reset': 'A call says so after a RST, and here none has come.',
			'connection refused': 'A call says so when a RST has answered the SYN.',
			'connection timed out': 'A call says so after a long wait; this one is answered at once.',
		},
		host: {
			A: 'Drawings and roles suggest one side. What counts is who sent or got which segment first.',
			B: 'Drawings and roles suggest one side. What counts is who sent or got which segment first.',
			both: 'It looks even, as both take part. Both pass through it only where segments cross.',
			neither: 'A state that is left soon is easily overlooked, but it was there.',
		},
		timer: {
			none: 'It looks as if nothing were left to wait for, but something is.',
		},
	} as Readonly<Record<string, Readonly<Record<string, string>>>>,
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
	followUp: (n: number, of: number) =>
		of === 1 ? 'The interviewer goes on' : `The interviewer goes on, ${n} of ${of}`,
	source: (source: string) =>
		`Source: ${withRecordings(source, recordings, (all) => `recorded on Linux 6.18 (${all.join('; ')})`)}`,
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
	sureFirst: 'You may say first how sure you are: sure, unsure or guess, such as "sure 2".',
	place: (number: number, of: number) => `Question ${number} of ${of}`,
	/** Rungs for questions whose file has none. */
	hints: {
		/** What was recorded would be the answer. */
		source: (source: string) =>
			`Where it stands: ${withRecordings(source, recordings, () => 'recorded on Linux 6.18')}.`,
		not: (wrong: string) => `It is not this: ${wrong}`,
		count: (right: number) => `${right} of them ${right === 1 ? 'is' : 'are'} right.`,
		among: (right: string) => `One of them is: ${right}`,
		first: (item: string) => `First comes: ${item}`,
		last: (item: string) => `Last comes: ${item}`,
		notFirst: (item: string) => `This does not come first: ${item}`,
		digits: (digits: number) =>
			digits === 1 ? 'It is less than ten.' : `It has ${digits} digits in front of the point.`,
		row: (rows: string) => `The row: ${rows}`,
		points: (points: number, core: number) =>
			`There are ${points} key points, ${core} of them core.`,
		words: (words: readonly string[]) => `Words that belong there: ${words.join(', ')}.`,
		point: (point: string) => `One of the core points: ${point}`,
	},
	noHint: 'There is no further hint.',
	report: (id: string, seed: number, version: string, claim: string) =>
		`tcp-trainer ${version}, question ${id}, seed ${seed}: ${claim}`,
};
