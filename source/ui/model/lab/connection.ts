import {aliveAt} from '../../../chart/life.js';
import type {HostId} from '../../../simulation/scenario.js';
import type {Lab} from './lab.js';
import type {Call} from './menus.js';

const MAIN = 'main';
/** Further connections of a host, for calls of connect() while others are alive. */
const FURTHER = ['second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'];

/**
 * Which connection a call at the cursor is about: for connect() a name that is free, else the connection of the
 * row at the cursor, or the newest of the host.
 */
export function connectionFor({trace, reel, playback}: Lab, host: HostId, call: Call): string {
	const {step} = playback.moment;
	const nameOf = (id: string | null): string | undefined =>
		trace.connections.find((connection) => connection.id === id)?.name;
	const alive = aliveAt(reel.lives, host, step).map(({connection}) => connection);
	if (call === 'listen') return MAIN;
	if (call === 'connect') {
		const taken = new Set(alive.map(nameOf));
		return [MAIN, ...FURTHER].find((name) => !taken.has(name)) ?? MAIN;
	}
	const atCursor = trace.steps[step - 1];
	const isHere = atCursor?.host === host && alive.includes(atCursor.connection);
	return nameOf(isHere ? atCursor.connection : (alive.at(-1) ?? null)) ?? MAIN;
}
