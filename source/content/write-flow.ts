import {type Ms, SETTINGS} from '../tcp/profile.js';
import {written} from './duration.js';

type Written = string | number | boolean | undefined;

/** A map on one line, without the keys that have no value: `{at: 0s, call: OPEN}`. */
export function map(entries: readonly (readonly [key: string, value: Written])[]): string {
	const given = entries.filter(([, value]) => value !== undefined);
	return `{${given.map(([key, value]) => `${key}: ${value}`).join(', ')}}`;
}

/** A text of any kind: what JSON quotes, YAML reads as the same. */
export const quoted = (text: string): string => JSON.stringify(text);

/** Nothing is written in the unit that everybody uses for it. */
export const duration = (ms: Ms): string => (ms === 0 ? '0s' : written(ms));

/** The value of a switch in its own unit. */
export function entry(name: string, value: unknown): string {
	if (value === Number.POSITIVE_INFINITY) return 'never';
	const setting = Object.entries(SETTINGS).find(([key]) => key === name)?.[1];
	return setting?.unit === 'ms' && typeof value === 'number' ? duration(value) : String(value);
}
