import {builtIn} from '../content/built-in.js';
import {builtInQuestions} from '../content/built-in-questions.js';
import type {Language} from '../text/language.js';
import {nearest} from '../text/nearest.js';
import type {Command} from './command.js';
import {EXIT} from './exit-code.js';
import {misuse} from './failure.js';
import {quoted} from './parse.js';

type Row = {readonly id: string; readonly group: string; readonly title: string};

/** What can be listed, each as rows for people and as objects for scripts. */
const LISTS = {
	scenarios: async (language: Language) => {
		const {entries} = await builtIn();
		return alike(entries.map(({id, title, group}) => ({id, title: title[language], group})));
	},
	topics: async (language: Language) => {
		const {topics} = await builtInQuestions();
		return alike(topics.map(({id, title, group}) => ({id, title: title[language], group})));
	},
	questions: async () => {
		const {entries} = await builtInQuestions();
		const objects = entries.map(({id, kind, topics, computed}) => {
			const [only, ...others] = topics;
			return {id, kind, topic: others.length > 0 ? topics : only, computed};
		});
		const rows = entries.map(({id, kind, topics: [group]}) => ({id, group, title: kind}));
		return {objects, rows};
	},
} as const;

const KINDS = Object.keys(LISTS) as ReadonlyArray<keyof typeof LISTS>;

const alike = (rows: readonly Row[]) => ({objects: rows, rows});

/** The rows by groups, in the order in which they are learnt. */
function table(rows: readonly Row[]): string {
	const width = Math.max(...rows.map(({id}) => id.length));
	const groups = new Map<string, string[]>();
	for (const {id, group, title} of rows) {
		const lines = groups.get(group) ?? [group];
		lines.push(`  ${id.padEnd(width)}  ${title}`);
		groups.set(group, lines);
	}
	return [...groups.values()].map((lines) => lines.join('\n')).join('\n\n');
}

/** Tells what there is: for people by group, for scripts as one JSON array. */
export const run: Command = async ({words: [word = 'scenarios'], settings, say: {cli}, print}) => {
	const kind = KINDS.find((each) => each === word);
	if (kind === undefined) {
		const near = nearest(word, KINDS);
		throw misuse(
			cli.unknownKind(quoted(word)),
			...(near ? [cli.didYouMean(near)] : []),
			cli.giveOneOf(KINDS),
		);
	}

	const {objects, rows} = await LISTS[kind](settings.language);
	await print(settings.json ? JSON.stringify(objects) : table(rows));
	return EXIT.done;
};
