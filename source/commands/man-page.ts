import {cli} from '../text/en/cli.js';
import {manual} from '../text/en/manual.js';
import {OPTIONS, type Option} from './options.js';
import {COMMANDS, type CommandEntry, HOME} from './table.js';

/** A text in roff: no character of it is an instruction, and a hyphen stays one when it is copied. */
function roff(text: string): string {
	const masked = text.replaceAll('\\', '\\e').replaceAll('-', '\\-');
	return masked.replaceAll(/^[.']/gm, '\\&$&');
}

const bold = (text: string) => `.B "${roff(text).replaceAll('"', '\\(dq')}"`;

const item = (head: string, lines: readonly string[]) => ['.TP', bold(head), ...lines.map(roff)];

/** Lines that stand as they are. */
const verbatim = (text: string) => [
	'.nf',
	roff(text.trimEnd().replaceAll(/^ {2}|^\n/gm, '')),
	'.fi',
];

const usageOf = ({name, argument}: CommandEntry) => `${name} ${argument}`.trimEnd();

function commandLines(command: CommandEntry): readonly string[] {
	return item(usageOf(command), [`${cli.does[command.name]}.`, ...cli.without[command.name]]);
}

function optionLines({name, value, help, of}: Option): readonly string[] {
	const about = cli.option[help];
	return item(`--${name}${value ? ` ${value}` : ''}`, [of ? cli.ofCommands(of, about) : about]);
}

/**
 * The manual page, from the tables that the help is made of. The build writes it, in English alone: npm installs no
 * page into the folder of another language, and all that it says `help` tells in Chinese, too.
 */
export function manPage(version: string): string {
	const examples = [HOME, ...COMMANDS].flatMap((command) => command.examples);
	return [
		`.TH TCP\\-TRAINER 1 "" "tcp\\-trainer ${roff(version)}" "User Commands"`,
		'.SH NAME',
		roff('tcp-trainer - learn the life of a TCP connection by predicting it'),
		'.SH SYNOPSIS',
		'.B tcp\\-trainer',
		roff(cli.usageOfAll),
		'.SH DESCRIPTION',
		roff(cli.about),
		'Without a command the program opens; without a terminal it prints the help.',
		roff(cli.names[0] ?? ''),
		'.SH COMMANDS',
		...COMMANDS.flatMap(commandLines),
		'.SH OPTIONS',
		...OPTIONS.flatMap(optionLines),
		'.SH ENVIRONMENT',
		...verbatim(manual.environment),
		'.SH FILES',
		...item('~/.local/state/tcp-trainer/journal.jsonl', [
			'Your answers, one JSON object a line; see "tcp-trainer help journal".',
		]),
		'.SH EXIT STATUS',
		...verbatim(manual.exitCodes),
		'.SH EXAMPLES',
		...examples.flatMap(({words, key}) =>
			item(`tcp-trainer ${words}`.trimEnd(), [`${cli.example[key]}.`]),
		),
		'.SH SEE ALSO',
		roff('RFC 9293, ss(8), tcpdump(8), tcp(7)'),
		'',
	].join('\n');
}
