import {widthOf} from '../chart/width.js';
import {wrap} from '../chart/wrap.js';
import {journalPath} from '../progress/where.js';
import {manual as en} from '../text/en/manual.js';
import {nearest} from '../text/nearest.js';
import {printable} from '../text/printable.js';
import {manual as zh} from '../text/zh/manual.js';
import {KEYS, type Row, rowsOf, type Where} from '../ui/keys.js';
import {described} from '../ui/lay/help.js';
import {type View, viewIn} from '../ui/view.js';
import type {Command, Invocation} from './command.js';
import {EXIT} from './exit-code.js';
import {misuse} from './failure.js';
import {helpText} from './help.js';
import {quoted} from './parse.js';
import {COMMANDS} from './table.js';

type Manual = typeof en;
type Topic = keyof Invocation['say']['cli']['topics'];

/** The help about a command or a topic; without a word, all of the help. */
export const run: Command = async (invocation) => {
	const {words, say, print} = invocation;
	// `help exit codes` is meant as it is said.
	const word = words.length > 0 ? words.join('-') : undefined;
	const command = COMMANDS.find(({name}) => name === word);
	if (word === undefined || command) await print(helpText(say.cli, command));
	else await print(topicText(topicOf(word, invocation), invocation));
	return EXIT.done;
};

function topicOf(word: string, {say: {cli}}: Invocation): Topic {
	const topics = Object.keys(cli.topics) as Topic[];
	const found = topics.find((topic) => topic === word.toLowerCase());
	if (found) return found;

	const names = [...topics, ...COMMANDS.map(({name}) => name)];
	const near = names.find((name) => name.startsWith(word.toLowerCase())) ?? nearest(word, names);
	throw misuse(
		cli.unknownTopic(quoted(word)),
		...(near ? [cli.didYouMean(near)] : []),
		cli.giveOneOf(topics),
	);
}

function topicText(topic: Topic, invocation: Invocation): string {
	const {settings, say} = invocation;
	const manual = settings.language === 'zh' ? zh : en;
	const title = `tcp-trainer help ${topic}  ${say.cli.topics[topic]}\n`;
	return `${title}${bodyOf(topic, manual, invocation)}`.trimEnd();
}

function bodyOf(topic: Topic, manual: Manual, invocation: Invocation): string {
	switch (topic) {
		case 'keys':
			return `\n${keyLines(manual, viewOf(invocation)).join('\n')}`;
		case 'journal':
			return manual.journal(printable(journalPath(invocation.settings.progress)));
		case 'exit-codes':
			return manual.exitCodes;
		default:
			return manual[topic];
	}
}

/** What the screens write keys with. */
const viewOf = ({settings}: Invocation): View =>
	viewIn({...settings, numbers: 'relative', asksSure: false}, 80, 24);

/** The keys of a row, and beside them what they do. */
function rowLines(row: Row, view: View): readonly string[] {
	const [keys, about] = described(row, view).map(({text}) => text);
	const indent = widthOf(keys ?? '');
	const lines = wrap(about ?? '', view.columns - indent);
	return lines.map((text, n) => `${n === 0 ? keys : ' '.repeat(indent)}${text}`.trimEnd());
}

/** The key table, place by place; places with the same keys stand together. */
function keyLines({places, keysAre, everywhere}: Manual, view: View): readonly string[] {
	const blocks = new Map<string, string[]>();
	for (const [where, title] of Object.entries(places) as [Where, string][]) {
		const rows = rowsOf(where).filter((row) => row.where !== 'everywhere' && row.what);
		const text = rows.flatMap((row) => rowLines(row, view)).join('\n');
		if (text !== '') blocks.set(text, [...(blocks.get(text) ?? []), title]);
	}
	const common = KEYS.filter((row) => row.where === 'everywhere' && row.what);
	return [
		...keysAre,
		...[...blocks].flatMap(([text, titles]) => ['', titles.join('; '), text]),
		'',
		everywhere,
		...common.flatMap((row) => rowLines(row, view)),
	];
}
