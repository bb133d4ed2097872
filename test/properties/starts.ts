import type {Input} from '../../source/tcp/input.js';
import type {Profile} from '../../source/tcp/profile.js';
import {ctlOf, type Flag} from '../../source/tcp/segment.js';
import {add, type Seq} from '../../source/tcp/sequence.js';
import {step} from '../../source/tcp/step.js';
import {createTcb, type Tcb} from '../../source/tcp/tcb.js';
import {type Die, MOST_NUMBER} from './walk.js';

/** One connection in each state, as a real one comes there, with numbers that soon wrap, or any. */
export function startsOf(profile: Profile, die: Die): readonly Tcb[] {
	const iss = die.oneOf([0, 100, MOST_NUMBER, MOST_NUMBER - 20, die.between(0, MOST_NUMBER)]);
	const irs = die.oneOf([300, MOST_NUMBER, MOST_NUMBER - 20, die.between(0, MOST_NUMBER)]);
	const buffer = die.oneOf([10, 4096, 65_535]);
	const closed = createTcb(profile, {iss, buffer, reader: die.oneOf([true, false])});
	const arrive = (tcb: Tcb, flags: readonly Flag[], seq: Seq, ack: Seq) => {
		const ctl = ctlOf(...flags);
		const known = flags.includes('ACK') ? ack : undefined;
		const segment = {seq, ack: known, ctl, wnd: 4096, text: 0, offset: 0, options: {mss: 1460}};
		return after(tcb, {type: 'SEGMENT ARRIVES', segment});
	};

	const listen = after(closed, {type: 'OPEN', mode: 'passive', iss});
	const synSent = after(closed, {type: 'OPEN', mode: 'active', iss});
	const established = arrive(synSent, ['SYN', 'ACK'], irs, add(iss, 1));
	const finWait1 = after(established, {type: 'CLOSE'});
	const finWait2 = arrive(finWait1, ['ACK'], add(irs, 1), add(iss, 2));
	const closeWait = arrive(established, ['FIN', 'ACK'], add(irs, 1), add(iss, 1));
	return [
		closed,
		listen,
		synSent,
		arrive(listen, ['SYN'], irs, 0),
		arrive(synSent, ['SYN'], irs, 0),
		established,
		finWait1,
		finWait2,
		after(established, {type: 'SHUTDOWN', how: 'write'}),
		closeWait,
		arrive(finWait1, ['FIN', 'ACK'], add(irs, 1), add(iss, 1)),
		after(closeWait, {type: 'CLOSE'}),
		arrive(finWait2, ['FIN', 'ACK'], add(irs, 1), add(iss, 2)),
	];
}

function after(tcb: Tcb, input: Input): Tcb {
	return step(tcb, input, 0).tcb;
}
