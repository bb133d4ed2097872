import stringWidth from 'string-width';
import {describe, expect, test} from 'vitest';
import {helpText} from '../../source/commands/help.js';
import {COMMANDS} from '../../source/commands/table.js';
import {builtIn} from '../../source/content/built-in.js';
import {LANGUAGES, messages} from '../../source/text/language.js';

describe.each(LANGUAGES)('help in %s', (language) => {
	const {cli} = messages(language);
	const texts = [undefined, ...COMMANDS].map((command) => helpText(cli, command));

	test('fits 80 columns', () => {
		const wide = texts.flatMap((text) => text.split('\n')).filter((line) => stringWidth(line) > 80);
		expect(wide).toEqual([]);
	});

	test('begins its second column where the text does', () => {
		const rows = texts.join('\n').match(/^ {2}\S.*? {2,}/gm) ?? [];
		expect(rows.filter((row) => stringWidth(row) !== row.length)).toEqual([]);
		expect(rows.length).toBeGreaterThan(COMMANDS.length);
	});

	test('names every command, each with an example', () => {
		for (const {name} of COMMANDS)
			expect(texts[0]).toMatch(new RegExp(`^ {2}tcp-trainer ${name}\\b`, 'm'));
	});
});

test('the examples name scenarios and groups that exist', async () => {
	const {entries} = await builtIn();
	const names = new Set(entries.flatMap(({id, group}) => [id, group]));
	const named = COMMANDS.flatMap(({examples}) => examples)
		.map(({words}) => /^(?:live|quiz) ([\w-]+)/.exec(words)?.[1])
		.filter((name) => name !== undefined);
	expect(named.filter((name) => !names.has(name))).toEqual([]);
	expect(named.length).toBeGreaterThan(0);
});
