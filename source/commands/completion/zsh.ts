import {COMMANDS} from '../table.js';
import {
	LISTS,
	type OptionWord,
	SLOTS,
	type Slot,
	type Vocabulary,
	type Word,
} from './vocabulary.js';

const quote = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;

/** In a specification of `_arguments` a colon and brackets have a meaning. */
const masked = (text: string) => text.replaceAll(/[\\:[\]]/g, '\\$&');

const described = ({word, about}: Word) => quote(`${masked(word)}${about ? `:${about}` : ''}`);

function specOf({word, about, value}: OptionWord): string {
	const text = about ? `[${masked(about)}]` : '';
	switch (value.type) {
		case 'none':
			return quote(`${word}${text}`);
		case 'file':
			return quote(`${word}=${text}:file:_files`);
		case 'words':
			return quote(`${word}=${text}:value:(${value.words.join(' ')})`);
		default:
			return quote(`${word}=${text}:value: `);
	}
}

function actionOf({lists, files}: Slot): string {
	const choices = lists.map((list) => `${list}:${list}:_tcp-trainer_${list}`);
	if (files) choices.push('files:file:_files');
	return `:argument:_alternative ${choices.map((choice) => choice.replaceAll(':', '\\:')).join(' ')}`;
}

/** To be sourced, or to be kept as `_tcp-trainer` in a folder of `fpath`. */
export function zshScript({lists, options}: Vocabulary): readonly string[] {
	const commands = COMMANDS.map(({name, most}) => {
		const slots = SLOTS[name].map((slot, index) => {
			const isLast = index === SLOTS[name].length - 1 && most > SLOTS[name].length;
			return quote(`${isLast ? '*' : index + 1}${actionOf(slot)}`);
		});
		return `\t\t${name}) _arguments -S $options ${slots.join(' ')} ;;`;
	});
	return [
		...LISTS.flatMap((list) => [
			`_tcp-trainer_${list}() {`,
			'\tlocal -a words=(',
			...lists[list].map((word) => `\t\t${described(word)}`),
			'\t)',
			`\t_describe -t ${list} ${list} words${list === 'events' ? " -S ''" : ''}`,
			'}',
		]),
		'',
		'_tcp-trainer() {',
		'\tlocal context curcontext=$curcontext state line',
		'\tlocal -A opt_args',
		'\tlocal -a options=(',
		...options.map((option) => `\t\t${specOf(option)}`),
		'\t)',
		"\t_arguments -C -S $options '1:command:_tcp-trainer_commands' '*::argument:->argument' && return",
		'\t[[ $state == argument ]] || return',
		'\tcase $words[1] in',
		...commands,
		'\tesac',
		'}',
		'',
		'if [[ $funcstack[1] == _tcp-trainer ]]; then',
		'\t_tcp-trainer "$@"',
		'else',
		'\t(( $+functions[compdef] )) || { autoload -Uz compinit && compinit }',
		'\tcompdef _tcp-trainer tcp-trainer',
		'fi',
	];
}
