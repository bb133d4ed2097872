import {EventEmitter} from 'node:events';
import xterm from '@xterm/headless';
import {render} from 'ink';
import {Canvas} from '../../source/ui/components/canvas.js';
import type {Program} from '../../source/ui/model/program.js';
import {Screen} from '../../source/ui/screens/screen.js';
import {COLOURED} from '../../source/ui/theme.js';
import {viewIn} from '../../source/ui/view.js';

export const COLUMNS = 80;
export const ROWS = 24;

/** One character of a terminal, as wide as the terminal makes it. */
export type Cell = {
	readonly text: string;
	readonly width: number;
	/** 0 to 15 of the palette, or -1 for the terminal's own. */
	readonly colour: number;
	readonly bold: boolean;
	readonly dim: boolean;
};

export type Picture = readonly (readonly Cell[])[];

/** What Ink writes to, and what it asks of it. */
class Paper extends EventEmitter {
	readonly columns = COLUMNS;
	readonly rows = ROWS;
	text = '';
	readonly write = (text: string) => {
		this.text = text;
		return true;
	};
}

/** The octets that the screen of a program is written with. */
function octetsOf(program: Program): string {
	const view = viewIn(program.settings, COLUMNS, ROWS);
	const paper = new Paper();
	const {unmount} = render(
		<Canvas view={view} theme={COLOURED}>
			<Screen program={program} view={view} />
		</Canvas>,
		{stdout: paper as unknown as NodeJS.WriteStream, debug: true, patchConsole: false},
	);
	const {text} = paper;
	unmount();
	return text;
}

/** What a terminal shows of some octets. */
export async function pictureOf(octets: string): Promise<Picture> {
	const terminal = new xterm.Terminal({cols: COLUMNS, rows: ROWS, allowProposedApi: true});
	await new Promise<void>((resolve) => {
		terminal.write(octets.replaceAll('\n', '\r\n'), resolve);
	});
	const {active} = terminal.buffer;
	const picture = Array.from({length: ROWS}, (_, row) => {
		const line = active.getLine(row);
		return Array.from({length: COLUMNS}, (_unused, column): Cell => {
			const cell = line?.getCell(column);
			return {
				text: cell?.getChars() || ' ',
				width: cell?.getWidth() ?? 1,
				colour: cell?.isFgPalette() ? cell.getFgColor() : -1,
				bold: Boolean(cell?.isBold()),
				dim: Boolean(cell?.isDim()),
			};
		}).filter(({width}) => width > 0);
	});
	terminal.dispose();
	return picture;
}

/** The screen of a program, as a terminal shows it. */
export const screenOf = (program: Program): Promise<Picture> => pictureOf(octetsOf(program));
