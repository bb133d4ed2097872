import {fstatSync} from 'node:fs';
import process from 'node:process';

/** Node's module for terminals takes as long to load as a list to print, so it is loaded where it is needed. */
const isatty = (file: number) => process.getBuiltinModule('node:tty').isatty(file);

/** What is neither a file nor a pipe. */
function isDevice(file: number): boolean {
	try {
		return fstatSync(file).isCharacterDevice();
	} catch {
		return false;
	}
}

export const isTerminalAt = (file: number) => isDevice(file) && isatty(file);

/** Whether somebody types and reads. */
export const isTerminal = () => isTerminalAt(0) && isTerminalAt(1);
