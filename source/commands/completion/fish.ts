import {COMMANDS} from '../table.js';
import {LISTS, SLOTS, type Vocabulary} from './vocabulary.js';

const quote = (text: string) => `'${text.replaceAll(/[\\']/g, '\\$&')}'`;

const COMPLETE = 'complete -c tcp-trainer';

/** Fish takes a word and what it means as one line with a tab between them. */
export function fishScript({lists, options}: Vocabulary): readonly string[] {
	const takers = options.filter(({value}) => value.type !== 'none').map(({word}) => word);
	return [
		...LISTS.flatMap((list) => [
			`function __tcp_trainer_${list}`,
			"\tprintf '%s\\n' \\",
			lists[list]
				.map(({word, about}) => `\t\t${quote(about ? `${word}\t${about}` : word)}`)
				.join(' \\\n'),
			'end',
		]),
		'',
		'# True when the words before the cursor are a command and a number of its arguments.',
		'function __tcp_trainer_at --argument-names command first last',
		'\tset -l found',
		'\tset -l is_value 0',
		'\tfor token in (commandline -opc)[2..]',
		'\t\tif test $is_value = 1',
		'\t\t\tset is_value 0',
		`\t\telse if contains -- $token ${takers.join(' ')}`,
		'\t\t\tset is_value 1',
		"\t\telse if not string match -q -- '-*' $token",
		'\t\t\tset -a found $token',
		'\t\tend',
		'\tend',
		'\tif test -z "$command"',
		'\t\ttest (count $found) = 0',
		'\t\treturn',
		'\tend',
		'\ttest "$found[1]" = $command; or return 1',
		'\tset -l count (math (count $found) - 1)',
		'\ttest $count -ge $first -a $count -le $last',
		'end',
		'',
		`${COMPLETE} -f`,
		`${COMPLETE} -n "__tcp_trainer_at ''" -a '(__tcp_trainer_commands)'`,
		...COMMANDS.flatMap(({name, most}) =>
			SLOTS[name].flatMap((slot, index) => {
				const isLast = index === SLOTS[name].length - 1 && most > SLOTS[name].length;
				const where = `-n '__tcp_trainer_at ${name} ${index} ${isLast ? 999 : index}'`;
				const files = slot.files ? [`${COMPLETE} ${where} -F`] : [];
				const words = slot.lists.map(
					(list) => `${COMPLETE} ${where} -k -a '(__tcp_trainer_${list})'`,
				);
				return [...files, ...words];
			}),
		),
		...options.map(({word, about, value}) => {
			const what = {none: '', file: ' -r -F', any: ' -x', words: ' -x'}[value.type];
			const words = value.type === 'words' ? ` -a ${quote(value.words.join(' '))}` : '';
			const text = about ? ` -d ${quote(about)}` : '';
			return `${COMPLETE} -l ${word.slice(2)}${what}${words}${text}`;
		}),
	];
}
