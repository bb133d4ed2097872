import {type Sentence, telling} from '../chart/sentences.js';
import {timeText} from '../chart/time.js';
import type {Trace} from '../simulation/trace.js';
import {type Language, messages} from '../text/language.js';
import type {Branch} from './branch.js';
import {stateAfter, stepAsked} from './facts.js';
import type {Question} from './question.js';

/** Tells a run piece by piece, so that a question is asked before its answer is told. */
export type Narrator = {
	/** What happened before the question's decision and was not told yet. */
	readonly upTo: (question: Pick<Question, 'n'>) => string[];
	readonly toTheEnd: () => string[];
};

/** A long stretch is told by its end. */
const MOST_LINES = 24;
const BRANCH_LINES = 10;

export function narratorOf(trace: Trace, language: Language): Narrator {
	let untold: readonly Sentence[] = telling(trace, {language});
	const tell = (isDue: (sentence: Sentence) => boolean): string[] => {
		const due = untold.filter(isDue);
		untold = untold.filter((sentence) => !isDue(sentence));
		return shortened(due, language);
	};

	return {
		upTo: (question) => {
			const {at} = stepAsked(trace, question);
			// What is no step, such as a loss, has no place among the steps of its instant.
			return tell(({step, at: when}) => (step > 0 ? step < question.n : when < at));
		},
		toTheEnd: () => tell(() => true),
	};
}

function shortened(due: readonly Sentence[], language: Language): string[] {
	const left = due.length - MOST_LINES;
	const lines = due.slice(Math.max(0, left)).map(lineOf);
	return left > 0 ? [messages(language).quiz.leftOut(left), ...lines] : lines;
}

function lineOf({at, text}: Sentence): string {
	return `${timeText(at)}  ${text}`;
}

/** A branch from where it leaves the real run. */
export function branchLines({trace}: Branch, question: Question, language: Language): string[] {
	// A branch may end before the step that was asked about: what was to arrive did not.
	const at = trace.steps[question.n - 1]?.at ?? trace.endsAt;
	const told = telling(trace, {language}).filter(({step, at: when}) => {
		return step > 0 ? step >= question.n : when >= at;
	});
	const left = told.length - BRANCH_LINES;
	const {quiz} = messages(language);
	const lines = told.slice(0, BRANCH_LINES).map((sentence) => {
		const step = trace.steps[sentence.step - 1];
		const isPut = step?.input.type === 'call' && step.input.name === 'SET';
		return lineOf(
			isPut ? {...sentence, text: quiz.branch.put(step.host, stateAfter(step))} : sentence,
		);
	});
	return left > 0 ? [...lines, quiz.leftOut(left)] : lines;
}
