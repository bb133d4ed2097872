import {useApp} from 'ink';
import {useEffect, useReducer} from 'react';
import type {Context, Start} from '../context.js';
import {type Event, openProgram, type Program, proceed, topOf} from '../model/program.js';

/** What the reason of a failure is called on the screen. */
const reasonOf = (error: unknown): string =>
	error instanceof Error ? error.message : String(error);

/** The program, what moves it, and the two things that it asks of the world: a file, and to be left. */
export function useProgram(start: Start, context: Context): [Program, (event: Event) => void] {
	const {exit} = useApp();
	const [program, send] = useReducer(proceed, undefined, () => openProgram(start, context));
	const top = topOf(program);
	const wanted = top.type === 'loading' ? top.id : null;

	useEffect(() => {
		if (wanted === null) return;
		context.content.load(wanted).then(
			(scenario) => send({type: 'read', scenario}),
			(error: unknown) => send({type: 'unreadable', reason: reasonOf(error)}),
		);
	}, [wanted, context]);

	useEffect(() => {
		if (program.exit !== null) exit(program.exit);
	}, [program.exit, exit]);

	return [program, send];
}
