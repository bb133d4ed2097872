import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {sourceFolder} from '../../source/content/built-in.js';
import {lineOf} from '../../source/progress/entry.js';
import type {Chance} from '../../source/quiz/chance.js';
import {answer} from '../progress/entries.js';

const quizzes = fileURLToPath(new URL('..', sourceFolder()));

/** Every file that comes with the program, to be spoilt. */
export const GOOD: readonly string[] = readdirSync(quizzes, {recursive: true, encoding: 'utf8'})
	.filter((name) => name.endsWith('.yaml'))
	.sort()
	.map((name) => readFileSync(path.join(quizzes, name), 'utf8'));

export const pick = <T>(list: readonly T[], chance: Chance): T => {
	const found = list[chance(list.length - 1)];
	if (found === undefined) throw new Error('nothing to pick from');
	return found;
};

/** Control characters and sequences that steer a terminal, and characters that only seem to be others. */
export const STEERING = [
	'\u001B[2J',
	'\u001B]0;x\u0007',
	'\u001BP1$r\u001B\\',
	'\u009B31m',
	'\u202Egnirts',
	'\u200B',
	'\u2028',
	'\0',
	'\b\b\b',
	'\r',
	'\uD800',
	'\uFEFF',
	'\u007F',
];

const MARKS = [
	'',
	' ',
	'\n',
	'\t',
	'{',
	'}',
	'[',
	']',
	',',
	':',
	'- ',
	'? ',
	'"',
	"'",
	'|',
	'>',
	'#',
];
const YAML = [
	'*a',
	'&a ',
	'*a\n',
	'!!binary x',
	'!x ',
	'<<: ',
	'---\n',
	'...\n',
	'%YAML 1.1\n',
	'[[',
	'{{',
];
const WORDS = [
	'__proto__',
	'constructor',
	'toString',
	'null',
	'true',
	'~',
	'en',
	'zh',
	'script',
	'NaN',
];
const NUMBERS = [
	'-1',
	'0',
	'1e400',
	'.inf',
	'.nan',
	'0x10',
	'4294967296',
	'9'.repeat(40),
	'1.5',
	'-0',
];
const TIMES = ['24h', '1ms', '0s', '-1s', '1e9h', '1d', '999999999h', '٣s', '１s'];

export const TOKENS: readonly string[] = [
	...MARKS,
	...YAML,
	...WORDS,
	...NUMBERS,
	...TIMES,
	...STEERING,
	'x'.repeat(5000),
	'[{'.repeat(300),
	'中文，「」',
];

/** Any characters at all. */
export function noise(chance: Chance, most = 200): string {
	const codes = Array.from({length: chance(most)}, () =>
		chance(3) === 0 ? chance(0x10ffff) : chance(0x7f),
	);
	return String.fromCodePoint(...codes);
}

type Change = (text: string, chance: Chance) => string;

const CHANGES: readonly Change[] = [
	(text, chance) => spliced(text, chance, chance(30), pick(TOKENS, chance)),
	(text, chance) => spliced(text, chance, 0, noise(chance, 8)),
	(text, chance) => spliced(text, chance, chance(200), ''),
	(text, chance) => {
		const from = chance(text.length);
		return spliced(text, chance, 0, text.slice(from, from + chance(300)));
	},
	(text, chance) => {
		const lines = text.split('\n');
		const [one] = lines.splice(chance(lines.length - 1), 1);
		lines.splice(chance(lines.length), 0, ...Array.from({length: 1 + chance(3)}, () => one ?? ''));
		return lines.join('\n');
	},
	(text, chance) => {
		const numbers = [...text.matchAll(/\d+/g)];
		const found = numbers[chance(Math.max(numbers.length - 1, 0))];
		if (found === undefined) return text;
		const end = found.index + found[0].length;
		return text.slice(0, found.index) + pick(NUMBERS, chance) + text.slice(end);
	},
	(text, chance) => {
		const words = [...text.matchAll(/[A-Za-z-]+/g)];
		const [one, other] = [0, 0].map(() => words[chance(Math.max(words.length - 1, 0))]);
		if (one === undefined || other === undefined) return text;
		return text.slice(0, one.index) + other[0] + text.slice(one.index + one[0].length);
	},
	(text, chance) => {
		const other = pick(GOOD, chance);
		return text.slice(0, chance(text.length)) + other.slice(chance(other.length));
	},
];

function spliced(text: string, chance: Chance, length: number, added: string): string {
	const at = chance(text.length);
	return text.slice(0, at) + added + text.slice(at + length);
}

/** A good text with a few changes. */
export function spoilt(text: string, chance: Chance): string {
	let now = text;
	for (let n = chance(3); n >= 0; n--) now = pick(CHANGES, chance)(now, chance);
	return now;
}

/** A file of content that somebody wrote, or nobody did. */
export const content = (chance: Chance): string =>
	chance(19) === 0 ? noise(chance) : spoilt(pick(GOOD, chance), chance);

/** Any octets at all. */
const anyOctets = (chance: Chance, most: number): Buffer =>
	Buffer.from(Array.from({length: chance(most)}, () => chance(0xff)));

/** A few octets are others. */
function scratched(text: string, chance: Chance): Buffer {
	const now = Buffer.from(text);
	for (let n = chance(5); n >= 0 && now.length > 0; n--) now[chance(now.length - 1)] = chance(0xff);
	return now;
}

/** The octets of a file, not always UTF-8. */
export function octets(text: string, chance: Chance): Buffer {
	switch (chance(29)) {
		case 0:
			return Buffer.from(text, 'utf16le');
		case 1:
			return Buffer.from(text, 'latin1');
		case 2:
			return Buffer.from(`\uFEFF${text.replaceAll('\n', '\r\n')}`);
		case 3:
			return anyOctets(chance, 3000);
		case 4:
		case 5:
			return scratched(text, chance);
		default:
			return Buffer.from(text);
	}
}

const VALUES: readonly unknown[] = [
	null,
	-1,
	1e300,
	'',
	'x'.repeat(300),
	'\u001B[2J',
	'__proto__',
	[],
	{},
	'FIN-WAIT-1>CLOSING',
	'hs-01-a',
	'2026-13-45',
	'2026-11-21T10:00:00.000Z',
	'+275760-09-13T00:00:00.000Z',
	'-271821-04-20T00:00:00.000Z',
	'0000-01-01T00:00:00.000Z',
	Number.MAX_SAFE_INTEGER,
];

const KINDS = ['answer', 'seen', 'story', 'setting', 'goal', 'plan', 'dream'];
const FIELDS = Object.keys(answer()).concat(
	'trap',
	'believed',
	'confidence',
	'missed',
	'v',
	'run',
	'name',
	'value',
	'plan',
	'interview',
	'minutes',
	'step',
);

/** A line of a journal, its fields mixed up, or torn. */
function journalLine(chance: Chance): string {
	const line: Record<string, unknown> = JSON.parse(
		lineOf(answer({at: Date.UTC(2026, chance(11), chance(28))})),
	);
	if (chance(2) === 0) line.type = pick(KINDS, chance);
	for (let n = chance(3); n > 0; n--) line[pick(FIELDS, chance)] = pick(VALUES, chance);
	const text = JSON.stringify(line);
	return chance(5) === 0 ? spoilt(text, chance) : text;
}

/** What the environment may say, to a program that reads some of it. */
const ENVIRONMENT = [
	'LANG',
	'LC_ALL',
	'LC_MESSAGES',
	'TCP_TRAINER_LANG',
	'TCP_TRAINER_NO_ANIMATION',
	'TERM',
	'COLORFGBG',
	'COLUMNS',
	'LINES',
	'NO_COLOR',
	'FORCE_COLOR',
	'CI',
	'INK_SCREEN_READER',
	'HOME',
	'XDG_STATE_HOME',
	'TZ',
];
const SAID = [
	'',
	'0',
	'-1',
	'1',
	'true',
	'C',
	'zh_CN.UTF-8',
	'zh_TW.Big5@x',
	'en_US',
	'klingon',
	'dumb',
	'15;0',
	'99999999999999999999',
	'/dev/null',
	'/proc/nowhere',
	'relative',
	'__proto__',
	'x'.repeat(5000),
	'中文',
];

/** An environment of a few variables, which say anything. Neither a NUL nor half a character can be in any. */
export function environment(chance: Chance): Record<string, string> {
	const said = () => pick([pick(SAID, chance), pick(STEERING, chance), noise(chance, 12)], chance);
	return Object.fromEntries(
		Array.from({length: chance(5)}, () => [
			pick(ENVIRONMENT, chance),
			said().replaceAll(/[\0\p{Cs}]/gu, ''),
		]),
	);
}

/** Node itself dies of a locale that is long, or has other than letters in it. */
export const bearable = (said: Readonly<Record<string, string>>): Record<string, string> =>
	Object.fromEntries(
		Object.entries(said).filter(
			([name, value]) => !/^L[AC]/.test(name) || /^[a-zA-Z_]{0,9}$/.test(value),
		),
	);

export const journal = (chance: Chance): string =>
	Array.from({length: chance(12)}, () => journalLine(chance)).join(chance(9) === 0 ? '' : '\n');
