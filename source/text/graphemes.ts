/**
 * Texts taken apart into what a reader calls characters. The segmenter and the list of emoji take Node
 * longer to load than all of this program, and nearly every text here needs neither.
 */

/** What can stand here never joins its neighbours and is no emoji: each is a character by itself. */
const SIMPLE = new RegExp(
	`^[${[
		'\\u001B',
		'\\u0020-\\u007E',
		'\\u00A0-\\u00AC\\u00AE-\\u02FF',
		// Dashes, quotes and dots; arrows; operators; lines, blocks and shapes; ticks.
		'\\u2010-\\u2027\\u2030-\\u205E',
		'\\u2190-\\u22FF',
		'\\u2500-\\u25FC',
		'\\u2713\\u2717',
		// Chinese: marks, characters, full-width letters.
		'\\u3000-\\u3029',
		'\\u3400-\\u4DBF\\u4E00-\\u9FFF',
		'\\uFF01-\\uFF60',
	].join('')}]*$`,
);

export const isSimple = (text: string): boolean => SIMPLE.test(text);

type Segment = {readonly segment: string; readonly index: number; readonly input: string};
type Segments = Iterable<Segment> & {
	readonly containing: (index?: number) => Segment | undefined;
};

let native: Intl.Segmenter | undefined;

/** Does what an `Intl.Segmenter` does, and loads one when a text needs it. */
export const segmenter = {
	segment(input: string): Segments {
		if (isSimple(input)) return simpleSegments(input);
		native ??= new Intl.Segmenter();
		return native.segment(input);
	},
};

/** Nothing simple takes more than one unit of UTF-16. */
function simpleSegments(input: string): Segments {
	const at = (index: number): Segment => ({segment: input.charAt(index), index, input});
	return {
		*[Symbol.iterator]() {
			for (let index = 0; index < input.length; index++) yield at(index);
		},
		containing: (index = 0) => (index < input.length ? at(index) : undefined),
	};
}

export function graphemes(text: string): string[] {
	return Array.from(segmenter.segment(text), ({segment}) => segment);
}
