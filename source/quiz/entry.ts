import type {AnswerEntry, Instant} from '../progress/entry.js';
import type {Trace} from '../simulation/trace.js';
import type {Result} from './sitting.js';

/** While a run plays nobody thinks, so that the time says nothing; a grade takes this for neither fast nor slow. */
const USUAL_SECONDS = 15;

/** The answer to a question about a run, as the journal keeps it. */
export function entryOfResult(trace: Trace, result: Result, at: Instant): AnswerEntry {
	const {question, answer, right, hints, confidence} = result;
	const isChange = question.kind === 'state' && question.before !== question.answer;
	return {
		type: 'answer',
		at,
		mode: 'predict',
		question: `${trace.scenario.id} ${question.id}`,
		kind: question.kind,
		topics: [],
		...(isChange && {transition: `${question.before}>${question.answer}`}),
		verdict: answer === null ? 'skipped' : right ? 'right' : 'wrong',
		credit: right ? 1 : 0,
		hints,
		...(confidence !== undefined && {confidence}),
		seconds: USUAL_SECONDS,
		seed: trace.seed,
	};
}
