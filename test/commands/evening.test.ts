import {expect, test} from 'vitest';
import {openLibrary} from '../../source/commands/study/library.js';
import {stepSession} from '../../source/commands/study/plans.js';
import {bilingual, type Desk} from '../../source/commands/study/sessions.js';
import {DAY, dayName} from '../../source/progress/days.js';
import type {Level, PlanEntry} from '../../source/progress/entry.js';
import {outcomeOf} from '../quiz/kinds/made-up.js';

const at = Date.now();
const interview = dayName(at + DAY);
const trace = (step: string): PlanEntry => ({
	type: 'plan',
	plan: 'evening',
	at,
	interview,
	minutes: 45,
	step,
});

const noteOn = (way: 'harder' | 'easier', level: Level) =>
	bilingual(({round}) => round.ladder[way](round.level[level]));

test("the evening's own drill steps its level as any other", async () => {
	const entries = [trace('begin'), trace('placement')];
	const library = await openLibrary();
	const desk: Desk = {library, entries, seed: 1, evening: 45, level: 'mid'};
	const wish = {type: 'step', interview, step: 'drill', minutes: null} as const;
	const {mode, minutes, questions, replan, levelAfter} = await stepSession(desk, wish);
	expect({mode, minutes}).toEqual({mode: 'drill', minutes: 10});

	const outcomes = (verdict: 'right' | 'wrong') =>
		questions.slice(0, 5).map((question) => outcomeOf(question, verdict));
	const goesOn = (verdict: 'right' | 'wrong') => replan?.(outcomes(verdict));
	expect(levelAfter?.(outcomes('right'))).toBe('senior');
	expect(levelAfter?.(outcomes('wrong'))).toBe('junior');
	expect(goesOn('right')?.questions).toHaveLength(questions.length);
	expect(goesOn('right')?.note).toEqual(noteOn('harder', 'senior'));
	expect(goesOn('wrong')?.note).toEqual(noteOn('easier', 'junior'));
});
