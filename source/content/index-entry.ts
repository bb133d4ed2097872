import type {Bilingual} from '../simulation/scenario.js';
import type {State} from '../tcp/state-diagram.js';

/** What a picker shows of a scenario before it is read. */
export type IndexEntry = {
	readonly id: string;
	readonly title: Bilingual;
	readonly group: string;
	readonly summary?: Bilingual;
	/** The states that its run passes through. */
	readonly states: readonly State[];
};
