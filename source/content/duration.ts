import type {Ms} from '../tcp/profile.js';
import {leafOf, type Read, shown} from './fields.js';

const UNITS = {ms: 1, s: 1000, min: 60_000, m: 60_000, h: 3_600_000} as const;

const HOUR = UNITS.h;
/** Far beyond the day after which a run ends by itself. */
const LONGEST = 1000 * HOUR;

/** Milliseconds in the largest unit that needs no fraction: `2min`. */
export function written(ms: Ms): string {
	const units = ['h', 'min', 's'] as const;
	const unit = units.find((word) => ms > 0 && ms % UNITS[word] === 0) ?? 'ms';
	return `${ms / UNITS[unit]}${unit}`;
}

/** A number with its unit; only 0 may stand alone, as it is the same in all of them. */
export function durationFrom(min: Ms): Read<Ms> {
	return (tree, report) => {
		const {say} = report;
		const leaf = leafOf(tree, report, say.kinds.duration);
		if (!leaf) return undefined;

		const word = shown(leaf);
		const parts = /^(\d+(?:\.\d+)?)\s*([a-z]*)$/i.exec(word);
		const unit = parts?.[2]?.toLowerCase() ?? '';
		const scale = Object.entries(UNITS).find(([key]) => key === unit)?.[1];
		if (!parts || (unit !== '' && scale === undefined))
			return report.add(leaf.place, say.notDuration(word));
		if (scale === undefined && Number(parts[1]) !== 0)
			return report.add(leaf.place, say.noUnit(word));

		// 1.1 s is 1100 ms, not 1100.0000000000002.
		const ms = Math.round(Number(parts[1]) * (scale ?? 1) * 1000) / 1000;
		if (ms >= min && ms <= LONGEST) return ms;
		return report.add(leaf.place, say.durationRange(word, written(min), written(LONGEST)));
	};
}

export const duration = durationFrom(0);
