import type {Direction, Line} from '../simulation/scenario.js';
import {CALL_KEYS, callLine, port} from './call-line.js';
import {duration} from './duration.js';
import {type Fields, fieldsOf, type Read, tableOf} from './fields.js';
import {forgeLine} from './forge-line.js';
import {host, MOMENT_KEYS, momentOf} from './moment.js';
import {NETWORK_KEYS, networkLine} from './network-line.js';
import type {Report} from './problem.js';
import {oneOf, whole} from './values.js';
import type {Table} from './yaml-tree.js';

const DIRECTIONS: readonly Direction[] = ['A>B', 'B>A', 'both'];

/** The port of a flood, and the time between its SYNs, when the line says none. */
const PORT = 80;
const EVERY = 1;

/** What a line may be, by the key that says so, with the keys that may stand beside it. */
const KEYS = {
	call: CALL_KEYS,
	...NETWORK_KEYS,
	forge: [...MOMENT_KEYS, 'forge'],
	cut: [...MOMENT_KEYS, 'cut'],
	heal: [...MOMENT_KEYS, 'heal'],
	crash: [...MOMENT_KEYS, 'crash'],
	boot: [...MOMENT_KEYS, 'boot'],
	flood: [...MOMENT_KEYS, 'flood'],
} as const;

type Action = keyof typeof KEYS;

const ACTIONS = Object.keys(KEYS) as Action[];
const ALL_KEYS = [...new Set(Object.values(KEYS).flat())];

/** One line of a script. */
export const line: Read<Line> = (tree, report) => {
	const table = tableOf(tree, report);
	if (!table) return undefined;

	const forced = table.entries.get('set');
	if (forced) return report.add(forced.place, report.say.setInFile);

	const [action, ...others] = ACTIONS.filter((key) => table.entries.has(key));
	if (action === undefined) {
		const before = report.count;
		fieldsOf(tree, report, ALL_KEYS);
		// A mistyped action is named by its own problem.
		return report.count > before ? undefined : report.add(tree.place, report.say.noAction(ACTIONS));
	}
	if (others.length > 0) return report.add(tree.place, report.say.twoActions([action, ...others]));

	return actionLine(action, table, report);
};

function actionLine(action: Action, table: Table, report: Report): Line | undefined {
	const fields = knownFields(action, table, report);
	switch (action) {
		case 'call':
			return callLine(fields, report);
		case 'forge':
			return forgeLine(fields, report);
		case 'flood':
			return floodLine(fields, report);
		case 'cut':
		case 'heal': {
			const when = momentOf(fields, report);
			const direction = fields.get(action, oneOf(DIRECTIONS));
			return when && direction && {type: action, when, direction};
		}
		case 'crash':
		case 'boot': {
			const when = momentOf(fields, report);
			const id = fields.get(action, host);
			return when && id && {type: action, when, host: id};
		}
		default:
			return networkLine(action, fields, report);
	}
}

/** A moment at a rule of the network gets a sentence of its own. */
function knownFields(action: Action, table: Table, report: Report): Fields {
	const isRule = action in NETWORK_KEYS && action !== 'release';
	const moments = isRule ? MOMENT_KEYS.filter((key) => table.entries.has(key)) : [];
	for (const key of moments)
		report.add(table.entries.get(key)?.place ?? table.place, report.say.momentOfRule);
	return fieldsOf(table, report, [...KEYS[action], ...moments]);
}

function floodLine(line: Fields, report: Report): Line | undefined {
	const when = momentOf(line, report);
	return line.get('flood', (tree) => {
		const fields = fieldsOf(tree, report, ['to', 'port', 'count', 'every']);
		const to = fields?.need('to', host, 'to: B');
		const count = fields?.need('count', whole(1, 1_000_000), 'count: 100');
		const at = fields?.get('port', port) ?? PORT;
		const every = fields?.get('every', duration) ?? EVERY;
		if (!when || !to || count === undefined) return undefined;
		return {type: 'flood', when, to, port: at, count, every};
	});
}
