import {fieldsOf} from './fields.js';
import {listOf} from './lists.js';
import type {Place, Report} from './problem.js';
import {type PlacedQuestion, questionAbout} from './question.js';
import {topicId} from './question-values.js';
import type {Tree} from './yaml-tree.js';

/** The questions about one topic. */
export type QuestionFile = {
	readonly topic: string;
	readonly topicAt: Place;
	readonly questions: readonly PlacedQuestion[];
};

const MOST = 200;

/** A whole file: undefined, with problems, when one of its questions is not right. */
export function readQuestions(tree: Tree, report: Report): QuestionFile | undefined {
	const fields = fieldsOf(tree, report, ['topic', 'questions']);
	const topic = fields?.need('topic', topicId, 'topic: LOSS-01');
	const read = listOf(questionAbout(topic ?? ''), 1, MOST);
	const questions = fields?.need('questions', read, 'questions: [{id: loss-01-count, ...}]');
	if (!fields || topic === undefined || !questions || report.count > 0) return undefined;

	return {topic, topicAt: fields.placeOf('topic'), questions};
}
