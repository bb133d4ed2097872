import {builtIn} from '../../source/content/built-in.js';
import {NO_PAST, type Past} from '../../source/progress/past.js';
import type {Scenario} from '../../source/simulation/scenario.js';
import type {Context} from '../../source/ui/context.js';
import type {Study} from '../../source/ui/study.js';
import {settingsOf} from './view.js';

type Wanted = Parameters<typeof settingsOf>[0] & {
	/** Only these runs are offered. */
	readonly ids?: readonly string[];
	readonly study?: Study;
};

const never = () => new Promise<never>(() => undefined);

const GROUPS = 'open close time-wait keep-alive reset half-open flood filter data'.split(' ');

/** Whoever is asked everything: placed in each group, with all right. */
export const PLACED: Past = {
	...NO_PAST,
	placed: new Map(GROUPS.map((group) => [group, {asked: 3, right: 3}])),
};

/** A learner who has done nothing but the placements, and whose journal takes everything. */
export const NO_STUDY: Study = {
	version: '0.0.0',
	standing: async () => ({due: 0, level: 'mid', last: null, interview: null}),
	past: () => PLACED,
	shelves: async () => [],
	prepare: never,
	plan: never,
	record: () => null,
	print: () => undefined,
};

/** What a command would open the screens with. */
export async function contextOf(wanted: Wanted = {}): Promise<Context> {
	const {language, drawing, animation, speed} = settingsOf(wanted);
	const content = await builtIn();
	const entries = content.entries.filter(({id}) => wanted.ids?.includes(id) ?? true);
	return {
		language,
		drawing,
		animation,
		speed,
		asciiBy: drawing === 'ascii' ? 'option' : null,
		colour: false,
		seed: 1,
		save: async ({id}) => `${id}.yaml`,
		content: {...content, entries},
		clock: true,
		study: wanted.study ?? NO_STUDY,
	};
}

export async function scenarioOf(id: string): Promise<Scenario> {
	return (await builtIn()).load(id);
}
