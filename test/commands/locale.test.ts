import {expect, test} from 'vitest';
import {isUtf8, languageOf} from '../../source/commands/locale.js';

test.each([
	['what is asked for', 'zh', {LANG: 'en_US.UTF-8'}, 'zh'],
	['what is asked for, against our own variable', 'en', {TCP_TRAINER_LANG: 'zh'}, 'en'],
	['our own variable', undefined, {TCP_TRAINER_LANG: 'zh', LC_ALL: 'en_US.UTF-8'}, 'zh'],
	['LC_ALL', undefined, {LC_ALL: 'zh_CN.UTF-8', LC_MESSAGES: 'en_US', LANG: 'en_US'}, 'zh'],
	['LC_MESSAGES', undefined, {LC_MESSAGES: 'zh_TW', LANG: 'en_US.UTF-8'}, 'zh'],
	['LANG', undefined, {LANG: 'zh_CN.GB18030'}, 'zh'],
	['the next, where one is empty', undefined, {LC_ALL: '', LANG: 'zh_CN.UTF-8'}, 'zh'],
	['English for C', undefined, {LC_ALL: 'C', LANG: 'zh_CN.UTF-8'}, 'en'],
	['English for every other language', undefined, {LANG: 'zha_CN'}, 'en'],
	['English for nothing', undefined, {}, 'en'],
])('the language is %s', (_what, asked, env, language) => {
	expect(languageOf(asked, env)).toBe(language);
});

test.each([
	[{LANG: 'en_US.UTF-8'}, true],
	[{LANG: 'C.utf8'}, true],
	[{LANG: 'zh_CN.GB18030'}, false],
	[{LC_ALL: 'C', LANG: 'en_US.UTF-8'}, false],
	[{LC_ALL: '', LC_CTYPE: 'en_US.UTF-8', LANG: 'C'}, true],
	[{}, false],
])('%o is UTF-8: %s', (env, expected) => {
	expect(isUtf8(env)).toBe(expected);
});
