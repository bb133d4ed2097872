import type {Drawing} from '../../chart/styled.js';
import type {Language} from '../../text/language.js';
import type {Command} from '../keys.js';
import type {KeyName} from '../press.js';

/** A command with the key that gave it: for `pick` the key is the digit. */
export type Order = {readonly command: Command; readonly key: KeyName};

/** What keys change in every place alike. */
export type Settings = {
	readonly language: Language;
	readonly drawing: Drawing;
	readonly numbers: 'relative' | 'absolute';
	readonly animation: boolean;
	readonly speed: number;
	/** Each answer about a run is asked how sure it is. */
	readonly asksSure: boolean;
};
