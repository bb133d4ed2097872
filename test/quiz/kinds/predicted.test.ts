import {describe, expect, test} from 'vitest';
import {builtIn} from '../../../source/content/built-in.js';
import {memoryOf} from '../../../source/progress/memory.js';
import {withTopicsOfRuns} from '../../../source/progress/predicted.js';
import {reviewOf} from '../../../source/progress/review.js';
import {rightAnswer} from '../../../source/quiz/answers.js';
import {entryOfResult} from '../../../source/quiz/entry.js';
import {questionsOf} from '../../../source/quiz/generate.js';
import {feedbackLines, feedbackTo} from '../../../source/quiz/kinds/feedback.js';
import {judge} from '../../../source/quiz/kinds/judge.js';
import {exerciseOf} from '../../../source/quiz/kinds/make.js';
import {predictedOf, runOfPredicted} from '../../../source/quiz/kinds/make-predicted.js';
import {run} from '../../../source/simulation/run.js';
import type {Scenario} from '../../../source/simulation/scenario.js';
import {right, wrongs} from './answering.js';

const {entries, load} = await builtIn();
const scenarios = await Promise.all(entries.map(({id}) => load(id)));

const NOON = Date.UTC(2026, 10, 20, 12);
const MINUTE = 60_000;

const registryOf = (runs: readonly string[]) => ({
	topics: [{id: 'HS-01', difficulty: 1, asked: 1}],
	questions: runs.map((id) => ({id: `q-${id}`, kind: 'choice', topics: ['HS-01'], run: id})),
});

/** A wrong answer to each question of a run, as the journal keeps it. */
function missed(scenario: Scenario) {
	const trace = run(scenario, {seed: 1});
	return questionsOf(trace, {seed: 1}).map((question) => {
		const result = {question, answer: rightAnswer(question), right: false, hints: 0};
		return entryOfResult(trace, result, NOON);
	});
}

describe.each(scenarios.map((scenario) => ({id: scenario.id, scenario})))('$id', ({scenario}) => {
	test('every question of the run can be asked again by itself, with other numbers', () => {
		for (const {question: id, kind} of missed(scenario)) {
			const loaded = predictedOf(id, scenario);
			expect(loaded?.spec.id, id).toBe(id);
			if (loaded === null) continue;
			const exercise = exerciseOf(loaded, 7);
			const expected = kind === 'timer' || kind === 'fate' ? 'choice' : kind;
			expect(exercise).toMatchObject({id, kind: expected, topics: [], seed: 7});
			expect(judge(exercise, right(exercise)).credit).toBe(1);
			for (const answer of wrongs(exercise)) {
				expect(judge(exercise, answer).credit, id).toBe(0);
				for (const language of ['en', 'zh'] as const) {
					const lines = feedbackLines(feedbackTo(exercise, answer, language));
					expect(lines.filter((line) => /undefined|NaN/.test(line))).toEqual([]);
				}
			}
		}
	});
});

const handshake = scenarios.find(({id}) => id === 'handshake') as Scenario;

test('a name that the run does not have is left out', () => {
	expect(predictedOf('handshake 99 state', handshake)).toBeNull();
	expect(predictedOf('hs-01-what', handshake)).toBeNull();
	expect(runOfPredicted('hs-01-what')).toBeUndefined();
	expect(runOfPredicted('handshake 3 state')).toBe('handshake');
});

test('what was predicted wrongly is due like the rest: a change of state, or the topic of the run', () => {
	const registry = registryOf(['handshake']);
	const asked = withTopicsOfRuns(missed(handshake), registry);
	const ids = [...memoryOf(asked, false).keys()];
	expect(ids).toContain('HS-01');
	expect(ids).toContain('SYN-SENT>ESTABLISHED');

	const now = NOON + 30 * MINUTE;
	const {due} = reviewOf({entries: asked, registry, now, seed: 1, isFuzzy: false});
	expect(due).toContainEqual({about: 'HS-01', question: 'q-handshake'});
	const change = due.find(({about}) => about === 'SYN-SENT>ESTABLISHED');
	expect(change?.question).toMatch(/^handshake \d+ state$/);
	expect(change && predictedOf(change.question, handshake)).not.toBeNull();
});

test('a run that no question is about leaves its answers without a topic', () => {
	const asked = withTopicsOfRuns(missed(handshake), registryOf([]));
	expect([...memoryOf(asked, false).values()].map(({kind}) => kind)).not.toContain('topic');
});
