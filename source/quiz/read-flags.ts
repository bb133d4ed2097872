import {type Ctl, FLAGS, type Flag} from '../tcp/segment.js';
import {withoutPush} from './facts.js';

/** tcpdump writes `.` for ACK. */
const LETTERS: Readonly<Record<string, Flag>> = {
	S: 'SYN',
	F: 'FIN',
	R: 'RST',
	P: 'PSH',
	A: 'ACK',
	'.': 'ACK',
};

const NONE = new Set(['NONE', 'NO', 'NOTHING', '0', '无', '没有']);

/** Reads flags kindly: any order and separator, `SYNACK`, `SA`, `[S.]`. Undefined when it is none of these. */
export function readFlags(text: string): Ctl | undefined {
	const line = text
		.normalize('NFKC')
		.toUpperCase()
		.replace(/[[\]()]/g, ' ')
		.trim();
	if (NONE.has(line)) return [];

	const words = line.split(/[\s,+/&|_、，-]+/).filter((word) => word !== '');
	const flags = words.map(flagsOfWord);
	if (words.length === 0 || flags.includes(undefined)) return undefined;

	const set = new Set(flags.flatMap((some) => some ?? []));
	return withoutPush(FLAGS.filter((flag) => set.has(flag)));
}

function flagsOfWord(word: string): Flag[] | undefined {
	if (/^(SYN|FIN|RST|PSH|ACK)+$/.test(word)) {
		const names: readonly string[] = word.match(/.../g) ?? [];
		return FLAGS.filter((flag) => names.includes(flag));
	}

	const flags = [...word].flatMap((letter) => LETTERS[letter] ?? []);
	return flags.length === word.length ? flags : undefined;
}
