import type {Ms} from '../tcp/profile.js';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Ticks of the engine are whole milliseconds; what playing makes of them between two ticks is cut off. */
function digits(ms: Ms, decimals: number): string {
	const unit = 10 ** (3 - decimals);
	return ((Math.floor(ms / unit + 1e-6) * unit) / SECOND).toFixed(decimals);
}

function clock(ms: Ms): string {
	const seconds = Math.floor(ms / SECOND);
	const two = (n: number): string => String(n).padStart(2, '0');
	const minutes = two(Math.floor(seconds / 60) % 60);
	return `${Math.floor(seconds / 3600)}:${minutes}:${two(seconds % 60)}`;
}

/** A moment for the time column: five columns, or `2:00:00` from one hour on. */
export function timeText(at: Ms): string {
	if (at < 10 * SECOND) return digits(at, 3);
	if (at < 100 * SECOND) return digits(at, 2);
	if (at < 1000 * SECOND) return digits(at, 1);
	return at < HOUR ? clock(at).slice(2) : clock(at);
}

/** A moment in a sentence. */
export function momentText(at: Ms): string {
	return at < 1000 * SECOND ? `${trimmed(at / SECOND, 3)} s` : clock(at);
}

/** Columns that `timeText` takes at most in a run. */
export function timeWidth(endsAt: Ms): number {
	return timeText(Math.max(endsAt, 0)).length;
}

/** `+0.05`: the time since a row above, for one whose own time would read the same. */
export function laterText(ms: Ms): string {
	return `+${digits(ms, 2)}`;
}

/** How far a moment is from another, with its sign: `-0.050`, `+7200`. Five columns or seven, as `timeText`. */
export function distanceText(ms: Ms, columns: number): string {
	const sign = ms < 0 ? '-' : '+';
	const far = Math.abs(ms);
	if (far < HOUR) {
		for (const decimals of [3, 2, 1, 0]) {
			const text = sign + digits(far, decimals);
			if (text.length <= columns) return text;
		}
	}
	return sign + durationText(far).replace(' ', '');
}

/** What is left of a timer: `1.98 s`, `239.0 s`, `1:59:59`. */
export function remainingText(ms: Ms): string {
	if (ms < 10 * SECOND) return `${digits(ms, 2)} s`;
	if (ms < 1000 * SECOND) return `${digits(ms, 1)} s`;
	return clock(ms);
}

/** What is left of a whole: `239.0/240 s`. */
export function ofText(left: Ms, whole: Ms): string {
	const [remaining, all] = [remainingText(left), durationText(whole)];
	const isAlike = remaining.endsWith(' s') && all.endsWith(' s');
	return isAlike ? `${remaining.slice(0, -2)}/${all}` : `${remaining} / ${all}`;
}

/** Not `toFixed` alone, which would keep zeros. */
const trimmed = (n: number, decimals: number): string => String(Number(n.toFixed(decimals)));

/** How long something took or takes, in the largest unit that says it exactly enough: `0.95 s`, `2 h`. */
export function durationText(ms: Ms): string {
	if (ms < 10 * SECOND) return `${trimmed(ms / SECOND, 2)} s`;
	if (ms < MINUTE) return `${trimmed(ms / SECOND, 1)} s`;
	if (ms < 1000 * SECOND) return `${trimmed(ms / SECOND, 0)} s`;
	if (ms < HOUR - MINUTE / 10) return `${trimmed(ms / MINUTE, 1)} min`;
	return `${trimmed(ms / HOUR, 2)} h`;
}
