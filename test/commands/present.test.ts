import {existsSync, readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {NO_PAST} from '../../source/progress/past.js';
import {answer} from '../progress/entries.js';
import {studyOf} from './studies.js';

const SEEN = {type: 'seen', at: 1, run: 'handshake'} as const;

test('in front of a class nothing is written, read or said of the one who shows it', async () => {
	const {study, journal} = await studyOf('--present');
	expect(study.record([answer(), SEEN])).toBeNull();
	expect(existsSync(journal)).toBe(false);
	expect(study.past(() => undefined)).toBe(NO_PAST);
	expect(await study.farewell()).toBeNull();
});

test('else it is', async () => {
	const {study, journal} = await studyOf();
	expect(study.record([answer(), SEEN])).toBeNull();
	expect(readFileSync(journal, 'utf8').trim().split('\n')).toHaveLength(2);
	expect([...study.past(() => undefined).seen]).toEqual(['handshake']);
	expect(await study.farewell()).toContain('journal.jsonl');
});
