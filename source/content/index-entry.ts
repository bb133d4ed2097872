import type {Bilingual, Scenario} from '../simulation/scenario.js';

/** What a picker shows of a scenario before it is read. */
export type IndexEntry = {
	readonly id: string;
	readonly title: Bilingual;
	readonly group: string;
	readonly summary?: Bilingual;
};

export function indexEntry({id, title, group, summary}: Scenario): IndexEntry {
	return summary ? {id, title, group, summary} : {id, title, group};
}
