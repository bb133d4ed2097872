import {describe, expect, test} from 'vitest';
import {plain} from '../../source/chart/styled.js';
import {widthOf} from '../../source/chart/width.js';
import type {Level} from '../../source/progress/entry.js';
import {LANGUAGES} from '../../source/text/language.js';
import {setupLines} from '../../source/ui/lay/setup.js';
import {openProgram, type Program, proceed, topOf} from '../../source/ui/model/program.js';
import {contextOf} from './scenarios.js';
import {viewOf} from './view.js';

const press = (program: Program, ...keys: readonly string[]): Program =>
	keys.reduce((now, name) => proceed(now, {type: 'press', press: {name, text: name}}), program);

async function opened(level: Level = 'junior'): Promise<Program> {
	const program = openProgram({type: 'home'}, await contextOf());
	const standing = {due: 0, level, last: null, interview: null};
	return press(proceed(program, {type: 'standing', standing}), '4');
}

const wished = (program: Program) => {
	const place = topOf(program);
	return place.type === 'preparing' ? place.wish : undefined;
};

function shown(program: Program, language: 'en' | 'zh' = 'en', columns = 80): readonly string[] {
	const place = topOf(program);
	if (place.type !== 'setup') throw new Error('Nothing can be chosen.');
	return setupLines(place, program.standing, viewOf({language, columns})).map(plain);
}

describe('before a drill from home', () => {
	test('Enter begins what is proposed: where the last one ended', async () => {
		const program = await opened();
		expect(shown(program).join('\n')).toMatch(/begin +junior, 15 minutes, 10 questions/);
		expect(wished(press(program, 'enter'))).toEqual({type: 'drill', level: undefined, minutes: 15});
		expect(press(program, 'escape').places).toHaveLength(1);
	});

	test.each([
		[['2', '1'], {level: 'mid', minutes: 15}],
		[['2', '2', '1'], {level: 'senior', minutes: 15}],
		[['2', '2', '2', '1'], {level: 'junior', minutes: 15}],
		[['down', 'left', '1'], {level: 'senior', minutes: 15}],
		[['3', 'up', 'up', 'enter'], {level: undefined, minutes: 30}],
		[['down', 'down', 'left', 'left', '1'], {level: undefined, minutes: 5}],
		[['up', 'enter', 'right', '1'], {level: undefined, minutes: 45}],
		[['left', 'right', 'enter'], {level: undefined, minutes: 15}],
	] as const)('%j', async (keys, wish) => {
		expect(wished(press(await opened(), ...keys))).toEqual({type: 'drill', ...wish});
	});

	test('the drill takes its place, so that Esc leads home', async () => {
		expect(press(await opened(), 'enter').places.map(({type}) => type)).toEqual([
			'home',
			'preparing',
		]);
	});

	test.each(LANGUAGES)(
		'the chosen values stand in brackets, and all fits (%s)',
		async (language) => {
			const program = press(await opened('mid'), '2', '3');
			for (const columns of [60, 80]) {
				const lines = shown(program, language, columns);
				expect(lines.filter((line) => /\[(?:senior|高级)\]|\[30\]/.test(line))).toHaveLength(2);
				expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(columns);
				expect(lines.length).toBeLessThanOrEqual(12);
			}
		},
	);
});
