/** `recording 21c`, `recordings 20a, 20c` */
const RECORDED = /\brecordings? (\d\d[a-z]?(?:, \d\d[a-z]?)*)/g;

/** A source in which recordings, known by their numbers, are told in words. */
export function withRecordings(
	source: string,
	words: Readonly<Record<string, string>>,
	tell: (recorded: readonly string[]) => string,
): string {
	return source.replaceAll(RECORDED, (numbers: string, list: string) => {
		const recorded = list.split(', ').flatMap((number) => words[number] ?? []);
		return recorded.length > 0 ? tell(recorded) : numbers;
	});
}
