import type {CallLine, CallName} from '../simulation/scenario.js';
import {durationFrom} from './duration.js';
import {type Fields, given} from './fields.js';
import {host, MOMENT_KEYS, momentOf} from './moment.js';
import {OCTETS} from './pick.js';
import type {Report} from './problem.js';
import {name, oneOf, whole} from './values.js';

/** What may be said to each call, beside its port. */
const OPTIONS: Readonly<Record<CallName, readonly string[]>> = {
	OPEN: ['mode'],
	LISTEN: ['mode', 'backlog'],
	ACCEPT: [],
	SEND: ['len'],
	RECEIVE: ['len'],
	CLOSE: [],
	SHUTDOWN: ['how'],
	ABORT: [],
	KEEPALIVE: ['idle', 'interval', 'probes'],
};
export const CALL_NAMES = Object.keys(OPTIONS) as CallName[];
const OPTION_KEYS = [...new Set(Object.values(OPTIONS).flat())];

export const CALL_KEYS = [...MOMENT_KEYS, 'call', 'host', 'connection', 'port', ...OPTION_KEYS];

export const port = whole(1, 65_535);

/** `{at: 0s, host: A, call: SEND, len: 300}` */
export function callLine(fields: Fields, report: Report): CallLine | undefined {
	const when = momentOf(fields, report);
	const id = fields.need('host', host, 'host: A');
	const call = callName(fields, report);
	const options = given({
		port: fields.get('port', port),
		len: fields.get('len', whole(1, OCTETS)),
		backlog: fields.get('backlog', whole(0, 1_000_000)),
		idle: fields.get('idle', durationFrom(1)),
		interval: fields.get('interval', durationFrom(1)),
		probes: fields.get('probes', whole(1, 1000)),
		how: fields.get('how', oneOf(['write', 'read'])),
	});
	const connection = fields.get('connection', name) ?? 'main';
	if (call === 'SEND') fields.need('len', whole(1, OCTETS), 'len: 300');
	if (when === undefined || id === undefined || call === undefined) return undefined;

	return {type: 'call', when, host: id, call, connection, ...options};
}

/** A passive OPEN is a LISTEN. Options that the call does not know are problems. */
function callName(fields: Fields, report: Report): CallName | undefined {
	const written = fields.get('call', oneOf(CALL_NAMES));
	const mode = fields.get('mode', oneOf(['active', 'passive']));
	const call = written === 'OPEN' && mode === 'passive' ? 'LISTEN' : written;
	if (call === undefined) return undefined;

	for (const key of OPTION_KEYS) {
		if (!fields.has(key) || OPTIONS[call].includes(key)) continue;
		const calls = CALL_NAMES.filter((other) => OPTIONS[other].includes(key));
		report.add(fields.placeOf(key), report.say.optionElsewhere(key, call, calls));
	}
	return call;
}
