import {type Language, messages} from '../text/language.js';
import {type Problem, Report, START} from './problem.js';
import type {QuestionFile} from './question-file.js';

type Files = ReadonlyArray<{readonly file: string; readonly questions: QuestionFile}>;
type Options = ReadonlyArray<{
	readonly text: {readonly en: string; readonly zh: string};
	readonly right: boolean;
}>;

/** From how many questions on a guess is counted. */
const ENOUGH = 8;
/** The share of questions whose right option may be the longest. */
const MOST_LONGEST = 0.4;
/** The share of questions for several that may have the same number of right options. */
const MOST_ALIKE = 0.5;

/** Whoever always takes the longest option, or ticks two, must not do well. Told at the first file. */
export function checkGuesses(files: Files, language: Language): readonly Problem[] {
	const [first] = files;
	if (!first) return [];

	const report = new Report(first.file, messages(language).content);
	longestRight(optionsOf(files, 'choice'), report);
	alwaysAsMany(optionsOf(files, 'several'), report);
	return report.problems;
}

function optionsOf(files: Files, kind: 'choice' | 'several'): readonly Options[] {
	return files
		.flatMap(({questions}) => questions.questions)
		.flatMap(({spec}) => (spec.kind === kind && 'options' in spec ? [spec.options] : []));
}

function longestRight(choices: readonly Options[], report: Report): void {
	if (choices.length < ENOUGH) return;

	for (const words of ['en', 'zh'] as const) {
		const longest = choices.filter((options) => {
			const lengths = options.map(({text}) => text[words].length);
			const right = options.find((option) => option.right)?.text[words].length ?? 0;
			const isLongest = right === Math.max(...lengths);
			return isLongest && lengths.filter((length) => length === right).length === 1;
		});
		if (longest.length > choices.length * MOST_LONGEST)
			report.add(START, report.say.questions.rightIsLongest(longest.length, choices.length));
	}
}

function alwaysAsMany(questions: readonly Options[], report: Report): void {
	if (questions.length < ENOUGH) return;

	const counts = questions.map((options) => options.filter(({right}) => right).length);
	for (const right of new Set(counts)) {
		const alike = counts.filter((count) => count === right).length;
		if (alike > questions.length * MOST_ALIKE)
			report.add(START, report.say.questions.asManyRight(alike, questions.length, right));
	}
}
