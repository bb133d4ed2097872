import {expect, test} from 'vitest';
import {parse} from '../../source/commands/parse.js';
import {settle} from '../../source/commands/settings.js';
import {messages} from '../../source/text/language.js';

const UTF8 = {LANG: 'en_US.UTF-8', TERM: 'xterm-256color'};

test.each([
	['', UTF8, {language: 'en', drawing: 'unicode', asciiBy: null, colour: true, plain: false}],
	['', {...UTF8, LC_ALL: 'C'}, {drawing: 'ascii', asciiBy: 'locale'}],
	['--ascii', UTF8, {drawing: 'ascii', asciiBy: 'option'}],
	['--lang zh', UTF8, {language: 'zh'}],
	['--no-color', UTF8, {colour: false}],
	['', UTF8, {isLight: false}],
	['', {...UTF8, COLORFGBG: '0;15'}, {isLight: true}],
	['', {...UTF8, COLORFGBG: '0;default;7'}, {isLight: true}],
	['', {...UTF8, COLORFGBG: '15;0'}, {isLight: false}],
	['', {...UTF8, COLORFGBG: '12;8'}, {isLight: false}],
	['', {...UTF8, NO_COLOR: '1'}, {colour: false}],
	['', {...UTF8, NO_COLOR: ''}, {colour: true}],
	['', {...UTF8, TERM: 'dumb'}, {colour: false, plain: true}],
	['', {...UTF8, INK_SCREEN_READER: 'true'}, {plain: true}],
	['--plain', UTF8, {plain: true}],
	['', UTF8, {seed: 1, speed: 1, animation: true, profile: undefined}],
	['--seed 0', UTF8, {seed: 0}],
])('"%s" with %o', async (line, env, expected) => {
	const {options} = await parse(line.split(' ').filter(Boolean), messages('en').cli);
	expect(settle(options, env)).toMatchObject(expected);
});
