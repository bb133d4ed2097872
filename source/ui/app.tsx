import process from 'node:process';
import {render} from 'ink';
import type {Context, Start} from './context.js';
import {FRAMES_PER_SECOND} from './hooks/use-playback.js';
import {Program} from './program.js';

/** The screens while they are open. */
export type App = {
	/** The exit code, once they are left. */
	readonly left: Promise<number>;
	/** Gives the terminal back at once, for a program that has to end. */
	readonly close: () => void;
};

const HOME_AND_ERASE = '\u001B[H\u001B[J';

/** Opens the screens. */
export function openApp(start: Start, context: Context): App {
	let isAway = false;
	const onAway = (isNow: boolean) => {
		isAway = isNow;
	};
	const program = () => <Program start={start} context={context} onAway={onAway} />;
	const {waitUntilExit, unmount, clear, rerender, waitUntilRenderFlush} = render(program(), {
		alternateScreen: true,
		// This is a terminal, also where an environment variable says CI.
		interactive: true,
		// Only what changed is written: nothing flickers, also where a terminal cannot hold a frame back.
		incrementalRendering: true,
		// Ink's throttle beats against the animation unless it allows twice its rate.
		maxFps: 2 * FRAMES_PER_SECOND,
		// Ctrl-C is a key of ours, because Ink would exit with 0.
		exitOnCtrlC: false,
		patchConsole: false,
	});

	/**
	 * A terminal cuts off or moves what it shows when its size changes, and several changes may arrive as
	 * one, or as none: what Ink believes to be on the screen is not there, and it has to begin anew.
	 */
	const repaint = () => {
		if (isAway) return;
		clear();
		process.stdout.write(HOME_AND_ERASE);
		rerender(program());
		void waitUntilRenderFlush();
	};
	process.on('SIGWINCH', repaint);
	const left = waitUntilExit().finally(() => process.off('SIGWINCH', repaint));
	return {left: left.then((code) => (typeof code === 'number' ? code : 0)), close: unmount};
}
