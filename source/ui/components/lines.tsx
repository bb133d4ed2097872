import {Box, Text} from 'ink';
import {memo, use} from 'react';
import type {Line} from '../../chart/styled.js';
import {fitLine} from '../../chart/width.js';
import {type Theme, ThemeContext} from '../theme.js';
import {ColumnsContext} from '../view.js';

type RowProps = {readonly line: Line; readonly theme: Theme};

/** One row of the screen. It is drawn again only when it says something else. */
const Row = memo(function Row({line, theme}: RowProps) {
	const [first, ...more] = line;
	// A row without text would have no height.
	if (first === undefined) return <Text> </Text>;
	if (more.length === 0 && first.text !== '') {
		return (
			<Text wrap="truncate-end" {...theme[first.tone]}>
				{first.text}
			</Text>
		);
	}
	return (
		<Text wrap="truncate-end">
			{line.map((span, place) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: a span is its place in the row.
				<Text key={place} {...theme[span.tone]}>
					{span.text}
				</Text>
			))}
		</Text>
	);
}, sameRow);

function sameRow(before: RowProps, after: RowProps): boolean {
	const {line} = after;
	return (
		before.theme === after.theme &&
		before.line.length === line.length &&
		before.line.every((span, n) => span.text === line[n]?.text && span.tone === line[n]?.tone)
	);
}

/** Draws lines of text, each one row high: what does not fit is cut, without a mark of two columns. */
export function Lines({lines}: {readonly lines: readonly Line[]}) {
	const theme = use(ThemeContext);
	const columns = use(ColumnsContext);
	return (
		<Box flexDirection="column" flexShrink={0}>
			{lines.map((line, place) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: a row is its place on the screen.
				<Row key={place} line={fitLine(line, columns)} theme={theme} />
			))}
		</Box>
	);
}
