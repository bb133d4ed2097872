/** How many letters have to be added, taken away, exchanged or swapped with their neighbour. */
function edits(a: string, b: string): number {
	let beforeLast: number[] = [];
	let last = Array.from({length: b.length + 1}, (_, i) => i);
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		for (let j = 1; j <= b.length; j++) {
			const same = a[i - 1] === b[j - 1];
			const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
			row[j] = Math.min(
				at(last, j) + 1,
				at(row, j - 1) + 1,
				at(last, j - 1) + (same ? 0 : 1),
				swapped ? at(beforeLast, j - 2) + 1 : Number.POSITIVE_INFINITY,
			);
		}
		beforeLast = last;
		last = row;
	}
	return at(last, b.length);
}

const at = (row: readonly number[], index: number) => row[index] ?? Number.POSITIVE_INFINITY;

/** Longer words than this are no slip of the finger. */
const LONGEST = 64;

/** The candidate that a mistyped word most likely means; undefined when none is near. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
	const wanted = word.toLowerCase();
	if (wanted.length > LONGEST) return undefined;

	let best: string | undefined;
	// A third of a word may be wrong; where nothing of it is right, it is another word.
	let fewest = Math.min(Math.max(1, Math.floor(wanted.length / 3)) + 1, wanted.length);
	for (const candidate of candidates) {
		const count = edits(wanted, candidate.toLowerCase());
		if (count < fewest) [best, fewest] = [candidate, count];
	}
	return best;
}

/** The few candidates that a word resembles most, where listing all would be too much. */
export function closest(word: string, candidates: readonly string[], most = 6): string[] {
	const wanted = word.slice(0, LONGEST).toLowerCase();
	const far = new Map(candidates.map((name) => [name, edits(wanted, name.toLowerCase())]));
	return candidates.toSorted((a, b) => (far.get(a) ?? 0) - (far.get(b) ?? 0)).slice(0, most);
}
