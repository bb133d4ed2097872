import {type AnswerEntry, answersIn, type Entry, lineOf} from './entry.js';

/** A journal as one JSON value; its entries are the lines of the journal. */
export function toJson(entries: readonly Entry[]): string {
	const lines = entries.map((entry) => `\t\t${lineOf(entry)}`);
	return `{\n\t"version": 1,\n\t"entries": [\n${lines.join(',\n')}\n\t]\n}\n`;
}

const COLUMNS = [
	'at',
	'mode',
	'question',
	'kind',
	'topics',
	'transition',
	'trap',
	'believed',
	'verdict',
	'credit',
	'hints',
	'confidence',
	'seconds',
	'seed',
] as const satisfies readonly (keyof AnswerEntry)[];

/** A cell of a table. What a spreadsheet would take for a formula is made text by a quote in front. */
function cell(value: unknown): string {
	const text = Array.isArray(value) ? value.join(' ') : String(value ?? '');
	const safe = typeof value !== 'number' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The answers as a table with a head, by RFC 4180. */
export function toCsv(entries: readonly Entry[]): string {
	const rows = answersIn(entries).map((answer) =>
		COLUMNS.map((column) =>
			cell(column === 'at' ? new Date(answer.at).toISOString() : answer[column]),
		),
	);
	return [COLUMNS, ...rows].map((row) => `${row.join(',')}\r\n`).join('');
}
