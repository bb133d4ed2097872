import process from 'node:process';
import meow from 'meow';
import {OPTIONS} from './options.js';
import {flagOf, type Words} from './plain-words.js';

const FLAGS = Object.fromEntries(
	OPTIONS.map(({name, value}) => [
		flagOf(name),
		{type: value ? ('string' as const) : ('boolean' as const), isMultiple: true as const},
	]),
);

/** Takes any command line apart: `--name=value`, `--`, a negated switch, a value that is missing. */
export function anyWords(argv: readonly string[]): Words {
	const {title} = process;
	const {input, flags} = meow({
		importMeta: import.meta,
		argv,
		pkg: {},
		description: false,
		// A switch that is not given says nothing, as some are on by default.
		booleanDefault: undefined,
		autoHelp: false,
		autoVersion: false,
		flags: FLAGS,
	});
	// Meow names the process after the package, of which it is told nothing: `ps` would show a blank.
	process.title = title;
	const given = Object.entries(flags).map(([name, values]) => [name, [values ?? []].flat()]);
	return {input, flags: Object.fromEntries(given)};
}
