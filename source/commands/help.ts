import type {Messages} from '../text/language.js';
import {OPTIONS, type Option} from './options.js';
import {COMMANDS, type CommandEntry, type Example, HOME} from './table.js';

type Say = Messages['cli'];
type Row = readonly [left: string, right: string];

/** The left column is ASCII in every language, so that its characters are its columns. */
function section(title: string, rows: readonly Row[]): readonly string[] {
	const width = Math.max(...rows.map(([left]) => left.length));
	return ['', title, ...rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`)];
}

const usageOf = ({name, argument}: CommandEntry) => `${name} ${argument}`.trimEnd();

function examplesOf(examples: readonly Example[], say: Say): readonly Row[] {
	return examples.map(({words, key}) => [`tcp-trainer ${words}`, say.example[key]]);
}

const optionRow = ({name, value, help}: Option, say: Say): Row => [
	`--${name}${value ? ` ${value}` : ''}`,
	say.option[help],
];

const rowsOf = (options: readonly Option[], say: Say) =>
	options.map((option) => optionRow(option, say));

const COMMON = OPTIONS.filter((option) => option.of === undefined);
const PARTICULAR = OPTIONS.filter((option) => option.of !== undefined);

/** What `help` tells about beside the commands. */
function topicRows(say: Say): readonly string[] {
	const [, , ...rows] = section('', Object.entries(say.topics));
	return rows;
}

/** The whole program: what to type first, then all there is. */
function generalHelp(say: Say): readonly string[] {
	const first = [HOME, ...COMMANDS].flatMap(({examples}) => examples.slice(0, 1));
	return [
		`tcp-trainer  ${say.about}`,
		'',
		`${say.usage}tcp-trainer ${say.usageOfAll}`,
		...section(say.examples, examplesOf(first, say)),
		...section(
			say.commands,
			COMMANDS.map((command): Row => [usageOf(command), say.does[command.name]]),
		),
		...section(say.options, rowsOf(COMMON, say)),
		...section(
			say.particular,
			PARTICULAR.map((option): Row => {
				const [left, right] = optionRow(option, say);
				return [left, say.ofCommands(option.of ?? [], right)];
			}),
		),
		'',
		...say.names,
		...topicRows(say),
	];
}

function helpAbout(command: CommandEntry, say: Say): readonly string[] {
	const own = PARTICULAR.filter(({of}) => of?.includes(command.name));
	return [
		`tcp-trainer ${command.name}  ${say.does[command.name]}`,
		'',
		`${say.usage}tcp-trainer ${usageOf(command)} [OPTION...]`,
		'',
		...say.without[command.name],
		...(command.name === 'help' ? topicRows(say) : []),
		...section(say.examples, examplesOf(command.examples, say)),
		...(own.length === 0 ? [] : section(say.own, rowsOf(own, say))),
		...section(say.options, rowsOf(COMMON, say)),
	];
}

/** The help of the whole program, or of one command. */
export function helpText(say: Say, command?: CommandEntry): string {
	const lines = command ? helpAbout(command, say) : generalHelp(say);
	return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}
