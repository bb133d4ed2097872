import type {Language} from '../text/language.js';

/** The environment variables, or a test's stand-in. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The first that is set to something. */
function first(env: Environment, names: readonly string[]): string {
	return names.map((name) => env[name]).find((value) => value) ?? '';
}

/** `--lang`, else what the environment says; `zh_CN.UTF-8` is Chinese, everything unknown is English. */
export function languageOf(asked: string | undefined, env: Environment): Language {
	const word = asked ?? first(env, ['TCP_TRAINER_LANG', 'LC_ALL', 'LC_MESSAGES', 'LANG']);
	return /^zh(?![a-z])/i.test(word) ? 'zh' : 'en';
}

/** Whether the terminal is told to expect more than ASCII. */
export function isUtf8(env: Environment): boolean {
	return /utf-?8/i.test(first(env, ['LC_ALL', 'LC_CTYPE', 'LANG']));
}
