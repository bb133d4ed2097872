import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {oldAcksTaken} from '../../source/tcp/acknowledgment.js';
import type {Outcome} from '../../source/tcp/effect.js';
import {type Input, TIMERS} from '../../source/tcp/input.js';
import {LINUX, RFC9293} from '../../source/tcp/profile.js';
import {ctlOf, FLAGS, len, type Segment} from '../../source/tcp/segment.js';
import {add, distance, leq, lt} from '../../source/tcp/sequence.js';
import {EDGES, isSynchronized, STATES, type State} from '../../source/tcp/state-diagram.js';
import {step} from '../../source/tcp/step.js';
import type {Tcb} from '../../source/tcp/tcb.js';
import {connections} from '../helpers/states.js';

/** Numbers near the connection's own are the ones that decide; others fall outside every window. */
const near = (base: number) =>
	fc.oneof(
		{weight: 6, arbitrary: fc.integer({min: -3, max: 40}).map((n) => add(base, n))},
		{weight: 1, arbitrary: fc.integer({min: 0, max: 0xffff_ffff})},
	);

const segment = fc
	.record({
		seq: near(300),
		ack: near(100),
		flags: fc.subarray([...FLAGS]),
		wnd: fc.constantFrom(0, 10, 4096),
		text: fc.constantFrom(0, 0, 1, 10),
	})
	.map(({seq, ack, flags, wnd, text}): Segment => {
		const ctl = ctlOf(...flags);
		const offset = ctl.includes('SYN') ? 0 : Math.max(0, distance(301, seq));
		return {seq, ack: ctl.includes('ACK') ? ack : undefined, ctl, wnd, text, offset};
	});

const call = fc.constantFrom<Input>(
	{type: 'OPEN', mode: 'active', iss: 100},
	{type: 'OPEN', mode: 'passive', iss: 100},
	{type: 'SEND', len: 10},
	{type: 'RECEIVE'},
	{type: 'CLOSE'},
	{type: 'SHUTDOWN', how: 'write'},
	{type: 'ABORT'},
	{type: 'KEEPALIVE', on: true},
);

/** What the world can do next; `TIMEOUT` means the timer of that turn, if one runs. */
const input = fc.oneof(
	{weight: 5, arbitrary: segment.map((seg): Input => ({type: 'SEGMENT ARRIVES', segment: seg}))},
	{weight: 2, arbitrary: call},
	{
		weight: 1,
		arbitrary: fc.constantFrom(...TIMERS).map((timer): Input => ({type: 'TIMEOUT', timer})),
	},
);

const start = fc.record({
	profile: fc.constantFrom(RFC9293, LINUX),
	state: fc.constantFrom(...STATES),
	inputs: fc.array(input, {maxLength: 12}),
});

type Turn = {readonly before: Tcb; readonly input: Input; readonly outcome: Outcome};

/** Every turn of a random run that begins in a real connection's state. */
function* turns({profile, state, inputs}: typeof start extends fc.Arbitrary<infer T> ? T : never) {
	let tcb = connections(profile)[state];
	let now = 0;
	for (const next of inputs) {
		if (next.type === 'TIMEOUT' && tcb.timers[next.timer] === Number.POSITIVE_INFINITY) continue;

		now = next.type === 'TIMEOUT' ? Math.max(now, tcb.timers[next.timer]) : now + 50;
		const turn: Turn = {before: tcb, input: next, outcome: step(tcb, next, now)};
		yield turn;
		tcb = turn.outcome.tcb;
	}
}

function everyTurn(check: (turn: Turn) => void): void {
	fc.assert(
		fc.property(start, (run) => {
			for (const turn of turns(run)) check(turn);
		}),
		{numRuns: 2000},
	);
}

const segmentsOf = ({effects}: Outcome) =>
	effects.flatMap((effect) => (effect.type === 'transmit' ? [effect.segment] : []));

/** The same connection before and after: not born, deleted or begun anew in this turn. */
function isSameConnection({before, outcome: {tcb}}: Turn): boolean {
	return isSynchronized(before.state) && isSynchronized(tcb.state);
}

describe('in every random run', () => {
	test('no RST is answered by a RST', () => {
		everyTurn(({input: {type, ...rest}, outcome}) => {
			if (type !== 'SEGMENT ARRIVES' || !('segment' in rest)) return;
			if (!rest.segment.ctl.includes('RST')) return;

			expect(segmentsOf(outcome).filter(({ctl}) => ctl.includes('RST'))).toEqual([]);
		});
	});

	test('RCV.NXT and SND.UNA never move back, and SND.UNA =< SND.NXT', () => {
		everyTurn((turn) => {
			if (!isSameConnection(turn)) return;

			const {before, outcome} = turn;
			expect(leq(before.rcv.nxt, outcome.tcb.rcv.nxt)).toBe(true);
			expect(leq(before.snd.una, outcome.tcb.snd.una)).toBe(true);
			expect(leq(outcome.tcb.snd.una, outcome.tcb.snd.nxt)).toBe(true);
		});
	});

	test('the right edge of the receive window never moves left (§3.8.6)', () => {
		everyTurn((turn) => {
			if (!isSameConnection(turn)) return;

			const edge = ({rcv}: Tcb) => add(rcv.nxt, rcv.wnd);
			expect(leq(edge(turn.before), edge(turn.outcome.tcb))).toBe(true);
		});
	});

	test('a state changes along an edge of Figure 5, or falls to CLOSED', () => {
		everyTurn((turn) => {
			const [from, to] = [turn.before.state, turn.outcome.tcb.state];
			if (from === to || to === 'CLOSED') return;

			expect(pathsFrom(from, isNewIncarnation(turn)), `${from} > ${to}`).toContain(to);
		});
	});

	test('what waits to be acknowledged is exactly what lies between SND.UNA and SND.NXT', () => {
		everyTurn(({outcome: {tcb}}) => {
			if (tcb.state === 'CLOSED' || tcb.state === 'LISTEN') return;

			const numbers = tcb.retransmissions.reduce((sum, entry) => sum + len(entry), 0);
			expect(numbers).toBe(distance(tcb.snd.una, tcb.snd.nxt));
		});
	});

	test('only TIME-WAIT waits for 2MSL, and only what is outstanding for the RTO', () => {
		everyTurn(({outcome: {tcb}}) => {
			const runs = (timer: (typeof TIMERS)[number]) => Number.isFinite(tcb.timers[timer]);
			expect(runs('2MSL')).toBe(tcb.state === 'TIME-WAIT');
			expect(runs('RTO')).toBe(tcb.retransmissions.length > 0);
			if (tcb.state === 'CLOSED' || tcb.state === 'LISTEN') {
				expect(TIMERS.filter(runs)).toEqual([]);
			}
		});
	});

	test('the TCB that was given stays as it is', () => {
		everyTurn(({before, input: next}) => {
			const copy = structuredClone({...before, profile: undefined});
			step(before, next, 1_000_000);
			expect({...before, profile: undefined}).toEqual(copy);
		});
	});
});

/** Linux answers a newer SYN in TIME-WAIT; that ends one connection and begins another. */
function isNewIncarnation({before, outcome: {tcb}}: Turn): boolean {
	return before.state === 'TIME-WAIT' && tcb.state === 'SYN-RECEIVED';
}

/** States that one segment can lead to: it may carry an ACK, then a FIN, and free a CLOSE that waits. */
function pathsFrom(from: State, anew: boolean): readonly State[] {
	const next = (state: State) => EDGES.filter((edge) => edge.from === state).map(({to}) => to);
	const once = anew ? ['SYN-RECEIVED' as const] : next(from);
	const twice = once.flatMap(next);
	return [...once, ...twice, ...twice.flatMap(next)];
}

describe('a pure ACK', () => {
	test.each([RFC9293, LINUX])('draws no ACK unless it is unacceptable', (profile) => {
		const synchronized = STATES.filter(isSynchronized);
		fc.assert(
			fc.property(fc.constantFrom(...synchronized), near(300), near(100), (state, seq, ack) => {
				const tcb = connections(profile)[state];
				const isAcceptable = leq(tcb.rcv.nxt, seq) && lt(seq, add(tcb.rcv.nxt, tcb.rcv.wnd));
				const oldest = add(tcb.snd.una, -oldAcksTaken(tcb));
				if (!isAcceptable || !leq(oldest, ack) || !leq(ack, tcb.snd.nxt)) return;
				// There Linux answers everything but a bare ACK at RCV.NXT.
				if (profile.minisockets && state === 'TIME-WAIT' && seq !== tcb.rcv.nxt) return;

				const pure = {seq, ack, ctl: ctlOf('ACK'), wnd: 4096, text: 0, offset: 0};
				const outcome = step(tcb, {type: 'SEGMENT ARRIVES', segment: pure}, 0);
				expect(segmentsOf(outcome)).toEqual([]);
			}),
			{numRuns: 2000},
		);
	});
});

describe('in a synchronized state', () => {
	test('every segment with SYN draws exactly one ACK and changes nothing (RFC 5961 §4.2)', () => {
		const synchronized = STATES.filter(isSynchronized);
		fc.assert(
			fc.property(fc.constantFrom(...synchronized), segment, (state, seg) => {
				const tcb = connections()[state];
				const syn = {...seg, ctl: ctlOf('SYN', ...seg.ctl.filter((flag) => flag !== 'RST'))};
				const outcome = step(tcb, {type: 'SEGMENT ARRIVES', segment: syn}, 0);
				const {snd, rcv} = tcb;
				expect(segmentsOf(outcome)).toMatchObject([
					{seq: snd.nxt, ack: rcv.nxt, ctl: ['ACK'], text: 0},
				]);
				expect(outcome.tcb.state).toBe(state);
			}),
			{numRuns: 1000},
		);
	});
});
