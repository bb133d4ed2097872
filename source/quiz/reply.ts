import type {Messages} from '../text/language.js';
import type {AskAgain} from './answers.js';
import type {Question} from './question.js';
import type {Reply} from './sitting.js';

/** What is said to a line that was no answer yet. */
export function replyText(question: Question, reply: Reply, text: Messages): string {
	const {again} = text.quiz;
	if (reply.type === 'ask again') return askAgainText(question, reply.why, text);

	switch (question.kind) {
		case 'state':
		case 'flags':
		case 'number':
			return again[question.kind];
		default:
			return again.option;
	}
}

function askAgainText(question: Question, why: AskAgain, {quiz: {again}}: Messages): string {
	switch (why.type) {
		case 'name':
			return [again.name(why.given, why.meant), ...storiesOf(why.meant, again.stories)].join(' ');
		case 'absolute':
			return again.absolute(String(why.given), String(why.start));
		case 'relative':
			return again.relative(String(why.given));
		case 'stream': {
			const field = question.kind === 'number' ? question.field : '';
			return again.stream(why.letter, why.host, field);
		}
	}
}

/** How the name came about, so that it is not mixed up again. */
function storiesOf(
	meant: readonly string[],
	stories: Messages['quiz']['again']['stories'],
): string[] {
	if (meant.includes('FIN-WAIT-1')) return [stories.finWait];

	const [only, ...others] = meant;
	const story = Object.entries(stories).find(([state]) => state === only)?.[1];
	return story === undefined || others.length > 0 ? [] : [story];
}
