/** How built-in content lies in `dist/content`: JSON, which knows no Infinity. */

export const INDEX = 'index.json';

/** All but the index is compressed: a fifth of the size, and read as fast. */
export const fileOf = (name: string) => (name === INDEX ? name : `${name}.br`);

/**
 * What the others have in common, as the beginning of a stream that each of them goes on with: so the words
 * that all groups use are there once, and not in every file.
 */
export const COMMON = 'common.br';

/** Ends what is common. A text has no such octet. */
export const END = 0;

export const chunkName = (group: string) => `group-${group}.json`;

/** No text holds a control character, so that this is never one. */
const NEVER = '\u0000never';

/** The same as it stands in a file. */
const ESCAPED = JSON.stringify(NEVER);

export function pack(value: unknown): string {
	return JSON.stringify(value, (_key, each) => (each === Number.POSITIVE_INFINITY ? NEVER : each));
}

/** Looking at every value takes ten times as long as reading them, and few texts need it. */
export function unpack(text: string): unknown {
	if (!text.includes(ESCAPED)) return JSON.parse(text);
	return JSON.parse(text, (_key, each) => (each === NEVER ? Number.POSITIVE_INFINITY : each));
}
