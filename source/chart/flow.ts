import type {Line} from './styled.js';
import {lineWidth, padEnd, spaces, span} from './width.js';

/** Room of the words at the left of the panel. */
export const LABEL = 9;

const GAP = 3;

/** Items side by side, in as many lines as they need. */
export function flow(items: readonly Line[], columns: number): Line[] {
	const lines: Line[] = [];
	for (const item of items) {
		const last = lines.at(-1);
		if (last !== undefined && lineWidth(last) + GAP + lineWidth(item) <= columns) {
			lines[lines.length - 1] = [...last, span(spaces(GAP)), ...item];
		} else lines.push(item);
	}
	return lines;
}

/** Lines behind a word at the left that says what they are. */
export function labelled(label: string, lines: readonly Line[]): Line[] {
	return lines.map((line, index) => [
		span(padEnd(index === 0 ? ` ${label}` : '', LABEL), 'dim'),
		...line,
	]);
}
