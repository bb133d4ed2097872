import {useApp} from 'ink';
import {useEffect, useReducer} from 'react';
import type {Context, Start} from '../context.js';
import {type Event, openProgram, type Program, proceed, topOf} from '../model/program.js';
import {reasonOf, useStudy} from './use-study.js';

/** The program, what moves it, and the two things that it asks of the world: a file, and to be left. */
export function useProgram(start: Start, context: Context): [Program, (event: Event) => void] {
	const {exit} = useApp();
	const [program, send] = useReducer(proceed, undefined, () =>
		openProgram(start, context, Date.now()),
	);
	const top = topOf(program);
	const wanted = top.type === 'loading' ? top.id : null;
	const saving = top.type === 'lab' ? top.saving : null;

	useEffect(() => {
		if (wanted === null) return;
		context.content.load(wanted).then(
			(scenario) => send({type: 'read', scenario}),
			(error: unknown) => send({type: 'unreadable', reason: reasonOf(error)}),
		);
	}, [wanted, context]);

	useStudy(program, send, context);

	useEffect(() => context.follow?.((news) => send({type: 'news', news})), [context]);

	useEffect(() => {
		if (saving === null) return;
		context.save(saving).then(
			(name) => send({type: 'saved', name}),
			(error: unknown) => send({type: 'unsaved', reason: reasonOf(error)}),
		);
	}, [saving, context]);

	useEffect(() => {
		if (program.exit !== null) exit(program.exit);
	}, [program.exit, exit]);

	return [program, send];
}
