import {expect, test} from 'vitest';
import {builtInQuestions} from '../../source/content/built-in-questions.js';
import type {QuestionSpec} from '../../source/quiz/ask/spec.js';

const content = await builtInQuestions();
const specs = (await content.load(content.entries)).map(({spec}) => spec);

/** What is said to each wrong answer of a question. */
function reasonsOf(spec: QuestionSpec) {
	const options = 'options' in spec ? spec.options.filter(({right}) => !right) : [];
	const values = 'wrong' in spec ? spec.wrong : [];
	return [...options, ...values].map(({why}) => ({id: spec.id, ...why}));
}

const reasons = specs.flatMap(reasonsOf);

/**
 * Why an answer looks right, and why it is not, takes two clauses. A pause parts them; in English
 * a conjunction may do so without one.
 */
const TWO_CLAUSES = {
	en: /[,;:.?] \S|\b(?:after|although|as|because|before|but|since|though|unless|until|when|where|which|while|who|without|would)\b/,
	zh: /[，；：。？].*\S/,
} as const;

test.each(['en', 'zh'] as const)('a reason has room for both of its halves, in %s', (language) => {
	const halves = reasons.filter((reason) => !TWO_CLAUSES[language].test(reason[language]));
	expect(reasons.length).toBeGreaterThan(1200);
	expect(halves.map((reason) => `${reason.id}: ${reason[language]}`)).toEqual([]);
});
