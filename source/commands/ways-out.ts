import process from 'node:process';
import {EXIT} from './exit-code.js';

const SIGNALS = {
	SIGHUP: EXIT.hangUp,
	SIGINT: EXIT.interrupted,
	SIGTERM: EXIT.terminated,
} as const;

/** Leaving by `exit` lets the screen put the terminal back, which dying of the signal does not. */
export function leaveOnSignals(): void {
	for (const [signal, code] of Object.entries(SIGNALS))
		process.on(signal, () => process.exit(code));
}

/** A reader that has seen enough (`| head`) is no error; a full disk is one. */
export function leaveWhenNobodyReads(stream: NodeJS.WritableStream): void {
	stream.on('error', (error: NodeJS.ErrnoException) => {
		if (error.code === 'EPIPE') process.exit(EXIT.done);
		console.error(`tcp-trainer: ${error.message}`);
		process.exit(EXIT.failed);
	});
}
