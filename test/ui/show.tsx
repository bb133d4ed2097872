import {render} from 'ink-testing-library';
import {expect, vi} from 'vitest';
import {widthOf} from '../../source/chart/width.js';
import type {Start} from '../../source/ui/context.js';
import {Program} from '../../source/ui/program.js';
import {contextOf} from './scenarios.js';

type Wanted = Parameters<typeof contextOf>[0] & {
	readonly columns?: number;
	readonly height?: number;
};

const KEY: Readonly<Record<string, string>> = {
	up: '\u001B[A',
	down: '\u001B[B',
	right: '\u001B[C',
	left: '\u001B[D',
	end: '\u001B[F',
	enter: '\r',
	escape: '\u001B',
};

/** A frame is there within milliseconds; on a busy machine it may take longer. */
const POLL = {interval: 2, timeout: 5000};

/** The program in Ink's own renderer, as large as a test wants it. */
export async function show(start: Start, wanted: Wanted = {}) {
	const {columns = 80, height = 24} = wanted;
	const context = await contextOf(wanted);
	const {stdin, stdout, lastFrame} = render(<Program start={start} context={context} />);
	const resize = (width: number, rows: number) => {
		Object.defineProperty(stdout, 'columns', {value: width, configurable: true});
		Object.defineProperty(stdout, 'rows', {value: rows, configurable: true});
		stdout.emit('resize');
	};
	resize(columns, height);
	const frame = () => lastFrame() ?? '';
	/** Each key once the frame before it stands; answers with what is drawn then. */
	const press = async (...keys: readonly string[]) => {
		for (const key of keys) {
			const before = frame();
			stdin.write(KEY[key] ?? key);
			await vi.waitFor(() => expect(frame()).not.toBe(before), POLL);
		}
		return frame();
	};
	await vi.waitFor(() => {
		const rows = frame().split('\n');
		expect([rows.length, Math.max(...rows.map(widthOf))]).toEqual([height, columns]);
	}, POLL);
	return {frame, press, resize};
}
