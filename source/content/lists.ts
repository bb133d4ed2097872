import type {Read} from './fields.js';

/** A list of so many values at least and at most, all read alike. */
export function listOf<T>(read: Read<T>, least: number, most: number): Read<readonly T[]> {
	return (tree, report) => {
		const {say} = report;
		if (tree.kind !== 'list') {
			const found = tree.kind === 'map' ? say.kinds.map : say.kinds.word;
			return report.add(tree.place, say.expected(say.kinds.list, found));
		}
		if (tree.items.length < least || tree.items.length > most)
			return report.add(tree.place, say.questions.listLength(tree.items.length, least, most));

		const values = tree.items.map((item) => read(item, report));
		const whole = values.filter((value) => value !== undefined);
		return whole.length === values.length ? whole : undefined;
	};
}
