import process from 'node:process';

/** Longer than any answer. What goes on beyond it without an end of line is none, and ends the input. */
const LONGEST = 100_000;

/** What is typed or piped in, line by line. Input that cannot be read has ended. */
export async function* typedLines(
	input: AsyncIterable<Buffer | string> = process.stdin,
): AsyncGenerator<string, undefined> {
	const decoder = new TextDecoder();
	let rest = '';
	try {
		for await (const chunk of input) {
			rest += typeof chunk === 'string' ? chunk : decoder.decode(chunk, {stream: true});
			const lines = rest.split('\n');
			rest = lines.pop() ?? '';
			yield* lines.map((line) => line.replace(/\r$/, ''));
			if (rest.length > LONGEST) return undefined;
		}
	} catch {
		// A folder, or a terminal that is gone.
	}
	if (rest !== '') yield rest;
	return undefined;
}
