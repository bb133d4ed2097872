import {describe, expect, test} from 'vitest';
import {
	answerCourse,
	beginCourse,
	courseScore,
	currentExercise,
	endChain,
	goOnInCourse,
	skipInCourse,
} from '../../../source/quiz/kinds/course.js';
import {entryOf} from '../../../source/quiz/kinds/entry.js';
import type {Grade, OpenExercise} from '../../../source/quiz/kinds/exercise.js';
import {followUpsTo} from '../../../source/quiz/kinds/follow-up.js';
import {made} from './made-up.js';

const point = (weight: string, name: string, more = '') =>
	`- {weight: ${weight}, text: {en: ${name}, zh: 点}, follow: {en: 'Why ${name}?', zh: 为何？}${more}}`;

const CHAINED = `kind: open
    points:
      ${point('depth', 'one')}
      ${point('core', 'two', ', words: {en: [deux], zh: [二]}, answer: {en: so, zh: 所以}')}
      ${point('core', 'three')}
      - {weight: core, text: {en: four, zh: 四}}
      ${point('depth', 'five')}
      ${point('bonus', 'six')}
    deeper:
      - {prompt: {en: Deeper?, zh: 再深？}, answer: {en: down, zh: 深}, source: RFC 1071}
    model: {en: A model., zh: 参考。}`;

function open(lines = CHAINED): OpenExercise {
	const exercise = made(lines);
	if (exercise.kind !== 'open') throw new Error('It is not open.');
	return exercise;
}

/** `ynp`: yes, no, partly. */
const gradesOf = (letters: string): readonly Grade[] =>
	[...letters].map((letter) => (letter === 'y' ? 'yes' : letter === 'n' ? 'no' : 'partly'));

const asked = (letters: string, lines = CHAINED) =>
	followUpsTo(open(lines), gradesOf(letters)).map(({prompt}) => prompt.en);

describe('what the interviewer goes on to ask', () => {
	test.each([
		['yyyyyy', ['Deeper?']],
		['yyyyyn', ['Deeper?']],
		['ynyyyy', ['Why two?']],
		// Nothing digs at the fourth point.
		['yyynyy', []],
		// The core comes before depth and bonus, and what was not said before what was said in part.
		['nnnnnn', ['Why one?', 'Why two?', 'Why three?']],
		['pyyynn', ['Why one?', 'Why five?', 'Why six?']],
		['pnyynn', ['Why one?', 'Why two?', 'Why five?']],
	])('after %s: %j', (letters, prompts) => {
		expect(asked(letters)).toEqual(prompts);
	});

	test('without anything deeper, a bonus that was missed is asked about', () => {
		const shallow = CHAINED.replace(/ {4}deeper:\n.*\n/, '');
		expect(asked('yyyyyy', shallow)).toEqual([]);
		expect(asked('yyyyyn', shallow)).toEqual(['Why six?']);
	});

	test('has one key point: its answer, or else the point itself', () => {
		const {digging, deeper} = open();
		expect(digging[1]?.points).toMatchObject([{text: {en: 'so'}, words: {en: ['deux']}}]);
		expect(digging[2]?.points).toMatchObject([{text: {en: 'three'}}]);
		expect(digging[3]).toBeNull();
		expect(digging[1]).toMatchObject({
			id: 'made-up/1',
			source: 'RFC 9293 §3.5',
			follows: {id: 'made-up'},
		});
		expect(deeper).toMatchObject([{id: 'made-up/deeper-0', source: 'RFC 1071', trap: null}]);
	});
});

describe('a course', () => {
	const answer = (letters: string) =>
		({kind: 'open', text: '', grades: gradesOf(letters)}) as const;
	const state = made('kind: state\n    answer: LAST-ACK');

	test('asks what follows before it goes on, and counts the question once', () => {
		let course = answerCourse(beginCourse([open(), state]), answer('nnyyyy'));
		expect([course.phase, currentExercise(course)?.prompt.en]).toEqual(['asked', 'Why one?']);
		course = answerCourse(course, answer('y'));
		expect([course.phase, currentExercise(course)?.prompt.en]).toEqual(['asked', 'Why two?']);
		course = skipInCourse(course);
		expect([course.phase, currentExercise(course)?.id]).toEqual(['told', 'made-up']);
		expect(course.chain?.results.map(({verdict}) => verdict)).toEqual(['right', 'skipped']);
		expect(courseScore(course)).toMatchObject({right: 0, of: 2});
		course = goOnInCourse(course);
		expect([course.chain, currentExercise(course)]).toEqual([null, state]);
	});

	test('a question that comes again, or is skipped, is followed by nothing', () => {
		const again = goOnInCourse(
			endChain(answerCourse(beginCourse([open(), open()]), answer('nnyyyy'))),
		);
		expect(answerCourse(again, answer('nnyyyy')).phase).toBe('told');
		expect(skipInCourse(beginCourse([open()])).phase).toBe('told');
	});

	test('the journal is told what followed which question', () => {
		const course = answerCourse(answerCourse(beginCourse([open()]), answer('ynyyyy')), answer('n'));
		const [outcome] = course.chain?.results ?? [];
		if (outcome === undefined) throw new Error('Nothing followed.');
		const about = {
			mode: 'drill',
			at: 0,
			seconds: 1,
			confidence: undefined,
			placement: undefined,
		} as const;
		expect(entryOf(outcome, about)).toMatchObject({
			question: 'made-up/1',
			follows: 'made-up',
			kind: 'open',
			topics: ['HS-01'],
			verdict: 'wrong',
			missed: [0],
		});
	});
});
