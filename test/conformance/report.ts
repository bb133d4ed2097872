/** One field that is not as expected. */
export type Difference = {
	readonly field: string;
	readonly expected: string;
	readonly got: string;
};

export type CaseReport = {
	readonly id: string;
	/** Empty when the engine agrees. */
	readonly differences: readonly Difference[];
	/** The alternative that the engine took instead of the primary expectation. */
	readonly alternative?: string;
};

export type FileReport = {
	readonly name: string;
	/** Reported, without effect on the exit status. */
	readonly extra: boolean;
	readonly cases: readonly CaseReport[];
};

export function agrees(report: CaseReport): boolean {
	return report.differences.length === 0;
}

/** Whether nothing in the file keeps the run from succeeding. */
export function passes(report: FileReport): boolean {
	return report.extra || report.cases.every(agrees);
}

/** `NAME: N of M agree`, then what does not and which alternatives were taken. */
export function linesOf({name, extra, cases}: FileReport): string[] {
	const agreeing = cases.filter(agrees).length;
	return [
		`${name}: ${agreeing} of ${cases.length} agree${extra ? ' (extra)' : ''}`,
		...cases.flatMap(caseLines),
	];
}

function caseLines({id, differences, alternative}: CaseReport): string[] {
	if (alternative !== undefined) return [`  ${id}: takes the alternative "${alternative}"`];
	if (differences.length === 0) return [];

	const [first, ...more] = differences;
	if (first !== undefined && more.length === 0) return [`  ${id}: ${differenceLine(first)}`];
	return [`  ${id}:`, ...differences.map((difference) => `    ${differenceLine(difference)}`)];
}

function differenceLine({field, expected, got}: Difference): string {
	return `${field}: expected ${expected}, got ${got}`;
}
