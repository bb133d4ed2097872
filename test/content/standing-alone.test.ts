import {expect, test} from 'vitest';
import {builtInQuestions} from '../../source/content/built-in-questions.js';

const content = await builtInQuestions();
const specs = (await content.load(content.entries)).map(({spec}) => spec);

/** Words that point at a question asked before, which nobody may have seen: they come in any order. */
const LEANS_ON_ANOTHER = {
	en: /^(?:And|Now|Then|Again|This time|As before)\b|^The same (?:\w+ )?(?:call|RST|SYN|FIN|with|run|under|again)\b|\bprevious question\b/,
	zh: /^(?:还是|同样|同一情形|这次又|再来)|上一题|前一题/,
};

test('every question can be asked by itself', () => {
	const leaning = specs.filter(
		({prompt}) => LEANS_ON_ANOTHER.en.test(prompt.en) || LEANS_ON_ANOTHER.zh.test(prompt.zh),
	);
	expect(leaning.map(({id}) => id)).toEqual([]);
});
