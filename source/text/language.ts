import {en, type Messages} from './en.js';
import {zh} from './zh.js';

export const LANGUAGES = ['en', 'zh'] as const;

export type Language = (typeof LANGUAGES)[number];

export type {Messages};

/** All sentences in one language. */
export function messages(language: Language): Messages {
	return language === 'zh' ? zh : en;
}
