import type {HostId} from '../simulation/scenario.js';
import type {Note} from './row.js';
import type {Line, Span} from './styled.js';
import {clip, lineWidth, spaces, span, widthOf} from './width.js';

/** What gives way last when a cell is too narrow for all. */
const WEIGHT: Readonly<Record<Note['role'], number>> = {
	state: 0,
	cause: 1,
	tag: 2,
	kind: 3,
	result: 4,
};

export type Word = Pick<Note, 'role' | 'text' | 'tone'>;

/** What fits of words that are too wide: whole ones, where they are the greater part. */
function clipWords(text: string, width: number): string {
	if (widthOf(text) <= width) return text;
	const kept = clip(text, width);
	const whole =
		text[kept.length] === ' ' ? kept : kept.slice(0, Math.max(0, kept.lastIndexOf(' ')));
	return 2 * widthOf(whole) >= width ? whole : kept;
}

/** The words beside a life line, the state next to it: at the right end of A's cell, the left end of B's. */
export function cell(host: HostId, words: readonly Word[], width: number): Line {
	const weighty = [...words].sort((a, b) => WEIGHT[a.role] - WEIGHT[b.role]);
	const kept: Word[] = [];
	let used = -1;
	for (const word of weighty) {
		const needed = used + 1 + widthOf(word.text);
		if (kept.length > 0 && needed > width) continue;
		kept.push({...word, text: clipWords(word.text, width)});
		used = needed;
	}
	// The name of the connection stands next to the line, whatever else there is.
	kept.sort((a, b) => Number(b.role === 'tag') - Number(a.role === 'tag'));
	if (host === 'A') kept.reverse();

	const line: Span[] = [];
	for (const {text, tone} of kept) {
		if (line.length > 0) line.push(span(' '));
		line.push(span(text, tone));
	}
	const gap = span(spaces(width - lineWidth(line)));
	return host === 'A' ? [gap, ...line] : [...line, gap];
}
