import {expect, test} from 'vitest';
import {answer} from '../progress/entries.js';
import {studyOf} from './studies.js';

const drill = {type: 'drill'} as const;

test('a drill is as hard as was asked for, and the next one begins where it has led', async () => {
	const {study} = await studyOf('--level', 'junior');
	study.record([answer()]);
	const first = await study.prepare(drill);
	expect(first.levelAfter?.([])).toBe('junior');
	study.record([answer({mode: 'drill', level: 'mid'})]);
	if (first.more === null) throw new Error('No more drills.');
	const second = await study.prepare(first.more);
	expect(second.levelAfter?.([])).toBe('mid');
	expect((await study.standing()).level).toBe('mid');
});
