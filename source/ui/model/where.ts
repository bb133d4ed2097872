import type {Where} from '../keys.js';
import {advanceGuide} from './guide.js';
import {advanceLive, liveWhere} from './live.js';
import {type Place, stay, type Turn} from './place.js';
import {advancePredict, predictWhere} from './predict.js';

/** Which part of the key table holds in a place. */
export function whereIs(place: Place): Where {
	switch (place.type) {
		case 'home':
		case 'picker':
			return 'list';
		case 'loading':
		case 'failed':
			return 'message';
		case 'help':
			return 'help';
		case 'live':
			return liveWhere(place);
		case 'predict':
			return predictWhere(place);
		case 'guide':
			return 'guide';
	}
}

/** What happens in a place while time passes on the screen. */
export function advancePlace(place: Place, ms: number): Turn {
	if (place.type === 'live') return stay(advanceLive(place, ms));
	if (place.type === 'predict') return stay(advancePredict(place, ms));
	return place.type === 'guide' ? advanceGuide(place, ms) : stay(place);
}

/** Whether time passes: if not, nothing wakes up. */
export function isMoving(place: Place): boolean {
	switch (place.type) {
		case 'live':
		case 'predict':
		case 'guide':
			return place.playback.running;
		default:
			return false;
	}
}
