import {useEffect} from 'react';

const SECOND = 1000;
/** After a stall (a suspended process) no more than this has passed. */
const LONGEST = 2 * SECOND;

/** Tells once a second how much time has passed; nothing wakes up while no clock runs. */
export function useClock(isRunning: boolean, onSecond: (ms: number) => void): void {
	useEffect(() => {
		if (!isRunning) return undefined;
		let last = Date.now();
		const timer = setInterval(() => {
			const now = Date.now();
			onSecond(Math.min(now - last, LONGEST));
			last = now;
		}, SECOND);
		return () => clearInterval(timer);
	}, [isRunning, onSecond]);
}
