import {copyTimers} from './copy.js';
import type {TimerOp} from './effect.js';
import {TIMERS, type TimerName} from './input.js';
import type {Ms} from './profile.js';
import type {Tcb} from './tcb.js';
import type {Turn} from './turn.js';

const off = Number.POSITIVE_INFINITY;

export function isRunning(tcb: Tcb, timer: TimerName): boolean {
	return tcb.timers[timer] !== off;
}

/** Arms a timer for `ms` from now; one that runs, or has just fired, is armed again. Infinity stops it. */
export function start(turn: Turn, timer: TimerName, ms: Ms): void {
	if (ms === off) return stop(turn, timer);

	const again = isRunning(turn.tcb, timer) || hasFired(turn, timer);
	set(turn, timer, turn.now + ms);
	report(turn, timer, again ? 'restart' : 'start', ms);
}

export function stop(turn: Turn, timer: TimerName): void {
	if (!isRunning(turn.tcb, timer)) return;

	set(turn, timer, off);
	report(turn, timer, 'stop');
}

/** The timer has run out: it is off before what it causes begins. */
export function fire(turn: Turn, timer: TimerName): void {
	set(turn, timer, off);
	report(turn, timer, 'fire');
}

export function stopAll(turn: Turn): void {
	for (const timer of TIMERS) stop(turn, timer);
}

/** When the next timer runs out; Infinity when none runs. */
export function nextDeadline({timers}: Tcb): Ms {
	return Math.min(
		timers.RTO,
		timers['DELAYED-ACK'],
		timers.PERSIST,
		timers.KEEPALIVE,
		timers.USER,
		timers['FIN-WAIT-2'],
		timers['2MSL'],
	);
}

/** The timer that runs out first, or undefined when none runs. On a tie the order of `TIMERS` decides. */
export function nextTimer(tcb: Tcb): {readonly timer: TimerName; readonly at: Ms} | undefined {
	let first: TimerName | undefined;
	for (const timer of TIMERS) {
		if (tcb.timers[timer] < (first === undefined ? off : tcb.timers[first])) first = timer;
	}

	return first === undefined ? undefined : {timer: first, at: tcb.timers[first]};
}

function set({tcb}: Turn, timer: TimerName, at: Ms): void {
	const timers = copyTimers(tcb.timers);
	timers[timer] = at;
	tcb.timers = timers;
}

function hasFired(turn: Turn, timer: TimerName): boolean {
	const last = turn.effects[0];
	return last?.type === 'timer' && last.timer === timer && last.op === 'fire';
}

function report(turn: Turn, timer: TimerName, op: TimerOp, ms?: Ms): void {
	turn.effects.push(ms === undefined ? {type: 'timer', timer, op} : {type: 'timer', timer, op, ms});
}
