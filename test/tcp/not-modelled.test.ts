import {readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {NOT_MODELLED} from '../../source/tcp/not-modelled.js';
import type {Rule} from '../../source/tcp/rule.js';
import {type NumberedCheck, notModelled} from '../../source/tcp/segment-arrives/check.js';
import {closed} from '../../source/tcp/segment-arrives/closed.js';
import {listen} from '../../source/tcp/segment-arrives/listen.js';
import {otherStates} from '../../source/tcp/segment-arrives/other-states.js';
import {synSent} from '../../source/tcp/segment-arrives/syn-sent.js';
import {LANGUAGES, type Language, messages} from '../../source/text/language.js';

const CHECKS: readonly NumberedCheck[] = [...closed, ...listen, ...synSent, ...otherStates];

describe('what is not modelled', () => {
	test('has every check that the engine names and leaves out', () => {
		const inEngine = CHECKS.flatMap(({rule, check}) => (check === notModelled ? [rule] : []));
		const inTable: readonly Rule[] = NOT_MODELLED.flatMap((left) =>
			'checks' in left ? [...left.checks] : [],
		);
		expect(inEngine.length).toBeGreaterThan(0);
		expect([...inTable].sort()).toEqual([...inEngine].sort());
	});

	test('names each feature once, and where it is described', () => {
		const features = NOT_MODELLED.map(({feature}) => feature);
		expect(new Set(features).size).toBe(features.length);
		expect(NOT_MODELLED.filter(({where}) => !/^(RFC \d+|Linux \w+)/.test(where))).toEqual([]);
	});

	test.each([
		['en', '.github/MODEL.md'],
		['zh', '.github/MODEL.zh-CN.md'],
	] as const)('is what the page says (%s)', (language, page) => {
		expect(readFileSync(page, 'utf8')).toContain(tableIn(language));
	});

	test('both languages tell all of it', () => {
		for (const language of LANGUAGES) {
			const {of} = messages(language).notModelled;
			expect(Object.keys(of).sort()).toEqual(NOT_MODELLED.map(({feature}) => feature).sort());
		}
	});
});

/** The table as Markdown, in the order of the data. */
function tableIn(language: Language): string {
	const {columns, of} = messages(language).notModelled;
	const rows = NOT_MODELLED.map(({feature, where}) => [
		of[feature].name,
		of[feature].instead,
		where,
	]);
	const lines = [columns, columns.map(() => '---'), ...rows];
	return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
