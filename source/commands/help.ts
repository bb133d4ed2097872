import type {Messages} from '../text/language.js';
import {OPTIONS} from './options.js';
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

function optionRows(say: Say): readonly Row[] {
	return OPTIONS.flatMap(({name, value, help}): Row[] =>
		help ? [[`--${name}${value ? ` ${value}` : ''}`, say.option[help]]] : [],
	);
}

/** The whole program: what to type first, then all there is. */
function generalHelp(say: Say): readonly string[] {
	const first = [HOME, ...COMMANDS].flatMap(({examples}) => examples.slice(0, 1));
	return [
		`tcp-trainer  ${say.about}`,
		...section(say.examples, examplesOf(first, say)),
		...section(
			say.commands,
			COMMANDS.map((command): Row => [usageOf(command), say.does[command.name]]),
		),
		...section(say.options, optionRows(say)),
		'',
		...say.names,
	];
}

function helpAbout(command: CommandEntry, say: Say): readonly string[] {
	return [
		`tcp-trainer ${usageOf(command)}  ${say.does[command.name]}`,
		'',
		...say.without[command.name],
		...section(say.examples, examplesOf(command.examples, say)),
		...section(say.options, optionRows(say)),
	];
}

/** The help of the whole program, or of one command. */
export function helpText(say: Say, command?: CommandEntry): string {
	const lines = command ? helpAbout(command, say) : generalHelp(say);
	return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}
