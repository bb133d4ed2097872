import type {Kind, QuestionSpec} from '../quiz/ask/spec.js';
import type {Scenario} from '../simulation/scenario.js';

/** What lists show of a question before it is read. */
export type QuestionEntry = {
	readonly id: string;
	readonly kind: Kind;
	/** The topic that it is filed under, then others. */
	readonly topics: readonly [string, ...string[]];
	readonly computed: boolean;
	/** The misconception that it is the trap question of. */
	readonly trap?: string;
	/** The scenario that it asks about. */
	readonly run?: string;
};

/** The questions of a group of topics, and the runs that lie beside them. */
export type QuestionChunk = {
	readonly questions: readonly QuestionSpec[];
	readonly runs: readonly Scenario[];
	/** Which of them a question is about, by its id. */
	readonly runOf: Readonly<Record<string, number>>;
};

/** `LOSS-01` is in the chunk of LOSS. */
export const questionChunkName = (topic: string) =>
	`questions-${topic.replace(/-.*/, '').toLowerCase()}.json`;
