/** What a stretch of text means; the theme turns it into colours, and nothing is said by colour alone. */
export type Tone =
	| 'plain'
	| 'dim'
	| 'strong'
	| 'accent'
	| 'state'
	| 'now'
	| 'loss'
	| 'retransmission'
	| 'probe'
	| 'forged'
	| 'signal'
	| 'timer'
	| 'right'
	| 'wrong';

export type Span = {readonly text: string; readonly tone: Tone};

/** One line of the screen: no line breaks, no escape sequences. */
export type Line = readonly Span[];

/** Line characters, or `| - > <`. */
export const DRAWINGS = ['unicode', 'ascii'] as const;

export type Drawing = (typeof DRAWINGS)[number];

/** The text of a line without its meaning. */
export function plain(line: Line): string {
	return line.map((span) => span.text).join('');
}
