import type {KeyName} from './press.js';

/** A place where keys mean something of their own. */
export type Where =
	| 'list'
	| 'story'
	| 'more'
	| 'diagram'
	| 'card'
	| 'picker'
	| 'search'
	| 'live'
	| 'lab'
	| 'forge'
	| 'guide'
	| 'doors'
	| 'score'
	| 'choice'
	| 'flags'
	| 'number'
	| 'several'
	| 'order'
	| 'rows'
	| 'open'
	| 'weighing'
	| 'grading'
	| 'told'
	| 'actions'
	| 'watching'
	| 'verdict'
	| 'help'
	| 'message';

/** What a key asks for. */
export type Command =
	| 'up'
	| 'down'
	| 'left'
	| 'right'
	| 'page up'
	| 'page down'
	| 'first'
	| 'last'
	| 'pick'
	| 'enter'
	| 'play'
	| 'slower'
	| 'faster'
	| 'restart'
	| 'panel'
	| 'numbers'
	| 'change'
	| 'loss'
	| 'timeout'
	| 'diagram'
	| 'rows'
	| 'times'
	| 'search'
	| 'undo'
	| 'redo'
	| 'save'
	| 'skip'
	| 'hint'
	| 'run'
	| 'report'
	| 'drawing'
	| 'language'
	| 'help'
	| 'back'
	| 'quit'
	| 'suspend'
	| 'abort';

/** One line of the key table. */
export type Row = {
	/** Names its two texts: `keys.short` and `keys.long`. Without one it is in no footer and no help. */
	readonly what?: What;
	readonly where: readonly Where[] | 'everywhere';
	/** The keys that the footer names; digits, arrows, Enter and Esc reach everything. */
	readonly keys: Readonly<Record<KeyName, Command>>;
	/** Further keys: help names them, the footer does not. */
	readonly shortcuts?: Readonly<Record<KeyName, Command>>;
	/** How the footer and help write `keys`, where listing them would be long. */
	readonly shown?: string;
	/** The higher, the sooner a narrow footer leaves it out; without one no footer shows it. */
	readonly footer?: number;
};

export type What =
	| 'choose'
	| 'page'
	| 'pick'
	| 'open'
	| 'play'
	| 'begin'
	| 'goOn'
	| 'step'
	| 'ends'
	| 'speed'
	| 'restart'
	| 'panel'
	| 'numbers'
	| 'more'
	| 'change'
	| 'loss'
	| 'timeout'
	| 'diagram'
	| 'card'
	| 'rows'
	| 'times'
	| 'chart'
	| 'search'
	| 'toggle'
	| 'tick'
	| 'acts'
	| 'takeBack'
	| 'redo'
	| 'save'
	| 'clue'
	| 'turn'
	| 'turnByDigit'
	| 'forge'
	| 'mark'
	| 'answer'
	| 'actions'
	| 'field'
	| 'act'
	| 'skip'
	| 'next'
	| 'hint'
	| 'shift'
	| 'undo'
	| 'run'
	| 'report'
	| 'drawing'
	| 'language'
	| 'help'
	| 'back'
	| 'quit';
