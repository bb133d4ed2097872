import type {Command} from '../keys.js';
import {redrawn} from './drawing.js';
import type {Settings} from './order.js';
import {changeSpeed} from './playback.js';
import type {Program} from './program.js';

const INTERRUPTED = 130;

/** What means the same in every place where the key table has it. */
export function everywhere(program: Program, command: Command | 'sure'): Program | undefined {
	const {settings} = program;
	const set = (change: Partial<Settings>) => ({...program, settings: {...settings, ...change}});
	switch (command) {
		case 'language':
			return set({language: settings.language === 'en' ? 'zh' : 'en'});
		case 'sure':
			return set({asksSure: !settings.asksSure});
		case 'drawing':
			return redrawn(program, settings.drawing === 'ascii' ? 'unicode' : 'ascii');
		case 'numbers':
			return set({numbers: settings.numbers === 'relative' ? 'absolute' : 'relative'});
		case 'faster':
			return set({speed: changeSpeed(settings.speed, 1)});
		case 'slower':
			return set({speed: changeSpeed(settings.speed, -1)});
		case 'quit':
			return {...program, exit: 0};
		case 'abort':
			return {...program, exit: INTERRUPTED};
		case 'suspend':
			return {...program, suspended: program.suspended + 1};
		default:
			return undefined;
	}
}
