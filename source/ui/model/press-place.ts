import {pressDate, typeDate} from './date.js';
import {pressGuide} from './guide.js';
import {pressHelp} from './help.js';
import {pressGoals} from './lab/goals.js';
import {pressLab} from './lab/press-lab.js';
import {topOf} from './levels.js';
import {pressLive} from './live.js';
import {pressHome} from './menu.js';
import type {Order} from './order.js';
import {pressPicker, typeSearch} from './picker.js';
import {BACK, open, type Place, stay, type Turn} from './place.js';
import {pressPlan} from './plan.js';
import {pressPredict, typePredict} from './press-predict.js';
import type {Program} from './program.js';
import {pressRound, typeRound} from './round/press.js';
import {pressSetup} from './setup.js';
import {pressShelves} from './shelves.js';
import {whereIs} from './where.js';

/** What a place does with a key of its own. */
export function pressPlace(program: Program, order: Order): Turn {
	const place = topOf(program);
	const {settings} = program;
	if (order.command === 'help') return help(place);
	switch (place.type) {
		case 'home':
			return pressHome(place, order, program.standing);
		case 'picker':
			return pressPicker(place, order, program.context.content.entries);
		case 'help':
			return pressHelp(place, order);
		case 'live':
			return pressLive(place, order, settings);
		case 'lab':
			return pressLab(place, order, settings);
		case 'goals':
			return pressGoals(place, order);
		case 'guide':
			return pressGuide(place, order, settings);
		case 'predict':
			return pressPredict(place, order, settings);
		case 'round':
			return pressRound(place, order, {now: program.now, settings});
		case 'shelves':
			return pressShelves(place, order);
		case 'plan':
			return pressPlan(place, order);
		case 'setup':
			return pressSetup(place, order, program.standing);
		case 'date':
			return pressDate(place, order, program.now);
		default:
			return order.command === 'back' ? BACK : stay(place);
	}
}

/** What is no command in a text field is text. */
export function typePlace(place: Place, name: string, text: string): Place {
	switch (place.type) {
		case 'predict':
			return typePredict(place, name, text);
		case 'picker':
			return typeSearch(place, name, text);
		case 'date':
			return typeDate(place, name, text);
		case 'round':
			return typeRound(place, name, text);
		default:
			return place;
	}
}

/** The help about a place; pressed once more it closes. */
export function help(place: Place): Turn {
	return place.type === 'help' ? BACK : open({type: 'help', about: whereIs(place), scroll: 0});
}
