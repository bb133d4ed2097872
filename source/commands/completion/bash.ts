// biome-ignore-all lint/suspicious/noTemplateCurlyInString: bash writes its own variables so.

import {COMMANDS} from '../table.js';
import {SLOTS, type Slot, type Vocabulary} from './vocabulary.js';

/**
 * Bash hands `--lang=zh` over as three words. Where nothing of ours fits, `-o default` offers files, which
 * is switched off where no file can be meant (not in the bash 3.2 of macOS, which has no `compopt`).
 */
export function bashScript({lists, options}: Vocabulary): readonly string[] {
	const words = (slot: Slot) =>
		slot.lists.flatMap((list) => lists[list].map(({word}) => word)).join(' ');
	const assign = (slot: Slot) => `words='${words(slot)}' files=${slot.files ? 1 : 0}`;
	const takers = options.filter(({value}) => value.type !== 'none').map(({word}) => word);
	const values = options.flatMap(({word, value}) => {
		if (value.type === 'none') return [];
		const given = value.type === 'words' ? value.words.join(' ') : '';
		return [`\t\t${word}) words='${given}' files=${value.type === 'file' ? 1 : 0} ;;`];
	});
	const places = COMMANDS.flatMap(({name, most}) =>
		SLOTS[name].map((slot, index) => {
			const isLast = index === SLOTS[name].length - 1 && most > SLOTS[name].length;
			return `\t\t${name}:${isLast ? '*' : index}) ${assign(slot)} ;;`;
		}),
	);
	return [
		'_tcp_trainer() {',
		"\tlocal cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} command='' count=0 i",
		"\tlocal words='' files=0",
		'\tif [[ $cur == = ]]; then',
		"\t\tcur=''",
		'\telif [[ $prev == = ]]; then',
		'\t\tprev=${COMP_WORDS[COMP_CWORD-2]}',
		'\tfi',
		'',
		'\tfor ((i = 1; i < COMP_CWORD; i++)); do',
		'\t\tcase ${COMP_WORDS[i]} in',
		`\t\t${takers.join('|')})`,
		'\t\t\ti=$((i + 1))',
		'\t\t\t[[ ${COMP_WORDS[i]} == = ]] && i=$((i + 1)) ;;',
		'\t\t-*) ;;',
		'\t\t*)',
		'\t\t\tif [[ -z $command ]]; then command=${COMP_WORDS[i]}; else count=$((count + 1)); fi ;;',
		'\t\tesac',
		'\tdone',
		'',
		'\tcase $prev in',
		...values,
		'\t*)',
		'\t\tif [[ $cur == -* ]]; then',
		`\t\t\twords='${options.map(({word}) => word).join(' ')}'`,
		'\t\telif [[ -z $command ]]; then',
		`\t\t\twords='${words({lists: ['commands'], files: false})}'`,
		'\t\telse',
		'\t\t\tcase $command:$count in',
		...places.map((line) => `\t${line}`),
		'\t\t\tesac',
		'\t\tfi ;;',
		'\tesac',
		'',
		"\tlocal IFS=$' \\t\\n'",
		'\tCOMPREPLY=($(compgen -W "$words" -- "$cur"))',
		'\t((files)) || compopt +o default 2>/dev/null',
		'\t[[ ${COMPREPLY[0]} == *= ]] && compopt -o nospace 2>/dev/null',
		'\treturn 0',
		'}',
		'complete -o default -F _tcp_trainer tcp-trainer',
	];
}
