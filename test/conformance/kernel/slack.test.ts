import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';
import {type Recording, recording} from './recording.js';
import {runRecording} from './run-recording.js';

const file = fileURLToPath(new URL('../data/recorded/syn_timers_race_300.json', import.meta.url));
const given = recording.parse(JSON.parse(readFileSync(file, 'utf8')));
const last = given.segments.findIndex(({flags, kind}) => flags === 'SYN' && kind !== undefined);

/** The recording, its repeated SYN handed over so much later, and all that followed. */
function later(ms: number): Recording {
	const from = given.segments[last]?.delivered[0] ?? 0;
	const shift = (t: number) => (t < from ? t : t + ms / 1000);
	return {
		...given,
		actions: given.actions.map((one) => ({
			...one,
			t: shift(one.t),
			t_ret: shift(one.t_ret ?? one.t),
		})),
		segments: given.segments.map((one) => ({
			...one,
			t: shift(one.t),
			delivered: one.delivered.map(shift),
		})),
	};
}

test('a SYN,ACK that is due just then is not sent twice, since the kernel did not', () => {
	expect(runRecording(given).differences).toEqual([]);
	expect(runRecording(later(30)).differences).toEqual([]);
});

test('one that was due well before has left by then', () => {
	expect(runRecording(later(45)).differences).not.toEqual([]);
});
