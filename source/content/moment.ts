import type {HostId, Moment} from '../simulation/scenario.js';
import type {Signal} from '../tcp/effect.js';
import {STATES} from '../tcp/state-diagram.js';
import {duration} from './duration.js';
import {type Fields, fieldsOf, type Read} from './fields.js';
import {sentPick} from './pick.js';
import type {Report} from './problem.js';
import {oneOf} from './values.js';

/** The keys of a line that say when. */
export const MOMENT_KEYS = ['at', 'after', 'plus'];

export const host = oneOf<HostId>(['A', 'B']);

/** A table, so that the compiler misses none. */
const SIGNALS: Record<Signal, true> = {
	'connection closing': true,
	'connection reset': true,
	'connection refused': true,
	'connection aborted due to user timeout': true,
	'connection timed out': true,
};
const signal = oneOf(Object.keys(SIGNALS) as Signal[]);
const state = oneOf(STATES);

type After = Extract<Moment, {after: unknown}>['after'];

/** When a line happens. */
export function momentOf(fields: Fields, report: Report): Moment | undefined {
	const {say} = report;
	if (fields.has('at')) {
		if (fields.has('after')) return report.add(fields.placeOf('after'), say.twoMoments);
		if (fields.has('plus')) report.add(fields.placeOf('plus'), say.plusAlone);
		const at = fields.get('at', duration);
		return at === undefined ? undefined : {at};
	}
	if (!fields.has('after')) {
		const [place, complaint] = fields.has('plus')
			? [fields.placeOf('plus'), say.plusAlone]
			: [fields.table.place, say.noMoment];
		return report.add(place, complaint);
	}
	const after = fields.get('after', what);
	const plus = fields.get('plus', duration);
	if (after?.plus !== undefined && plus !== undefined)
		report.add(fields.placeOf('plus'), say.twice('plus'));
	return after && {after: after.what, plus: plus ?? after.plus ?? 0};
}

/** What a moment waits for; `plus` may stand in it or beside it. */
const what: Read<{what: After; plus: number | undefined}> = (tree, report) => {
	const fields = fieldsOf(tree, report, ['host', 'state', 'signal', 'sent', 'plus']);
	if (!fields) return undefined;

	const plus = fields.get('plus', duration);
	const kinds = ['state', 'signal', 'sent'].filter((key) => fields.has(key));
	if (kinds.length !== 1) return report.add(tree.place, report.say.afterWhat);

	if (fields.has('sent')) {
		const sent = fields.get('sent', sentPick);
		const from = fields.get('host', host);
		return sent && {what: {sent: from === undefined ? sent : {from, ...sent}}, plus};
	}
	const id = fields.need('host', host, 'host: A');
	if (id === undefined) return undefined;

	const reached = fields.get('state', state);
	const told = fields.get('signal', signal);
	if (reached !== undefined) return {what: {host: id, state: reached}, plus};
	return told && {what: {host: id, signal: told}, plus};
};
