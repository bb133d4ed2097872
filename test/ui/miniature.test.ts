import {expect, test} from 'vitest';
import {plain} from '../../source/chart/styled.js';
import {widthOf} from '../../source/chart/width.js';
import {builtIn} from '../../source/content/built-in.js';
import {run} from '../../source/simulation/run.js';
import {messages} from '../../source/text/language.js';
import {miniature} from '../../source/ui/lay/miniature.js';

const FLAGS = /^(?:SYN|ACK|FIN|RST|PSH|URG)(?:,(?:SYN|ACK|FIN|RST|PSH|URG))*$/;

const {entries, load} = await builtIn();
const traces = await Promise.all(entries.map(async ({id}) => run(await load(id), {seed: 1})));

/** Half of a screen of 60 columns, and of one of 80. */
test.each([
	[29, 'en'],
	[29, 'zh'],
	[39, 'en'],
] as const)(
	'a small chart in %i columns, in %s, cuts no flags and no words',
	(columns, language) => {
		const text = messages(language);
		const small = {columns, rows: 30, drawing: 'ascii', numbers: 'relative', field: 'ack'} as const;
		for (const trace of traces) {
			for (const row of miniature(trace, {step: 0, at: 0}, {...small, text}).map(plain)) {
				expect(widthOf(row.trimEnd()), row).toBeLessThanOrEqual(columns);
				const [, label] = /^ \|[^|]*?[-=.~<] ([A-Z,]+)(?: |$)/.exec(row) ?? [];
				if (label !== undefined) expect(label, row).toMatch(FLAGS);
			}
		}
	},
);
