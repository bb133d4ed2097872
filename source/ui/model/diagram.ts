import {STATES, type State} from '../../tcp/state-diagram.js';
import type {Live} from './live.js';
import type {Order} from './order.js';
import {back, forward} from './playback.js';

/** The state diagram of a run: which state is marked, and whether its card lies open. */
export type Diagram = {readonly mark: State; readonly open: boolean};

/** Opens the diagram at the state that the latest step led to. */
export function followDiagram(live: Live): Live {
	const step = live.trace.steps[live.playback.moment.step - 1];
	const mark = step?.after?.state ?? 'CLOSED';
	return {...live, diagram: {mark, open: false}, playback: {...live.playback, running: false}};
}

function neighbour(mark: State, by: 1 | -1): State {
	const place = (STATES.indexOf(mark) + by + STATES.length) % STATES.length;
	return STATES[place] ?? mark;
}

/** Left and right step the run, up and down walk the states. */
export function pressDiagram(live: Live, diagram: Diagram, {command}: Order): Live {
	const {playback, reel} = live;
	const show = (change: Partial<Diagram>): Live => ({...live, diagram: {...diagram, ...change}});
	switch (command) {
		case 'up':
			return show({mark: neighbour(diagram.mark, -1)});
		case 'down':
			return show({mark: neighbour(diagram.mark, 1)});
		case 'enter':
			return show({open: !diagram.open});
		case 'left':
			return followDiagram({...live, playback: back(playback, reel)});
		case 'right':
			return followDiagram({...live, playback: forward(playback, reel)});
		case 'back':
			return diagram.open ? show({open: false}) : {...live, diagram: null};
		case 'panel':
		case 'diagram':
			return {...live, diagram: null};
		default:
			return live;
	}
}
