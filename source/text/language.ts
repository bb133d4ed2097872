import {en, type Messages} from './en.js';
import type {Language} from './languages.js';
import {zh} from './zh.js';

export {LANGUAGES, type Language} from './languages.js';

export type {Messages};

/** All sentences in one language. */
export function messages(language: Language): Messages {
	return language === 'zh' ? zh : en;
}
