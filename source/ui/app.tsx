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

/** Opens the screens. */
export function openApp(start: Start, context: Context): App {
	const {waitUntilExit, unmount} = render(<Program start={start} context={context} />, {
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
	const left = waitUntilExit().then((code) => (typeof code === 'number' ? code : 0));
	return {left, close: unmount};
}
