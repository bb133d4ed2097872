import type {Command} from '../keys.js';
import type {KeyName} from '../press.js';
import type {Order} from './order.js';

/** Moves the mark in a list of `length` lines; undefined when the command is none of a list's. */
export function moveMark(
	mark: number,
	length: number,
	command: Command,
	page = 10,
): number | undefined {
	const last = Math.max(0, length - 1);
	switch (command) {
		case 'up':
			return mark === 0 ? last : mark - 1;
		case 'down':
			return mark === last ? 0 : mark + 1;
		case 'page up':
			return Math.max(0, mark - page);
		case 'page down':
			return Math.min(last, mark + page);
		case 'first':
			return 0;
		case 'last':
			return last;
		default:
			return undefined;
	}
}

/** The line that a digit names, counted from the first line in sight; undefined when there is none. */
export function picked(key: KeyName, length: number, first = 0): number | undefined {
	const line = first + Number(key) - 1;
	return line >= first && line < length ? line : undefined;
}

/** One of a few lines, by its digit or by the mark and Enter. */
export function decided({command, key}: Order, mark: number, length: number): number | undefined {
	if (command === 'pick') return picked(key, length);
	return command === 'enter' ? mark : undefined;
}

/** In a row of answers, left and right are what up and down are in a list. */
export const sideways = (command: Command): Command =>
	command === 'left' ? 'up' : command === 'right' ? 'down' : command;
