import {useInput, usePaste} from 'ink';
import {type Press, pasted, presses} from '../press.js';

/** Every key of the program comes in here, one after another, also when several arrive in one read. */
export function useKeys(onPress: (press: Press) => void): void {
	useInput((input, key) => {
		for (const press of presses(input, key)) onPress(press);
	});
	usePaste((text) => onPress(pasted(text)));
}
