import process from 'node:process';
import {useApp} from 'ink';
import {useEffect, useRef} from 'react';

/** A process that could not be stopped goes on after this long. */
const STOPPED_BY_MS = 300;

/**
 * Stops this process as Ctrl-Z does, and comes back when the shell continues it. Where no shell could (the
 * first process of a terminal or a container) the system does not stop it, and it comes back by itself.
 */
function untilContinued(): Promise<void> {
	return new Promise((resolve) => {
		const goOn = () => {
			clearTimeout(timer);
			process.off('SIGCONT', goOn);
			resolve();
		};
		// It does not run out while the process is stopped, and keeps the event loop alive until it is woken.
		const timer = setTimeout(goOn, STOPPED_BY_MS);
		process.on('SIGCONT', goOn);
		process.kill(0, 'SIGTSTP');
	});
}

/**
 * Gives the terminal to the shell each time that `count` grows, as raw mode would swallow Ctrl-Z. Who is
 * stopped from outside finds the terminal as the shell left it, and sets it up anew.
 */
export function useSuspension(count: number, onAway: (isAway: boolean) => void): void {
	const {suspendTerminal} = useApp();
	const isSuspended = useRef(false);

	useEffect(() => {
		if (process.platform === 'win32') return undefined;
		const suspend = async (meanwhile: () => Promise<void>) => {
			if (isSuspended.current) return;
			isSuspended.current = true;
			onAway(true);
			await suspendTerminal(meanwhile);
			onAway(false);
			isSuspended.current = false;
		};
		if (count > 0) void suspend(untilContinued);
		const takeBack = () => void suspend(async () => {});
		process.on('SIGCONT', takeBack);
		return () => {
			process.off('SIGCONT', takeBack);
		};
	}, [count, onAway, suspendTerminal]);
}
