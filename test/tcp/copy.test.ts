import {describe, expect, test} from 'vitest';
import {copy, copyTimers, settle} from '../../source/tcp/copy.js';
import {TIMERS} from '../../source/tcp/input.js';
import {RFC9293} from '../../source/tcp/profile.js';
import {createTcb} from '../../source/tcp/tcb.js';
import {connections} from '../helpers/states.js';

const PARTS = ['snd', 'rcv', 'timing'] as const;
const FIELDS = PARTS.flatMap((part) =>
	Object.keys(createTcb(RFC9293)[part]).map((field) => [part, field] as const),
);

/** Another value of the same kind. */
const changed = (value: unknown) => (typeof value === 'boolean' ? !value : Number(value ?? 0) + 1);

describe('what a turn works on', () => {
	test('says what the TCB before says, and has nothing that it assigns to in common with it', () => {
		const before = connections()['FIN-WAIT-1'];
		const draft = copy(before);
		expect(draft).toEqual(before);
		expect(PARTS.filter((part) => draft[part] === before[part])).toEqual([]);
	});

	test('a copy of the deadlines has each of them', () => {
		const before = Object.fromEntries(TIMERS.map((timer, n) => [timer, n])) as Record<
			(typeof TIMERS)[number],
			number
		>;
		expect(copyTimers(before)).toEqual(before);
		expect(copyTimers(before)).not.toBe(before);
	});
});

describe('what is kept of it', () => {
	test('is the part before where nothing has changed', () => {
		const before = connections().ESTABLISHED;
		const after = settle(before, copy(before));
		expect(PARTS.filter((part) => after[part] !== before[part])).toEqual([]);
	});

	test.each(FIELDS)('is a new %s when %s has changed, and only that', (part, field) => {
		const before = connections().ESTABLISHED;
		const draft = copy(before);
		const own: Record<string, unknown> = draft[part];
		own[field] = changed(own[field]);
		const after = settle(before, draft);
		expect(after[part]).toBe(own);
		expect(after[part]).not.toEqual(before[part]);
		expect(PARTS.filter((other) => after[other] === before[other])).toHaveLength(2);
	});
});
