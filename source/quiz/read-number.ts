/** A number as it was written, and the letter of the stream that it was counted in. */
export type WrittenNumber = {
	readonly value: number;
	/** `x` and `y`, as drawings write the two ISNs; null for other letters, or none. */
	readonly letter: 'x' | 'y' | null;
	/** Whether it was written from an ISN: `x+1`, `ISN+1`, `+1`. */
	readonly fromIsn: boolean;
};

const LABEL = /^(seq|ack|seqno|ackno|序号|确认号)(number)?[=:]?/;
const START = /^(isn|iss|irs|[a-z])(?=[+]|$)/;
const SUM = /^[+]?\d+([+-]\d+)*$/;

/** Reads `2`, `x+1`, `y+300`, `ack=2`, `1+300+1`. Undefined when it is none of these. */
export function readNumber(text: string): WrittenNumber | undefined {
	const line = text.normalize('NFKC').toLowerCase().replace(/\s/g, '').replace(LABEL, '');
	const [start = ''] = START.exec(line) ?? [];
	const rest = line.slice(start.length);
	if (rest === '' && start === '') return undefined;
	if (rest !== '' && !SUM.test(rest)) return undefined;

	const value = [...rest.matchAll(/[+-]?\d+/g)].reduce((sum, [part]) => sum + Number(part), 0);
	if (!Number.isSafeInteger(value) || value < 0) return undefined;

	const letter = start === 'x' || start === 'y' ? start : null;
	return {value, letter, fromIsn: start !== '' || rest.startsWith('+')};
}
