import type {ForgeLine, HostId, Line} from '../../../simulation/scenario.js';
import type {Ms} from '../../../tcp/profile.js';
import {ctlOf, type Flag} from '../../../tcp/segment.js';
import {moveMark, picked} from '../list.js';
import type {Order} from '../order.js';

type Way = {readonly from: string; readonly to: HostId};

/** An address that is kept for documentation, so that nobody real is accused. */
const STRANGER = '198.51.100.9';

/** What each field can be; the first is what a form begins with. */
export const CHOICES = {
	way: [
		{from: 'B', to: 'A'},
		{from: 'A', to: 'B'},
		{from: STRANGER, to: 'A'},
		{from: STRANGER, to: 'B'},
	] as readonly Way[],
	flags: [
		ctlOf('RST'),
		ctlOf('SYN'),
		ctlOf('SYN', 'ACK'),
		ctlOf('ACK'),
		ctlOf('FIN', 'ACK'),
		ctlOf('RST', 'ACK'),
		ctlOf('PSH', 'ACK'),
		ctlOf('FIN'),
		ctlOf(),
	] as readonly (readonly Flag[])[],
	/** Distances from what the receiver expects. */
	seq: [0, 1, 10, 1000, 70_000, -1],
	ack: [0, 1, 1000, 70_000, -1],
	len: [0, 1, 100],
	wnd: [65_535, 1000, 0],
} as const;

export type Field = keyof typeof CHOICES;

export const FIELDS = Object.keys(CHOICES) as readonly Field[];

/** A segment that is being made up: which of its choices each field has. */
export type Form = {readonly [F in Field]: number} & {readonly mark: number};

export const EMPTY_FORM: Form = {way: 0, flags: 0, seq: 0, ack: 0, len: 0, wnd: 0, mark: 0};

export const chosen = <F extends Field>(form: Form, field: F): (typeof CHOICES)[F][number] => {
	const choices: readonly (typeof CHOICES)[F][number][] = CHOICES[field];
	const [first] = choices;
	return choices[form[field]] ?? (first as (typeof CHOICES)[F][number]);
};

function turned(form: Form, mark: number, by: 1 | -1): Form {
	const field = FIELDS[mark];
	if (field === undefined) return form;
	const {length} = CHOICES[field];
	return {...form, mark, [field]: (form[field] + by + length) % length};
}

/** Up and down move the mark, left and right change the marked field, a digit changes its own. */
export function pressForm(form: Form, {command, key}: Order): Form {
	switch (command) {
		case 'left':
			return turned(form, form.mark, -1);
		case 'right':
			return turned(form, form.mark, 1);
		case 'pick':
			return turned(form, picked(key, FIELDS.length) ?? form.mark, 1);
		default:
			return {...form, mark: moveMark(form.mark, FIELDS.length, command) ?? form.mark};
	}
}

export const hasAck = (form: Form): boolean => chosen(form, 'flags').includes('ACK');

export function forgeLine(form: Form, at: Ms): Line {
	const forged: ForgeLine = {
		type: 'forge',
		when: {at},
		...chosen(form, 'way'),
		connection: 'main',
		flags: chosen(form, 'flags'),
		seq: {plus: chosen(form, 'seq')},
		len: chosen(form, 'len'),
		wnd: chosen(form, 'wnd'),
	};
	return hasAck(form) ? {...forged, ack: {plus: chosen(form, 'ack')}} : forged;
}
