import {Box} from 'ink';
import type {ReactNode} from 'react';
import type {Line} from '../../chart/styled.js';
import type {Where} from '../keys.js';
import {footer} from '../lay/footer.js';
import {line} from '../lay/lines.js';
import type {View} from '../view.js';
import {Lines} from './lines.js';

type Props = {
	readonly view: View;
	/** `HEAD_ROWS` rows. */
	readonly head: readonly Line[];
	readonly where: Where;
	/** On the first level Esc leaves the program. */
	readonly isFirst: boolean;
	readonly children: ReactNode;
};

/** Head, body, footer: exactly as high as the screen, so that nothing ever scrolls. */
export function Frame({view, head, where, isFirst, children}: Props) {
	const rule = line(view.glyphs.rule.repeat(view.columns), 'dim');
	return (
		<Box flexDirection="column" width={view.columns} height={view.height} overflow="hidden">
			<Lines lines={head} />
			<Box flexDirection="column" height={view.rows} overflow="hidden">
				{children}
			</Box>
			<Lines lines={[rule, footer(view, where, isFirst)]} />
		</Box>
	);
}
