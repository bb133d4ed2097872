import process from 'node:process';
import {EXIT} from './exit-code.js';
import {isTerminalAt} from './terminal.js';

const SIGNALS = {
	SIGHUP: EXIT.hangUp,
	SIGINT: EXIT.interrupted,
	SIGTERM: EXIT.terminated,
} as const;

type Duty = () => void;

/** What has to be done before the process ends, whatever ends it. */
const duties = new Set<Duty>();

/** Done at the latest when the program is left. Answers with how to take it back. */
export function beforeLeaving(duty: Duty): () => void {
	duties.add(duty);
	return () => {
		duties.delete(duty);
	};
}

/** Does what has to be done, the last that was asked for first: the screen is closed before anything is printed. */
export function doDuties(): void {
	for (const duty of [...duties].reverse()) {
		duties.delete(duty);
		try {
			duty();
		} catch {
			// The others have to be done all the same.
		}
	}
}

/** Ends the program at once, with all that has to be done before. */
export function leave(code: number): never {
	doDuties();
	if (terminals.some((file) => !isTerminalAt(file))) hangUp();
	process.exit(code);
}

/** Which of the three streams were a terminal at the beginning. */
let terminals: readonly number[] = [];

/** Node aborts, and leaves a core behind, when it exits after its terminal has gone: so it ends by the signal. */
function hangUp(): void {
	process.removeAllListeners('SIGHUP');
	process.kill(process.pid, 'SIGHUP');
}

export function leaveOnSignals(): void {
	terminals = [0, 1, 2].filter(isTerminalAt);
	for (const [signal, code] of Object.entries(SIGNALS)) process.on(signal, () => leave(code));
}

/** What nobody catches would be told by Node: as a stack trace, on a screen that is about to be closed. */
export function leaveOnFaults(told: (error: unknown) => string): void {
	const fail = (error: unknown) => {
		doDuties();
		process.stderr.write(`${told(error)}\n`);
		process.exit(EXIT.fault);
	};
	process.on('uncaughtException', fail);
	process.on('unhandledRejection', fail);
}

/** A terminal that is gone answers with EIO, and a SIGHUP is on its way. */
const GONE: Readonly<Record<string, number>> = {EPIPE: EXIT.done, EIO: EXIT.hangUp};

/** A reader that has seen enough (`| head`) is no error; a full disk is one. */
export function leaveWhenNobodyReads(stream: NodeJS.WritableStream): void {
	stream.on('error', (error: NodeJS.ErrnoException) => {
		const code = GONE[error.code ?? ''];
		if (code !== undefined) leave(code);
		console.error(`tcp-trainer: ${error.message}`);
		leave(EXIT.failed);
	});
}
