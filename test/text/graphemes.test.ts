import fc from 'fast-check';
import stringWidth from 'string-width';
import {expect, test} from 'vitest';
import {graphemes, isSimple, segmenter} from '../../source/text/graphemes.js';

const native = new Intl.Segmenter();
const MOST = 0xffff;

const SIMPLE = Array.from({length: MOST + 1}, (_, unit) => String.fromCharCode(unit)).filter(
	isSimple,
);

/** Simple characters, and what must not be taken for them: marks, joiners, emoji, Hangul, halves of pairs. */
const text = fc
	.array(
		fc.oneof(
			{weight: 4, arbitrary: fc.constantFrom(...SIMPLE)},
			fc.constantFrom(
				'\r\n',
				'\t',
				'\u0301',
				'\u200D',
				'\uFE0F',
				'👩‍🔬',
				'🇨🇳',
				'한',
				'ｶﾞ',
				'\uD83D',
			),
			fc.string({unit: 'grapheme'}),
		),
		{maxLength: 12},
	)
	.map((parts) => parts.join(''));

test('nearly all that is drawn is simple', () => {
	expect(isSimple('▸ 1  Start here │── SYN,ACK ──▶│ ╌╌ x ~ “§3.10” … ✓')).toBe(true);
	expect(isSimple('从这里开始：三次握手（约 2 分钟）。「半连接队列」')).toBe(true);
	expect(SIMPLE.length).toBeGreaterThan(28_000);
});

test('simple characters fill one column or two, also side by side, and none is an emoji', () => {
	const emoji = /\p{Emoji_Presentation}/u;
	const isWrong = (each: string) => {
		const width = stringWidth(each);
		return (
			!(width === 1 || width === 2) ||
			emoji.test(each) ||
			stringWidth(`a${each}中${each}`) !== 3 + 2 * width
		);
	};
	expect(SIMPLE.filter(isWrong)).toEqual(['\u001B']);
});

test('simple neighbours never become one character', () => {
	const joined = SIMPLE.filter(
		(each) => [...native.segment(`a${each}${each}中${each}`)].length !== 5,
	);
	expect(joined).toEqual([]);
	fc.assert(
		fc.property(fc.array(fc.constantFrom(...SIMPLE), {maxLength: 20}), (parts) => {
			expect(graphemes(parts.join(''))).toEqual(parts);
			expect([...native.segment(parts.join(''))].length).toBe(parts.length);
		}),
		{numRuns: 2000},
	);
});

test('every text is taken apart as the segmenter of the platform does it', () => {
	fc.assert(
		fc.property(text, fc.nat(14), (sample, place) => {
			const own = segmenter.segment(sample);
			const other = native.segment(sample);
			expect([...own]).toEqual([...other]);
			expect(own.containing(place)).toEqual(other.containing(place));
			expect(own.containing()).toEqual(other.containing());
		}),
		{numRuns: 2000},
	);
});
