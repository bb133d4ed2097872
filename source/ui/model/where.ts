import type {Where} from '../keys.js';
import {advanceGuide} from './guide.js';
import {advanceLab, labWhere} from './lab/press-lab.js';
import {advanceLive, liveWhere} from './live.js';
import {type Place, stay, type Turn} from './place.js';
import {advancePredict, predictWhere} from './predict.js';
import {roundWhere} from './round/round.js';

/** Which part of the key table holds in a place. */
export function whereIs(place: Place): Where {
	switch (place.type) {
		case 'picker':
			return place.search === undefined ? 'picker' : 'search';
		case 'home':
			return 'home';
		case 'date':
			return place.action === null ? 'date' : 'actions';
		case 'goals':
		case 'shelves':
		case 'plan':
			return 'list';
		case 'loading':
		case 'preparing':
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
		case 'lab':
			return labWhere(place);
		case 'setup':
			return 'setup';
		case 'round':
			return roundWhere(place);
	}
}

/** What happens in a place while time passes on the screen. */
export function advancePlace(place: Place, ms: number): Turn {
	if (place.type === 'live') return stay(advanceLive(place, ms));
	if (place.type === 'lab') return stay(advanceLab(place, ms));
	if (place.type === 'predict') return stay(advancePredict(place, ms));
	return place.type === 'guide' ? advanceGuide(place, ms) : stay(place);
}

/** Whether time passes: if not, nothing wakes up. */
export function isMoving(place: Place): boolean {
	switch (place.type) {
		case 'live':
		case 'predict':
		case 'guide':
		case 'lab':
			return place.playback.running;
		default:
			return false;
	}
}

/** Whether a clock counts down, which stands while an explanation is read. */
export function hasClock(place: Place): boolean {
	if (place.type !== 'round' || place.clock === null || place.clock.isPaused) return false;
	return place.clock.left > 0 && place.phase.type !== 'told' && place.phase.type !== 'ended';
}
