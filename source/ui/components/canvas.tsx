import type {ReactNode} from 'react';
import {type Theme, ThemeContext} from '../theme.js';
import {ColumnsContext, type View} from '../view.js';

type Props = {readonly view: View; readonly theme: Theme; readonly children: ReactNode};

/** What every row is drawn on: how wide it may be, and what its tones look like. */
export function Canvas({view, theme, children}: Props) {
	return (
		<ThemeContext value={theme}>
			<ColumnsContext value={view.columns}>{children}</ColumnsContext>
		</ThemeContext>
	);
}
