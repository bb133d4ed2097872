import type {Drawing} from '../../chart/styled.js';
import type {Program} from './program.js';

/** For the next start. What an option or the locale decides says nothing about the learner's terminal. */
function noted(program: Program, drawing: Drawing): Program {
	if (program.context.asciiBy !== null) return program;
	const entry = {type: 'setting', at: program.now, name: 'drawing', value: drawing} as const;
	return {...program, outbox: [...program.outbox, entry]};
}

/** The screens in another drawing. */
export function redrawn(program: Program, drawing: Drawing): Program {
	const {settings} = program;
	return noted({...program, settings: {...settings, drawing}}, drawing);
}

/** Enter on the first screen says that the bars below it line up. */
export function aligned(program: Program): Program {
	const {drawing} = program.settings;
	if (program.isAligned || drawing === 'ascii' || program.standing?.last) return program;
	return {...noted(program, drawing), isAligned: true};
}
