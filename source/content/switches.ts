import {type Ms, SETTINGS, type SettingName, type Settings} from '../tcp/profile.js';
import {closest, nearest} from '../text/nearest.js';
import {printable} from '../text/printable.js';
import {durationFrom} from './duration.js';
import {fold, folded, type Read, tableOf} from './fields.js';
import {oneOf, whole, yesOrNo} from './values.js';

const NAMES = Object.keys(SETTINGS) as SettingName[];
const names = folded(NAMES);

/** Without limit. */
const NEVER = 'never';

const orNever =
	<T>(read: Read<T>): Read<T | number> =>
	(tree, report) =>
		tree.kind === 'leaf' && fold(String(tree.value)) === NEVER
			? Number.POSITIVE_INFINITY
			: read(tree, report);

/** What a setting's unit says about its values. */
function readerOf(setting: (typeof SETTINGS)[SettingName]): Read<unknown> {
	switch (setting.unit) {
		case 'ms':
			// Where neither profile switches a time off, 0 would let timers fire for ever at one moment.
			return orNever(durationFrom(leastOf(setting)));
		case 'times':
			return orNever(whole(0, 1000));
		case 'octets':
			return whole(1, 65_495);
		case 'switch':
			return yesOrNo;
		case 'choice':
			return oneOf(['octet', 'empty']);
	}
}

function leastOf({rfc9293, linux}: {rfc9293: unknown; linux: unknown}): Ms {
	return rfc9293 === 0 || linux === 0 ? 0 : 1;
}

/** Settings by their names, `twReuse`, `tw_reuse` or `tw-reuse`. */
export const switches: Read<Partial<Settings>> = (tree, report) => {
	const {say} = report;
	const values = new Map<SettingName, unknown>();
	for (const [key, {place, value}] of tableOf(tree, report)?.entries ?? []) {
		const name = names.get(fold(key));
		if (name === undefined)
			report.add(
				place,
				say.unknownKey(printable(key, 40), nearest(key, NAMES), closest(key, NAMES)),
			);
		else if (values.has(name)) report.add(place, say.twice(name));
		else values.set(name, readerOf(SETTINGS[name])(value, report));
	}
	return Object.fromEntries(values) as Partial<Settings>;
};
