import type {Question} from '../../quiz/question.js';
import {
	answerLine,
	answerWith,
	currentQuestion,
	hint,
	type Sitting,
	skip,
} from '../../quiz/sitting.js';
import type {Where} from '../keys.js';
import {
	type Draft,
	emptyDraft,
	flagsAnswer,
	moveDraft,
	optionAt,
	optionsOf,
	typeDraft,
} from './draft.js';
import {moveMark, picked, sideways} from './list.js';
import type {Order, Settings} from './order.js';

/** What stands in the row of actions above a field. */
export const ACTIONS = ['hint', 'skip', 'sure', 'language', 'help'] as const;

export type Action = (typeof ACTIONS)[number];

/** An open question, as far as the keys have come with it. */
export type Asking = {
	readonly type: 'asking';
	readonly draft: Draft;
	/** The place in the row of actions; null while the answer has the keys. */
	readonly action: number | null;
};

/** What a key does to an open question. */
export type AskTurn =
	| {readonly type: 'stay'; readonly asking: Asking}
	/** A hint, an answer, a skip. */
	| {readonly type: 'sitting'; readonly sitting: Sitting}
	/** Something that is not the question's to do. */
	| {readonly type: 'command'; readonly command: 'language' | 'help' | 'sure' | 'back'};

/** What a key acts upon. */
export type Asked = {
	readonly asking: Asking;
	readonly sitting: Sitting;
	readonly settings: Settings;
};

export const ask = (question: Question): Asking => ({
	type: 'asking',
	draft: emptyDraft(question),
	action: null,
});

export const askingWhere = ({draft, action}: Asking): Where =>
	action === null ? draft.kind : 'actions';

const keep = (asking: Asking): AskTurn => ({type: 'stay', asking});
const sit = (sitting: Sitting): AskTurn => ({type: 'sitting', sitting});

export function pressAsking(asked: Asked, order: Order): AskTurn {
	const {asking, sitting} = asked;
	switch (order.command) {
		case 'hint':
			return sit(hint(sitting));
		case 'skip':
			return sit(skip(sitting));
		default:
			if (asking.action !== null) return pressActions(asked, asking.action, order);
			return order.command === 'enter' ? submit(asked) : pressAnswer(asked, order);
	}
}

function pressAnswer({asking, sitting}: Asked, order: Order): AskTurn {
	if (order.command === 'back') return {type: 'command', command: 'back'};
	const question = currentQuestion(sitting);
	if (question === undefined) return keep(asking);
	const {draft} = asking;
	const options = optionsOf(question).length;
	if (draft.kind === 'choice' && order.command === 'pick') {
		const answer = optionAt(question, picked(order.key, options) ?? -1);
		return answer === undefined ? keep(asking) : sit(answerWith(sitting, answer));
	}
	const leaves = order.command === 'up' && (draft.kind !== 'choice' || draft.mark === 0);
	if (leaves) return keep({...asking, action: 0});
	return keep({...asking, draft: moveDraft(draft, order, options)});
}

function pressActions({asking, sitting}: Asked, action: number, {command}: Order): AskTurn {
	if (command === 'down' || command === 'back') return keep({...asking, action: null});
	if (command === 'enter') return act(sitting, ACTIONS[action] ?? 'hint');
	return keep({...asking, action: moveMark(action, ACTIONS.length, sideways(command)) ?? action});
}

function act(sitting: Sitting, action: Action): AskTurn {
	switch (action) {
		case 'hint':
			return sit(hint(sitting));
		case 'skip':
			return sit(skip(sitting));
		default:
			return {type: 'command', command: action};
	}
}

function submit({asking, sitting, settings}: Asked): AskTurn {
	const {draft} = asking;
	const question = currentQuestion(sitting);
	switch (draft.kind) {
		case 'number':
			return sit(answerLine(sitting, draft.text, settings.numbers));
		case 'flags':
			return sit(answerWith(sitting, flagsAnswer(draft.on)));
		case 'choice': {
			const answer = question && optionAt(question, draft.mark);
			return answer === undefined ? keep(asking) : sit(answerWith(sitting, answer));
		}
	}
}

/** A key that is text in the number field. */
export function typeAnswer(asking: Asking, name: string, text: string): Asking {
	return {...asking, draft: typeDraft(asking.draft, name, text)};
}
