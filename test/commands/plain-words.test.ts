import fc from 'fast-check';
import {expect, test} from 'vitest';
import {anyWords} from '../../source/commands/any-words.js';
import {OPTIONS} from '../../source/commands/options.js';
import {plainWords, type Words} from '../../source/commands/plain-words.js';

const OPTION_WORDS = OPTIONS.map(({name}) => `--${name}`);

/** What is typed, and what nobody types. */
const word = fc.oneof(
	fc.constantFrom(...OPTION_WORDS),
	fc.constantFrom('live', 'handshake', './mine.yaml', 'SYN,ACK', 'seq=+10', 'true', 'false'),
	fc.constantFrom(
		'7',
		'007',
		'1e3',
		'-1',
		'0.5',
		'',
		'-',
		'--',
		'--color',
		'--no-json',
		'--seed=7',
	),
	fc.constantFrom(
		'__proto__',
		'a b',
		'"a"',
		"'a'",
		'中文',
		'a\nb',
		'--ascii=false',
		'-x',
		'--nothing',
	),
	fc.string({maxLength: 4}),
);

const given = ({input, flags}: Words) => ({
	input,
	flags: Object.fromEntries(Object.entries(flags).filter(([, values]) => values.length > 0)),
});

test('what is taken apart without the parser is taken apart as the parser does it', () => {
	let plain = 0;
	fc.assert(
		fc.property(fc.array(word, {maxLength: 6}), (argv) => {
			const words = plainWords(argv);
			if (words === undefined) return;
			plain++;
			expect(given(words)).toEqual(given(anyWords(argv)));
		}),
		{numRuns: 3000},
	);
	expect(plain).toBeGreaterThan(500);
});

test.each([
	['list', true],
	['list topics --json --lang zh', true],
	['live handshake --seed 7 --no-color', true],
	['whatif TIME-WAIT SYN seq=+10', true],
	['list --lang=zh', false],
	['live -- --json', false],
	['--lang', false],
	['--lang --ascii', false],
	['--ascii false', false],
])('"%s" without the parser: %s', (line, isPlain) => {
	expect(plainWords(line.split(' ')) !== undefined).toBe(isPlain);
});
