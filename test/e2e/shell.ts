import {existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {expect, onTestFinished} from 'vitest';
import {type Environment, PROGRAM} from './program.js';
import {Terminal} from './terminal.js';

/** What a shell expects of its terminal, in the words of `stty -a`. */
const COOKED = 'icanon echo isig icrnl opost';

/**
 * Starts the program, and looks at the terminal before and after it. A Ctrl-C before the screen takes the
 * keys goes to the shell as well, which has to live on.
 */
const SCRIPT = `
trap : INT HUP TERM
before=$(stty -g)
/bin/sh -c 'echo $$ >"$0.new" && mv "$0.new" "$0"; exec "$@"' "$PID_FILE" "$@"
code=$?
[ "$before" = "$(stty -g)" ] && same=same || same=changed
now=" $(stty -a | tr '\\n;' '  ') "
modes=
for mode in ${COOKED}; do
	case "$now" in *" $mode "*) modes="$modes $mode" ;; esac
done
printf '\\nleft with %s, %s:%s.\\n' "$code" "$same" "$modes"
`;

type Setup = {readonly env?: Environment; readonly cwd?: string};

/** The program under a shell, in a terminal of its own. */
export class Shell {
	readonly terminal: Terminal;
	readonly #pidFile: string;

	constructor(argv: readonly string[], {env, cwd}: Setup = {}) {
		const folder = mkdtempSync(path.join(tmpdir(), 'tcp-trainer-shell-'));
		onTestFinished(() => rmSync(folder, {recursive: true, force: true}));
		this.#pidFile = path.join(folder, 'pid');
		const setup = {env: {...env, PID_FILE: this.#pidFile}, ...(cwd ? {cwd} : {})};
		const command = ['/bin/sh', '-c', SCRIPT, 'sh', process.execPath, PROGRAM];
		this.terminal = new Terminal(argv, setup, command);
	}

	/** Sends the program itself a signal, and the shell none. */
	signal(name: NodeJS.Signals): void {
		expect(existsSync(this.#pidFile)).toBe(true);
		process.kill(Number(readFileSync(this.#pidFile, 'utf8')), name);
	}

	/** Waits for the program's end, and holds it to its exit code and to the terminal that it found. */
	async left(code: number): Promise<string> {
		const text = await this.terminal.shows(/^left with .*\.$/m);
		expect(text).toContain(`left with ${code}, same: ${COOKED}.`);
		expect(this.terminal.traces).toEqual([]);
		return text;
	}
}
