import {useAnimation} from 'ink';
import {useEffect, useRef} from 'react';

/** Twelve frames a second: smooth enough for an arrow, and little work (Ink draws at most twice as often). */
export const FRAMES_PER_SECOND = 12;
const FRAME_MS = Math.round(1000 / FRAMES_PER_SECOND);
/** After a stall (a suspended process, a busy machine) time does not jump. */
const LONGEST = 4 * FRAME_MS;

/** Tells how much time has passed, frame after frame, while something moves; otherwise nothing wakes up. */
export function usePlayback(isMoving: boolean, onTime: (ms: number) => void): void {
	const {time} = useAnimation({interval: FRAME_MS, isActive: isMoving});
	const last = useRef(0);

	useEffect(() => {
		// The clock begins at zero each time that something begins to move.
		const ms = time - last.current;
		last.current = time;
		if (isMoving && ms > 0) onTime(Math.min(ms, LONGEST));
	}, [time, isMoving, onTime]);
}
