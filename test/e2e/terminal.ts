import process from 'node:process';
import {type IPty, spawn} from '@lydell/node-pty';
import xterm from '@xterm/headless';
import {onTestFinished} from 'vitest';
import {cleanEnvironment, type Environment, PROGRAM} from './program.js';

type Setup = {
	readonly columns?: number;
	readonly rows?: number;
	readonly env?: Environment;
	/** The folder that the program is started in. */
	readonly cwd?: string;
};

/** A wait that takes longer has failed; the machine may be busy. */
const PATIENCE = 30_000;

export const KEYS = {
	enter: '\r',
	escape: '\u001B',
	up: '\u001B[A',
	down: '\u001B[B',
	right: '\u001B[C',
	left: '\u001B[D',
	home: '\u001B[H',
	space: ' ',
	ctrlC: '\u0003',
} as const;

/** The program in a terminal of its own. Waits end when the screen shows something, never after a time. */
export class Terminal {
	/** Every octet that the program wrote, for what a screen does not show. */
	output = '';
	readonly exited: Promise<number>;
	readonly #pty: IPty;
	readonly #screen: InstanceType<typeof xterm.Terminal>;
	readonly #watchers = new Set<() => void>();
	#code: number | undefined;

	constructor(argv: readonly string[], setup: Setup = {}, command = [process.execPath, PROGRAM]) {
		const {columns = 80, rows = 24, env, cwd = process.cwd()} = setup;
		const [file = '', ...rest] = command;
		const clean = cleanEnvironment(env);
		this.#screen = new xterm.Terminal({cols: columns, rows, allowProposedApi: true});
		this.#pty = spawn(file, [...rest, ...argv], {
			name: clean.TERM ?? '',
			cols: columns,
			rows,
			env: clean,
			cwd,
		});
		this.#pty.onData((data) => {
			this.output += data;
			this.#screen.write(data, () => this.#changed());
		});
		// The terminal answers questions, such as the one after the cursor's place.
		this.#screen.onData((answer) => this.#pty.write(answer));
		this.exited = new Promise((resolve) => {
			this.#pty.onExit(({exitCode, signal}) => {
				const code = signal ? 128 + signal : exitCode;
				// What was written last is drawn before anybody is told.
				this.#screen.write('', () => {
					this.#code = code;
					resolve(code);
					this.#changed();
				});
			});
		});
		onTestFinished(() => this.close());
	}

	/** A shell script, in which `"$@"` is the program. */
	static ofShell(script: string, argv: readonly string[]): Terminal {
		return new Terminal(argv, {}, ['/bin/sh', '-c', script, 'sh', process.execPath, PROGRAM]);
	}

	#changed(): void {
		for (const watch of [...this.#watchers]) watch();
	}

	/** Types keys, each as a key of its own. */
	send(...keys: readonly string[]): void {
		for (const key of keys) this.#pty.write(key);
	}

	signal(name: NodeJS.Signals): void {
		this.#pty.kill(name);
	}

	resize(columns: number, rows: number): void {
		this.#screen.resize(columns, rows);
		this.#pty.resize(columns, rows);
	}

	/** The rows that can be seen, without the spaces behind them. */
	get rows(): readonly string[] {
		const {active} = this.#screen.buffer;
		return Array.from({length: this.#screen.rows}, (_, row) =>
			(active.getLine(active.baseY + row)?.translateToString(true) ?? '').trimEnd(),
		);
	}

	get text(): string {
		return this.rows.join('\n');
	}

	/** Where the cursor stands, from 0. */
	get cursor(): {readonly row: number; readonly column: number} {
		const {cursorX, cursorY} = this.#screen.buffer.active;
		return {row: cursorY, column: cursorX};
	}

	/** Whether the program has the screen for itself. */
	get isAlternate(): boolean {
		return this.#screen.buffer.active.type === 'alternate';
	}

	/** Whether the program takes the keys: this is the last that it asks for before. */
	get isListening(): boolean {
		return this.#screen.modes.bracketedPasteMode;
	}

	/** What a program has left behind in a terminal that belongs to the shell again. */
	get traces(): readonly string[] {
		const {modes} = this.#screen;
		const cursor = this.output.match(/\u001B\[\?25[hl]/g)?.at(-1);
		return [
			...(this.isAlternate ? ['the alternate screen'] : []),
			...(cursor === '\u001B[?25l' ? ['a hidden cursor'] : []),
			...(modes.bracketedPasteMode ? ['bracketed paste'] : []),
			...(modes.applicationCursorKeysMode ? ['other cursor keys'] : []),
			...(modes.mouseTrackingMode === 'none' ? [] : ['a watched mouse']),
			...(modes.wraparoundMode ? [] : ['lines that do not wrap']),
		];
	}

	/** Waits until the screen shows a text, and answers with the screen. */
	async shows(wanted: string | RegExp, within = PATIENCE): Promise<string> {
		const isThere = () =>
			typeof wanted === 'string' ? this.text.includes(wanted) : wanted.test(this.text);
		await this.until(isThere, `show ${wanted}`, within);
		return this.text;
	}

	/** Waits until something is so, asked again whenever the screen changes. */
	async until(isSo: () => boolean, what: string, within = PATIENCE): Promise<void> {
		if (isSo()) return;

		await new Promise<void>((resolve, reject) => {
			const end = () => {
				clearTimeout(timer);
				this.#watchers.delete(watch);
			};
			const fail = (why: string) => {
				end();
				reject(new Error(`The screen did not ${what}: ${why}. It shows:\n${this.text}`));
			};
			const watch = () => {
				if (isSo()) {
					end();
					resolve();
				} else if (this.#code !== undefined) fail(`the program ended with ${this.#code}`);
			};
			const timer = setTimeout(() => fail(`${within} ms went by`), within);
			this.#watchers.add(watch);
		});
	}

	/** The window is closed: the terminal is gone, and the kernel tells whoever had it. */
	hangUp(): void {
		// It is there, though the types do not say so.
		(this.#pty as IPty & {destroy(): void}).destroy();
	}

	close(): void {
		if (this.#code === undefined) this.#pty.kill('SIGKILL');
		this.#screen.dispose();
	}
}
