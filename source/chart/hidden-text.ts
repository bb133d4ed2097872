import type {HiddenField} from './hide.js';

/** A part of a segment as it is written, `?` while it is covered. */
export function hiddenText(
	hidden: readonly HiddenField[],
	field: HiddenField,
	text: string,
): string {
	return hidden.includes(field) ? '?' : text;
}
