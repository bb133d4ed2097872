import type {Entry} from './entry.js';

/** What the learner chose last for a setting of the program; undefined when nothing was. */
export function settingIn(entries: readonly Entry[], name: string): string | undefined {
	const told = entries.findLast((entry) => entry.type === 'setting' && entry.name === name);
	return told?.type === 'setting' ? told.value : undefined;
}
