import {describe, expect, test} from 'vitest';
import {Failure} from '../../source/commands/failure.js';
import {parse} from '../../source/commands/parse.js';
import {COMMANDS} from '../../source/commands/table.js';
import {messages} from '../../source/text/language.js';

const say = messages('en').cli;
const take = (line: string) => parse(line.split(' ').filter(Boolean), say);

/** What the one who typed it is told. */
async function told(line: string): Promise<readonly string[]> {
	try {
		await take(line);
	} catch (error) {
		if (error instanceof Failure && error.code === 2) return [error.message, ...error.advice];
		throw error;
	}
	return [];
}

describe('what is taken', () => {
	test.each([
		['', [], {}],
		['live handshake', ['live', 'handshake'], {}],
		['--ascii live handshake', ['live', 'handshake'], {ascii: true}],
		['live --seed 7 handshake', ['live', 'handshake'], {seed: 7}],
		['--lang=zh --lang en', [], {lang: 'en'}],
		['--no-color --no-animation', [], {colour: false, animation: false}],
		['--speed 0.5 --profile linux', [], {speed: 0.5, profile: 'linux'}],
		['--plain --json', [], {plain: true, json: true}],
		['--no-clock --present --progress file', [], {}],
		['live -- --json', ['live', '--json'], {json: false}],
		['live -1', ['live', '-1'], {}],
	])('%s', async (line, words, options) => {
		const taken = await take(line);
		expect(taken.words).toEqual(words);
		expect(taken.options).toMatchObject(options);
	});
});

describe('what is refused', () => {
	test.each([
		['--lnag zh', 'there is no option "--lnag".', 'Did you mean "--lang"?'],
		['--lnag=zh', 'there is no option "--lnag".', 'Did you mean "--lang"?'],
		['-x', 'there is no option "-x".', 'See "tcp-trainer --help".'],
		['--__proto__.x 1', 'there is no option "--__proto__.x".', 'See "tcp-trainer --help".'],
		['--lang', '"--lang" needs a value.', 'Give one of: en, zh.'],
		['--lang --ascii', '"--lang" needs a value.', 'Give one of: en, zh.'],
		['--lang=', '"--lang" needs a value.', 'Give one of: en, zh.'],
		['--lang fr', '"fr" is not a value for "--lang".', 'Give one of: en, zh.'],
		['--profile bsd', '"bsd" is not a value for "--profile".', 'Give one of: rfc9293, linux.'],
		['--seed -1', '"-1" is not a value for "--seed".', say.giveWhole(0, 4_294_967_295)],
		['--seed 1.5', '"1.5" is not a value for "--seed".', say.giveWhole(0, 4_294_967_295)],
		[
			'--seed 4294967296',
			'"4294967296" is not a value for "--seed".',
			say.giveWhole(0, 4_294_967_295),
		],
		['--speed 9', '"9" is not a value for "--speed".', 'Give a number from 0.25 to 8.'],
		['--speed 1.2.3', '"1.2.3" is not a value for "--speed".', 'Give a number from 0.25 to 8.'],
	])('%s', async (line, problem, advice) => {
		expect(await told(line)).toContain(problem);
		expect(await told(line)).toContain(advice);
	});

	/** What every command refuses, whatever else it takes. */
	const refused = [
		['--lang=fr', 'Give one of: en, zh.'],
		['--lang fr', 'Give one of: en, zh.'],
		['--speed abc', 'Give a number from 0.25 to 8.'],
		['--speed 0', 'Give a number from 0.25 to 8.'],
		['--seed x', 'Give a whole number from 0 to 4294967295.'],
		['--seed -1', 'Give a whole number from 0 to 4294967295.'],
		['--profile nope', 'Give one of: rfc9293, linux.'],
		['--minutes 0', 'Give a whole number from 1 to 180.'],
		['--questions 0', 'Give a whole number from 1 to 100.'],
		['--level boss', 'Give one of: junior, mid, senior.'],
		['--interview soon', 'Give a day such as 2027-03-01.'],
		['--progress=', 'Give the name of a file.'],
		['--ascii=maybe', 'Write "--ascii" alone, or leave it out.'],
		['--no-clock=1', 'Write "--no-clock" alone, or leave it out.'],
	] as const;
	test.each(['', ...COMMANDS.map(({name}) => name)])('tcp-trainer %s', async (command) => {
		for (const [option, remedy] of refused) {
			const [problem, ...advice] = await told(`${command} ${option}`);
			const [name = '', value] = option.split(/[ =]/);
			expect(problem).toContain(`"${name}"`);
			if (value && !option.startsWith('--ascii') && !option.startsWith('--no')) {
				expect(problem).toContain(`"${value}"`);
			}
			expect(advice).toContain(remedy);
		}
	});

	test('a word with an escape sequence is never repeated as it is', async () => {
		expect(await told('--lang \u001B[31mred')).toContain(
			'"<U+001B>[31mred" is not a value for "--lang".',
		);
	});
});
