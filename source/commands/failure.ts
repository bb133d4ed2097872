import {EXIT} from './exit-code.js';

/** Why a command cannot go on: what is wrong, what to do about it, and the exit code. */
export class Failure extends Error {
	override readonly name = 'Failure';
	readonly advice: readonly string[];
	readonly code: number;

	constructor(code: number, problem: string, advice: readonly string[]) {
		super(problem);
		this.code = code;
		this.advice = advice;
	}
}

/** The command was not written as it has to be. */
export function misuse(problem: string, ...advice: readonly string[]): Failure {
	return new Failure(EXIT.usage, problem, advice);
}

/** What was named does not exist, or is not valid. */
export function failed(problem: string, ...advice: readonly string[]): Failure {
	return new Failure(EXIT.failed, problem, advice);
}
