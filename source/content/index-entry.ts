import {run} from '../simulation/run.js';
import type {Bilingual, Scenario} from '../simulation/scenario.js';
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

export function indexEntry(scenario: Scenario): IndexEntry {
	const {id, title, group, summary} = scenario;
	const states = statesOf(scenario);
	return summary ? {id, title, group, summary, states} : {id, title, group, states};
}

/** A run takes about a millisecond, and the build makes this index once. */
function statesOf(scenario: Scenario): readonly State[] {
	const states = new Set<State>();
	for (const {after} of run(scenario).steps) {
		if (after !== null) states.add(after.state);
	}
	return [...states];
}
