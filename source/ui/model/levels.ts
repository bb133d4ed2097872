import type {Place} from './place.js';

/** The levels of the screens, the lowest first. */
type Levels = {readonly places: readonly [Place, ...Place[]]};

export const topOf = ({places}: Levels): Place => places.at(-1) ?? places[0];

export function withTop<L extends Levels>(levels: L, place: Place): L {
	const [lowest, ...above] = levels.places;
	return {
		...levels,
		places: above.length === 0 ? [place] : [lowest, ...above.slice(0, -1), place],
	};
}
