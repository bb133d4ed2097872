import type {Confidence} from '../../progress/entry.js';

/** How sure somebody is, in the words that a line may begin with. */
const WORDS: Readonly<Record<Confidence, readonly string[]>> = {
	sure: ['sure', '有把握'],
	unsure: ['unsure', '不太确定', '不确定'],
	guess: ['guess', '猜的', '猜'],
};

const FIRST = new RegExp(
	`^\\s*(${Object.values(WORDS).flat().join('|')})(?:\\s*[:,：，]\\s*|\\s+)(\\S.*)$`,
	'i',
);

/** `sure 2`: a line, and how sure its answer is where that stands in front of it. */
export function howSure(line: string): {
	readonly line: string;
	readonly confidence: Confidence | undefined;
} {
	const [, word = '', rest] = FIRST.exec(line.normalize('NFKC')) ?? [];
	if (rest === undefined) return {line, confidence: undefined};
	const said = word.toLowerCase();
	const confidence = (['sure', 'unsure', 'guess'] as const).find((each) =>
		WORDS[each].includes(said),
	);
	return {line: rest, confidence};
}
