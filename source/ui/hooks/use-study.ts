import {useEffect, useLayoutEffect} from 'react';
import {printable} from '../../text/printable.js';
import type {Context} from '../context.js';
import {topOf} from '../model/levels.js';
import type {Event, Program} from '../model/program.js';

/** What the reason of a failure is called on the screen. */
export const reasonOf = (error: unknown): string =>
	printable(error instanceof Error ? error.message : String(error));

type Send = (event: Event) => void;

/** What the screens ask of the learner's journal: questions, a plan, how far one is; and the journal to be written. */
export function useStudy(program: Program, send: Send, {study}: Context): void {
	const top = topOf(program);
	const wish = top.type === 'preparing' ? top.wish : null;
	const wanted = top.type === 'plan' && top.plan === null ? top : null;
	const interview = wanted?.interview ?? null;
	const minutes = wanted?.minutes ?? null;
	const isListing = top.type === 'shelves' && top.shelves === null;
	const isHome = top.type === 'home';
	const {outbox, handedOver, printed} = program;

	useEffect(() => {
		const fail = (error: unknown) => send({type: 'unreadable', reason: reasonOf(error)});
		if (wish !== null) {
			study.prepare(wish).then((session) => send({type: 'prepared', wish, session}), fail);
		}
		if (interview !== null) {
			study.plan(interview, minutes).then((plan) => send({type: 'planned', plan}), fail);
		}
		if (isListing) study.shelves().then((shelves) => send({type: 'shelves', shelves}), fail);
	}, [wish, interview, minutes, isListing, study, send]);

	useEffect(() => {
		if (!isHome) return;
		// What home says of the learner is not worth a failure.
		study.standing().then(
			(standing) => send({type: 'standing', standing}),
			() => undefined,
		);
	}, [isHome, study, send]);

	// Before anything else happens: the next key may be the last.
	useLayoutEffect(() => {
		if (outbox.length === handedOver) return;
		const trouble = study.record(outbox.slice(handedOver));
		send({type: 'written', count: outbox.length, trouble});
	}, [outbox, handedOver, study, send]);

	useEffect(() => {
		if (printed.length > 0) study.print(printed);
	}, [printed, study]);
}
