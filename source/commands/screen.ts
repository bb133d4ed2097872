import process from 'node:process';
import {builtIn} from '../content/built-in.js';
import type {Start} from '../ui/context.js';
import type {Invocation} from './command.js';

/** Opens the screens. Ink is loaded here and nowhere else, as no other command needs it. */
export async function openScreen(start: Start, {settings}: Invocation): Promise<number> {
	// Ink's colours follow FORCE_COLOR and know no NO_COLOR; Node warns where both are set.
	if (!settings.colour) process.env.FORCE_COLOR = '0';
	delete process.env.NO_COLOR;

	const [{openApp}, content] = await Promise.all([import('../ui/app.js'), builtIn()]);
	return openApp(start, {...settings, content});
}
