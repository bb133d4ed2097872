import type {NetworkLine, Pick} from '../simulation/scenario.js';
import type {Ms} from '../tcp/profile.js';
import {duration} from './duration.js';
import type {Fields, Read} from './fields.js';
import {replacement} from './forge-line.js';
import {MOMENT_KEYS, momentOf} from './moment.js';
import {pickFields} from './pick.js';
import type {Report} from './problem.js';

/** Extra time of a delayed segment, and of a copy, when the line says none. */
const DELAYED_BY: Ms = 1000;
const COPIED_BY: Ms = 0;

export const NETWORK_KEYS = {
	lose: ['lose'],
	duplicate: ['duplicate', 'by'],
	delay: ['delay', 'by'],
	hold: ['hold'],
	release: [...MOMENT_KEYS, 'release'],
	replace: ['replace', 'with'],
} as const;

type Kind = keyof typeof NETWORK_KEYS;

/** A rule, whose details may stand in the pick or beside it: `{delay: {from: A}, by: 2s}`. */
export function networkLine(kind: Kind, fields: Fields, report: Report): NetworkLine | undefined {
	const beside = NETWORK_KEYS[kind].filter((key) => key === 'by' || key === 'with');
	const read = fields.get(kind, (tree) => pickFields(tree, report, beside));
	if (!read) return undefined;

	const {pick} = read;
	const detail = <T>(key: string, reader: Read<T>): T | undefined => {
		if (fields.has(key) && read.fields.has(key))
			report.add(fields.placeOf(key), report.say.twice(key));
		return read.fields.get(key, reader) ?? fields.get(key, reader);
	};
	switch (kind) {
		case 'lose':
		case 'hold':
			return {type: kind, pick};
		case 'delay':
			return {type: kind, pick, by: detail('by', duration) ?? DELAYED_BY};
		case 'duplicate':
			return {type: kind, pick, by: detail('by', duration) ?? COPIED_BY};
		case 'release':
			return released(pick, fields, report);
		case 'replace': {
			if (!fields.has('with') && !read.fields.has('with'))
				return report.add(fields.table.place, report.say.emptyReplacement);
			const contents = detail('with', replacement);
			return contents && {type: kind, pick, with: contents};
		}
	}
}

/** The only rule with a moment: until then the network keeps what it holds. */
function released(pick: Pick, fields: Fields, report: Report): NetworkLine | undefined {
	const when = momentOf(fields, report);
	return when && {type: 'release', when, pick};
}
