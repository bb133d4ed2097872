import {builtIn} from '../../source/content/built-in.js';
import type {Scenario} from '../../source/simulation/scenario.js';
import type {Context} from '../../source/ui/context.js';
import {settingsOf} from './view.js';

type Wanted = Parameters<typeof settingsOf>[0] & {
	/** Only these runs are offered. */
	readonly ids?: readonly string[];
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
		content: {...content, entries},
	};
}

export async function scenarioOf(id: string): Promise<Scenario> {
	return (await builtIn()).load(id);
}
