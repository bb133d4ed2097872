import type {Effect, Outcome} from '../../source/tcp/effect.js';
import type {TimerName} from '../../source/tcp/input.js';
import type {Rule} from '../../source/tcp/rule.js';
import {add, distance} from '../../source/tcp/sequence.js';
import {step} from '../../source/tcp/step.js';
import type {Tcb} from '../../source/tcp/tcb.js';
import {readSegment, writeSegment} from './notation.js';

/** SEGMENT ARRIVES, with the segment in the RFC's notation. */
export function arrive(tcb: Tcb, notation: string, now = 0): Outcome {
	const seg = readSegment(notation);
	const offset =
		tcb.irs === undefined || seg.ctl.includes('SYN') ? 0 : distance(add(tcb.irs, 1), seg.seq);
	return step(tcb, {type: 'SEGMENT ARRIVES', segment: {...seg, offset}}, now);
}

/** The rule that decided, without the number of RFC 9293, which most of them are from. */
export function decidedBy(rules: readonly Rule[]): string | undefined {
	return rules.at(-1)?.replace(/^RFC 9293 /, '');
}

export function sent(effects: readonly Effect[]): string[] {
	return effects.flatMap((effect) =>
		effect.type === 'transmit' ? [writeSegment(effect.segment)] : [],
	);
}

/** What the user is told: signals and refused calls. */
export function told(effects: readonly Effect[]): string[] {
	return effects.flatMap((effect) => {
		if (effect.type === 'signal') return [effect.signal];
		return effect.type === 'error' ? [effect.error] : [];
	});
}

export function delivered(effects: readonly Effect[]): number {
	return effects.reduce((sum, effect) => sum + (effect.type === 'deliver' ? effect.octets : 0), 0);
}

/** What happened to one timer, as `op` or `op ms`. */
export function timer(effects: readonly Effect[], name: TimerName): string[] {
	return effects.flatMap((effect) => {
		if (effect.type !== 'timer' || effect.timer !== name) return [];
		return [effect.ms === undefined ? effect.op : `${effect.op} ${effect.ms}`];
	});
}
