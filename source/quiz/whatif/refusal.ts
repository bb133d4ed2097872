/** Why an event cannot be run: it was not written as it has to be, or it cannot happen there. */
export class Refusal extends Error {
	override readonly name = 'Refusal';
	readonly type: 'misuse' | 'impossible';
	readonly advice: readonly string[];

	constructor(type: Refusal['type'], problem: string, advice: readonly string[]) {
		super(problem);
		this.type = type;
		this.advice = advice;
	}
}

export function misuse(problem: string, ...advice: readonly string[]): Refusal {
	return new Refusal('misuse', problem, advice);
}

export function impossible(problem: string, ...advice: readonly string[]): Refusal {
	return new Refusal('impossible', problem, advice);
}
