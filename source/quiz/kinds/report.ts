import {type Language, messages} from '../../text/language.js';
import type {Exercise} from './exercise.js';

/** A line to paste where somebody thinks that a question is wrong; its seed makes the same numbers again. */
export function reportLine(
	{id, seed}: Pick<Exercise, 'id' | 'seed'>,
	version: string,
	claim: string,
	language: Language,
): string {
	return messages(language).exercise.report(id, seed, version, claim);
}
