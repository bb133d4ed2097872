import type {News} from '../context.js';
import {watch} from './live.js';
import {pastOf} from './past.js';
import type {Place} from './place.js';
import {placeFor} from './place-for.js';
import type {Program} from './program.js';

/** The run of a file that changed, from its beginning; what is wrong with the file stands under the last good run. */
export function followed(program: Program, news: News): Program {
	const [lowest, ...above] = program.places;
	const anew = (place: Place) => (place.type === 'live' ? replaced(program, place, news) : place);
	return {...program, places: [anew(lowest), ...above.map(anew)]};
}

function replaced(program: Program, place: Place & {type: 'live'}, news: News): Place {
	// Another run may be watched meanwhile.
	if (program.given.every(({id}) => id !== place.trace.scenario.id)) return place;
	if (news.type === 'spoilt') return {...place, problems: news.problems};
	const next = placeFor({...program, past: pastOf(program)}, 'live', news.scenario);
	if (next.type !== 'live') return place;
	const {panel, rows, times} = place;
	return {...watch(next.trace, program.settings, false, place.present), panel, rows, times};
}
