import {describe, expect, test} from 'vitest';
import {Shared} from '../../../source/simulation/packed/shared.js';
import {Tape} from '../../../source/simulation/packed/tape.js';
import {readChanges, writeChanges} from '../../../source/simulation/packed/tcb-changes.js';
import {copy} from '../../../source/tcp/copy.js';
import {LINUX} from '../../../source/tcp/profile.js';
import {ctlOf} from '../../../source/tcp/segment.js';
import type {Tcb, TcbDraft} from '../../../source/tcp/tcb.js';
import {connections} from '../../helpers/states.js';

const before = connections().ESTABLISHED;

const PARTS = ['snd', 'rcv', 'timing', 'timers'] as const;
const VARIABLES = PARTS.flatMap((part) =>
	Object.keys(before[part]).map((field) => [part, field] as const),
);

/** Another value of the same kind. */
const changed = (value: unknown) =>
	typeof value === 'boolean' ? !value : Number.isFinite(value) ? Number(value) + 1 : 77;

/** What comes of a TCB when it is written as changes of the one before and read again. */
function throughTape(a: Tcb, b: Tcb): Tcb {
	const tape = new Tape();
	const shared = new Shared();
	const start = tape.end;
	writeChanges(a, b, tape, shared);
	tape.seek(start);
	return readChanges(a, tape, shared);
}

function withChange(part: (typeof PARTS)[number], field: string): Tcb {
	const draft = copy(before);
	const own: Record<string, unknown> = {...draft[part]};
	own[field] = changed(own[field]);
	return {...draft, [part]: own} as Tcb;
}

describe('the changes of a TCB', () => {
	test('are none where nothing has changed', () => {
		const after = throughTape(before, copy(before));
		expect(after).toEqual(before);
		expect(PARTS.filter((part) => after[part] !== before[part])).toEqual([]);
	});

	test.each(VARIABLES)('tell %s.%s, and share the other parts', (part, field) => {
		const after = withChange(part, field);
		const read = throughTape(before, after);
		expect(read).toEqual(after);
		expect(read).not.toEqual(before);
		expect(PARTS.filter((other) => read[other] === before[other])).toHaveLength(PARTS.length - 1);
	});

	const OWN: Partial<TcbDraft> = {
		profile: LINUX,
		state: 'LAST-ACK',
		iss: 5,
		nextIss: 6,
		irs: undefined,
		finSeq: 8,
		challengedAt: 9,
		held: [{seq: 1, text: 2, offset: 3, fin: true}],
		user: {...before.user, orphan: true},
		keepalive: {...before.keepalive, sent: 3},
	};

	test.each(Object.keys(OWN) as (keyof TcbDraft)[])('tell %s', (field) => {
		const after = {...before, [field]: OWN[field]};
		expect(throughTape(before, after)).toEqual(after);
	});

	test('are looked for in every variable', () => {
		const all = [...PARTS, ...Object.keys(OWN), 'retransmissions'];
		expect(all.toSorted()).toEqual(Object.keys(before).toSorted());
	});

	const entry = (seq: number) => ({seq, ctl: ctlOf('PSH'), text: 10, offset: seq - 1});
	const [a, b, c, d] = [entry(1), entry(11), entry(21), entry(31)];

	test.each([
		['joins at the end', [a, b], [a, b, c]],
		['leaves at the front', [a, b, c], [c]],
		['leaves and joins at once', [a, b], [b, c, d]],
		['leaves to the last', [a, b], []],
		['has another front', [a, b, c], [{...a, seq: 5, text: 6}, b, c]],
		['has another middle', [a, b, c], [a, {...b, text: 3}, c]],
		['is another one', [a, b], [c, d]],
	])('tell a queue that %s', (_, queue, next) => {
		const after = throughTape(
			{...before, retransmissions: queue},
			{...before, retransmissions: next},
		);
		expect(after.retransmissions).toEqual(next);
	});
});
