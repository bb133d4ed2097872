import type {Arrow} from './arrow.js';
import {type Canvas, put} from './canvas.js';
import {senderOf} from './crossing.js';
import type {Begun} from './fold-alike.js';
import type {Glyphs} from './glyphs.js';
import {fromSender} from './lanes.js';
import {widthOf} from './width.js';

/** What a line keeps free around its label. */
const ARROW_ENDS = 7;

const flagsOf = ({label}: Arrow): string => label.split(' ')[0] ?? '';

/**
 * The label of a row that stands for several: `SYN,ACK seq=0 ack=1 x5`, the flags alone where that is too wide,
 * `SYN / SYN,ACK x100` for two kinds that take turns; closer together, and at last without numbers, where the line
 * is short, so that none of the two is left out as long as there is room for its name.
 */
export function counted(
	arrow: Arrow,
	other: Arrow | undefined,
	{counts: [first, second]}: Begun,
	{width}: Canvas,
): Arrow {
	const isRoomy = (label: string): boolean => widthOf(label) + ARROW_ENDS <= width;
	const flags = flagsOf(arrow);
	const alone = first === 1 ? flags : `${flags} x${first}`;
	if (other === undefined || second === 0) {
		const whole = `${arrow.label.replace(/ x\d+$/, '')} x${first}`;
		return {...arrow, label: first > 1 && isRoomy(whole) ? whole : alone};
	}
	const [one, two] = [flags, flagsOf(other)];
	const forms =
		first === second
			? [`${one} / ${two} x${first}`, `${one}/${two} x${first}`]
			: [`${one} x${first} / ${two} x${second}`, `${one} x${first}/${two} x${second}`];
	const named = [...forms, `${one} / ${two}`, `${one}/${two}`];
	return {...arrow, label: named.find(isRoomy) ?? alone};
}

/** The head of the other kind, at the side where this one leaves. */
export function drawOtherHead(canvas: Canvas, glyphs: Glyphs, arrow: Arrow, other: Arrow): void {
	if (other.flight.fate !== 'delivered' || other.progress < 1) return;
	const sender = senderOf(arrow.flight);
	const head = sender === 'A' ? glyphs.left : glyphs.right;
	put(canvas, fromSender(sender, 0, canvas.width), head, 'plain');
}
