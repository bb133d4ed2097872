import {beforeAll, describe, expect, test} from 'vitest';
import {layOut} from '../../source/chart/lay-out.js';
import {plain} from '../../source/chart/styled.js';
import {widthOf} from '../../source/chart/width.js';
import {builtIn} from '../../source/content/built-in.js';
import {rightAnswer} from '../../source/quiz/answers.js';
import {questionsOf} from '../../source/quiz/generate.js';
import type {Question} from '../../source/quiz/question.js';
import {beginSitting} from '../../source/quiz/sitting.js';
import {answerText} from '../../source/quiz/words.js';
import {run} from '../../source/simulation/run.js';
import type {Scenario} from '../../source/simulation/scenario.js';
import {chartLines, promptLines, tellingOf} from '../../source/ui/lay/predict.js';
import {predict} from '../../source/ui/model/predict.js';
import {viewOf} from './view.js';

let scenarios: readonly Scenario[];

beforeAll(async () => {
	const {entries, load} = await builtIn();
	scenarios = await Promise.all(entries.map(({id}) => load(id)));
});

/** What the row at the mark must not say while the question is open, at the side of the host that is asked. */
function secretOf(question: Question, answer: string): string | null {
	switch (question.kind) {
		case 'number':
			return `${question.field}=${answer} `;
		case 'flags':
			return ` ${answer} `;
		case 'state':
			return question.before === question.answer ? null : answer;
		default:
			return null;
	}
}

const sideOf = (row: string, {host, kind}: Question) => {
	if (kind !== 'state') return row;
	const middle = Math.floor(row.length / 2);
	return host === 'A' ? row.slice(0, middle) : row.slice(middle);
};

describe.each(['en', 'zh'] as const)('in %s', (language) => {
	const view = viewOf({language});
	const telling = tellingOf(view);

	test('no open question shows its answer', () => {
		let asked = 0;
		for (const scenario of scenarios) {
			const trace = run(scenario);
			const {drawing, numbers} = view.settings;
			const layout = layOut(trace, {drawing, language, numbers, width: view.columns});
			const questions = questionsOf(trace, {seed: 1});
			const place = predict(beginSitting(trace, questions), 'quiz', view.settings);
			for (const question of questions) {
				const lines = chartLines(layout, question.moment, 16, view, question.hide).map(plain);
				const marked = lines.find((row) => row.startsWith('▸')) ?? '';
				const secret = secretOf(question, answerText(question, rightAnswer(question), telling));
				const where = `${scenario.id}, ${question.id}: ${marked}`;
				if (secret !== null) expect(`${sideOf(marked, question)} `, where).not.toContain(secret);
				const prompt = promptLines(place, question, view).map(plain).join(' ');
				if (question.kind === 'number') expect(prompt).toContain(`${question.field}=?`);
				expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(view.columns);
				asked++;
			}
		}
		expect(asked).toBeGreaterThan(100);
	});
});
