import {builtIn} from '../content/built-in.js';
import type {IndexEntry} from '../content/index-entry.js';
import type {Language} from '../text/language.js';
import {nearest} from '../text/nearest.js';
import type {Command} from './command.js';
import {EXIT} from './exit-code.js';
import {misuse} from './failure.js';
import {quoted} from './parse.js';

/** What can be listed. */
const KINDS = ['scenarios'];

/** The index by groups, in the order in which they are learnt. */
function table(entries: readonly IndexEntry[], language: Language): string {
	const width = Math.max(...entries.map(({id}) => id.length));
	const groups = new Set(entries.map(({group}) => group));
	return [...groups]
		.map((group) => {
			const rows = entries
				.filter((entry) => entry.group === group)
				.map(({id, title}) => `  ${id.padEnd(width)}  ${title[language]}`);
			return [group, ...rows].join('\n');
		})
		.join('\n\n');
}

/** Tells what there is: for people by group, for scripts as one JSON array. */
export const run: Command = async ({words: [kind = 'scenarios'], settings, say: {cli}, print}) => {
	if (!KINDS.includes(kind)) {
		const near = nearest(kind, KINDS);
		throw misuse(
			cli.unknownKind(quoted(kind)),
			...(near ? [cli.didYouMean(near)] : []),
			cli.giveOneOf(KINDS),
		);
	}

	const {entries} = await builtIn();
	const inLanguage = entries.map(({id, title, group}) => ({
		id,
		title: title[settings.language],
		group,
	}));
	await print(settings.json ? JSON.stringify(inLanguage) : table(entries, settings.language));
	return EXIT.done;
};
