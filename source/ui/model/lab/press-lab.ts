import type {Where} from '../../keys.js';
import {moveMark, picked} from '../list.js';
import type {Order, Settings} from '../order.js';
import {BACK, open, stay, type Turn} from '../place.js';
import {advance, back, forward, seekEnd, seekStart, togglePlay} from '../playback.js';
import {connectionFor} from './connection.js';
import {EMPTY_FORM, forgeLine, pressForm} from './forge.js';
import {act, actAt, fileOf, type Lab, notify, redo, SCRIPT, undo, type Window} from './lab.js';
import {
	CALLS,
	callLine,
	EVENTS,
	eventLine,
	MENUS,
	type MenuName,
	MORE,
	TREATMENTS,
	type Treatment,
	treatmentLine,
} from './menus.js';
import {meaning, targetAt} from './segment.js';

export function labWhere({window}: Lab): Where {
	switch (window.type) {
		case 'script':
			return 'lab';
		case 'menu':
			return 'list';
		case 'forge':
			return 'forge';
	}
}

export const advanceLab = (lab: Lab, ms: number): Lab => ({
	...lab,
	playback: advance(lab.playback, lab.reel, ms, false),
});

export function pressLab(lab: Lab, order: Order, settings: Settings): Turn {
	const {window} = lab;
	switch (window.type) {
		case 'script':
			return pressChart(lab, order, settings);
		case 'menu':
			return pressMenu(lab, window, order);
		case 'forge':
			return stay(pressForge(lab, window.form, order));
	}
}

const menu = (lab: Lab, name: MenuName): Lab => ({
	...lab,
	// Who chooses wants the run to stand still meanwhile.
	playback: {...lab.playback, running: false},
	window: {type: 'menu', menu: name, mark: 0},
	notice: null,
});

function pressChart(lab: Lab, order: Order, settings: Settings): Turn {
	const {playback, reel} = lab;
	switch (order.command) {
		case 'back':
			return BACK;
		case 'enter':
			return stay(menu(lab, 'main'));
		case 'play':
			return stay({
				...lab,
				playback: settings.animation ? togglePlay(playback, reel) : forward(playback, reel),
			});
		case 'left':
			return stay({...lab, playback: back(playback, reel)});
		case 'right':
			return stay({...lab, playback: forward(playback, reel)});
		case 'first':
			return stay({...lab, playback: seekStart(reel)});
		case 'last':
			return stay({...lab, playback: seekEnd(reel)});
		default:
			return more(lab, order.command);
	}
}

/** What is reached by a key at the chart, and by the last menu. */
function more(lab: Lab, command: Order['command'] | (typeof MORE)[number]): Turn {
	switch (command) {
		case 'undo':
			return stay(undo(lab));
		case 'redo':
			return stay(redo(lab));
		case 'save':
			return stay({...lab, window: SCRIPT, notice: null, saving: fileOf(lab)});
		case 'hint':
			return stay(hint(lab));
		case 'panel':
			return stay({...lab, window: SCRIPT, panel: !lab.panel});
		case 'goals':
			return open({type: 'goals', mark: 0});
		default:
			return stay(lab);
	}
}

/** Each hint says more than the one before. */
function hint(lab: Lab): Lab {
	if (lab.goal === null) return notify(lab, 'noGoal');
	if (lab.hints >= HINTS) return notify(lab, 'noMoreHints');
	return {...lab, window: SCRIPT, notice: null, hints: lab.hints + 1};
}

const HINTS = 3;

type OpenMenu = Extract<Window, {type: 'menu'}>;

function pressMenu(lab: Lab, {menu: name, mark}: OpenMenu, {command, key}: Order): Turn {
	const {length} = MENUS[name];
	if (command === 'back') {
		return stay(name === 'main' ? {...lab, window: SCRIPT} : menu(lab, 'main'));
	}
	const chosen = command === 'pick' ? picked(key, length) : command === 'enter' ? mark : undefined;
	if (chosen !== undefined) return choose(lab, name, chosen);
	const moved = moveMark(mark, length, command) ?? mark;
	return stay({...lab, window: {type: 'menu', menu: name, mark: moved}});
}

function choose(lab: Lab, name: MenuName, line: number): Turn {
	switch (name) {
		case 'main':
			return stay(openLine(lab, MENUS.main[line]));
		case 'A':
		case 'B': {
			const call = CALLS[line];
			return stay(
				call === undefined
					? lab
					: act(lab, callLine(name, call, actAt(lab), connectionFor(lab, name, call))),
			);
		}
		case 'segment': {
			const treatment = TREATMENTS[line];
			return stay(treatment === undefined ? lab : treat(lab, treatment));
		}
		case 'events': {
			const event = EVENTS[line];
			return stay(event === undefined ? lab : act(lab, eventLine(event, actAt(lab))));
		}
		case 'more':
			return more(lab, MORE[line] ?? 'panel');
	}
}

function openLine(lab: Lab, line: (typeof MENUS.main)[number] | undefined): Lab {
	if (line === undefined) return lab;
	if (line === 'forge') return {...lab, window: {type: 'forge', form: EMPTY_FORM}};
	if (line !== 'segment') return menu(lab, line);
	const target = targetAt(lab.reel, lab.playback.moment);
	if (target === 'none') return notify(lab, 'noSegment');
	return target === 'copy' ? notify(lab, 'onlyCopy') : menu(lab, 'segment');
}

function treat(lab: Lab, treatment: Treatment): Lab {
	const target = targetAt(lab.reel, lab.playback.moment);
	if (typeof target === 'string') return notify(lab, 'noSegment');
	const line = treatmentLine(treatment, target, lab.trace);
	return line === undefined ? notify(lab, 'noNext') : act(lab, line, meaning(target.flight));
}

function pressForge(lab: Lab, form: Parameters<typeof pressForm>[0], order: Order): Lab {
	if (order.command === 'back') return menu(lab, 'main');
	if (order.command === 'enter') return act(lab, forgeLine(form, actAt(lab)));
	return {...lab, window: {type: 'forge', form: pressForm(form, order)}};
}
