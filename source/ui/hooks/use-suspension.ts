import {useApp} from 'ink';
import {useEffect} from 'react';

/** Longer than anyone stays away; it only keeps the event loop alive until the shell wakes us. */
const KEEP_ALIVE_MS = 1 << 30;

/** Stops this process as Ctrl-Z does, and comes back when the shell continues it. */
function untilContinued(): Promise<void> {
	return new Promise((resolve) => {
		const alive = setTimeout(() => {}, KEEP_ALIVE_MS);
		process.once('SIGCONT', () => {
			clearTimeout(alive);
			resolve();
		});
		process.kill(0, 'SIGTSTP');
	});
}

/** Gives the terminal to the shell each time that `count` grows. Raw mode would swallow Ctrl-Z. */
export function useSuspension(count: number): void {
	const {suspendTerminal} = useApp();
	useEffect(() => {
		if (count === 0 || process.platform === 'win32') return;
		void suspendTerminal(untilContinued);
	}, [count, suspendTerminal]);
}
