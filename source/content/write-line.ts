import type {
	CallLine,
	ForgedFields,
	ForgeLine,
	Line,
	Moment,
	NetworkLine,
	Number as Numbered,
	Pick,
} from '../simulation/scenario.js';
import {WINDOW} from './forge-line.js';
import {duration, map} from './write-flow.js';

type Entries = readonly (readonly [key: string, value: string | number | boolean | undefined])[];

/** One line of a script as its file says it: `{at: 0s, host: A, call: OPEN}`. */
export function lineText(line: Line): string {
	switch (line.type) {
		case 'call':
			return callText(line);
		case 'forge':
			return map([...momentOf(line.when), ['forge', forgeText(line)]]);
		case 'cut':
		case 'heal':
			return map([...momentOf(line.when), [line.type, line.direction]]);
		case 'crash':
		case 'boot':
			return map([...momentOf(line.when), [line.type, line.host]]);
		case 'flood': {
			const {to, port, count, every} = line;
			const flood: Entries = [
				['to', to],
				['port', port],
				['count', count],
				['every', duration(every)],
			];
			return map([...momentOf(line.when), ['flood', map(flood)]]);
		}
		case 'set':
			// Only branches have such a line, and no file may.
			return map([...momentOf(line.when), ['host', line.host], ['set', line.state]]);
		default:
			return networkText(line);
	}
}

function callText({when, host, call, connection, ...options}: CallLine): string {
	const {port, len, backlog, idle, interval, probes, how} = options;
	return map([
		...momentOf(when),
		['host', host],
		['call', call],
		['connection', connection === 'main' ? undefined : connection],
		['port', port],
		['len', len],
		['backlog', backlog],
		['idle', optional(idle)],
		['interval', optional(interval)],
		['probes', probes],
		['how', how],
	]);
}

function networkText(line: NetworkLine): string {
	const pick = map(pickEntries(line.pick));
	switch (line.type) {
		case 'release':
			return map([...momentOf(line.when), ['release', pick]]);
		case 'replace':
			return map([
				['replace', pick],
				['with', map(contents(line.with))],
			]);
		case 'delay':
		case 'duplicate':
			return map([
				[line.type, pick],
				['by', duration(line.by)],
			]);
		default:
			return map([[line.type, pick]]);
	}
}

/** What the fields of a forged segment are where its line says nothing. */
const NOTHING = 0;

function forgeText({from, to, connection, flags, seq, ack, len, wnd}: ForgeLine): string {
	return map([
		['from', from],
		['to', to],
		['connection', connection === 'main' ? undefined : connection],
		...contents({flags, seq, ...(ack === undefined ? {} : {ack})}),
		['len', len === NOTHING ? undefined : len],
		['wnd', wnd === WINDOW ? undefined : wnd],
	]);
}

/** A distance has a sign, also where it is nothing: `+0`. */
function number(value: Numbered | undefined): string | number | undefined {
	if (typeof value !== 'object') return value;
	return value.plus < 0 ? String(value.plus) : `+${value.plus}`;
}

function contents({flags, seq, ack, len, wnd}: Partial<ForgedFields>): Entries {
	return [
		['flags', list(flags)],
		['seq', number(seq)],
		['ack', number(ack)],
		['len', len],
		['wnd', wnd],
	];
}

function pickEntries({from, connection, flags, len, nth, all}: Pick): Entries {
	return [
		['from', from],
		['connection', connection],
		['flags', list(flags)],
		['len', len],
		['nth', nth],
		['all', all],
	];
}

function momentOf(when: Moment): Entries {
	if ('at' in when) return [['at', duration(when.at)]];
	const {after, plus} = when;
	const what: Entries =
		'sent' in after
			? [['sent', map(pickEntries(after.sent))]]
			: [
					['host', after.host],
					['state', after.state],
					['signal', after.signal],
				];
	return [
		['after', map(what)],
		['plus', plus === 0 ? undefined : duration(plus)],
	];
}

const list = (flags: readonly string[] | undefined) => flags && `[${flags.join(', ')}]`;

const optional = (ms: number | undefined) => (ms === undefined ? undefined : duration(ms));
