import {existsSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {Terminal} from './terminal.js';

/** A line for a shell in which `tcp` is the program. */
async function shellLine(line: string): Promise<Terminal> {
	const terminal = Terminal.ofShell(
		`tcp() { "$tcp_node" "$tcp_program" "$@"; }
tcp_node=$1 tcp_program=$2
${line}
echo "ended with $?."`,
		[],
	);
	await terminal.shows(/^ended with \d+\.$/m);
	return terminal;
}

describe('streams that are not there', () => {
	test.each([
		// Without a keyboard, or without a screen, there is nothing to open.
		['tcp <&-', 0, 'The life of a TCP connection'],
		['tcp >&-', 0, ''],
		['tcp live handshake <&-', 0, 'SYN,ACK'],
		['tcp live handshake >&-', 0, ''],
		['tcp live handshake </dev/null', 0, 'SYN,ACK'],
		['tcp quiz handshake <&-', 0, 'score: 0 of'],
		['tcp quiz handshake </', 0, 'score: 0 of'],
		['tcp drill <&-', 0, 'score: 0 of'],
		['tcp lab <&-', 2, 'needs a terminal'],
		['tcp progress reset <&-', 0, 'There is no progress'],
		['tcp progress import - <&-', 1, 'holds no entry'],
		['tcp progress import - </', 1, 'holds no entry'],
		['tcp list >&- 2>&-', 0, ''],
		['tcp nonsense 2>&-', 2, ''],
		// A reader that has seen enough is no error.
		['{ tcp live syn-flood --json; echo "first $?" >&2; } | :', 0, 'first 0'],
		['{ tcp --help; echo "first $?" >&2; } | :', 0, 'first 0'],
		['{ yes nonsense | tcp quiz; echo "first $?" >&2; } | head -n 3 >/dev/null', 0, 'first 0'],
		['{ tcp nonsense 2>&1; echo "first $?" >&2; } | :', 0, /first [02]/],
		// A full disk is one.
		['tcp list >/dev/full', 1, 'no space left'],
		['tcp --help >/dev/full', 1, 'no space left'],
		['tcp quiz handshake </dev/null >/dev/full', 1, 'no space left'],
		// What never ends is not waited for.
		['tcp quiz handshake </dev/zero | tail -n 1', 0, 'score: 0 of'],
		['tcp progress import - </dev/zero', 1, 'larger than'],
		['tcp progress import /dev/zero', 1, 'larger than'],
		['mkfifo "$HOME/fifo"; tcp progress import "$HOME/fifo"', 1, 'is a pipe'],
		['(tcp list >/dev/null; echo) | tcp progress import -', 1, 'holds no entry'],
		['tcp stats --progress /dev/zero', 0, 'No answers yet'],
	])('%s', async (line, code, shown) => {
		if (line.includes('/dev/') && !existsSync('/dev/full')) return;
		const {text, output} = await shellLine(line);
		expect(text).toContain(`ended with ${code}.`);
		expect(output).toMatch(shown);
		expect(output).not.toMatch(/\u001B|^\s+at /m);
	});
});
