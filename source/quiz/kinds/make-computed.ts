import type {Plain} from '../ask/compute.js';
import {otherHost} from '../ask/fresh.js';
import type {AboutEvent, AboutRun} from '../ask/spec.js';
import type {Chance} from '../chance.js';
import {stateOptions} from '../options.js';
import type {Question} from '../question.js';
import {readFlags} from '../read-flags.js';
import type {Asked, Exercise} from './exercise.js';
import type {Fill} from './fill.js';
import {choiceExercise} from './make-choice.js';
import {numberWritten, ordered, refutations, stateNamed} from './make-written.js';

/** What an exercise is made from, beside the question itself and its answer. */
export type Parts = {
	readonly asked: Asked;
	/** The same question as predict mode would ask it. */
	readonly question: Question | null;
	readonly fill: Fill;
	readonly chance: Chance;
	readonly isSwapped: boolean;
};

/** What the file says to answers, or lets choose from. */
export type Said = Pick<AboutRun | AboutEvent, 'choices' | 'wrong'>;

/** The exercise for an answer that the engine has given. */
export function computedExercise(spec: Said, computed: Plain, parts: Parts): Exercise {
	const {asked, question, fill, chance} = parts;
	switch (computed.kind) {
		case 'state': {
			const {kind, value: answer} = computed;
			const own = question?.kind === kind ? question : null;
			const written = spec.choices?.flatMap((text) => stateNamed(text) ?? []);
			const options = written ?? own?.options ?? stateOptions(answer, answer, chance);
			const wrong = refutations(spec.wrong, fill, stateNamed);
			return {...asked, kind, answer, options, asked: own, wrong};
		}
		case 'flags': {
			const {kind, value: answer} = computed;
			const own = question?.kind === kind ? question : null;
			const wrong = refutations(spec.wrong, fill, (text) => readFlags(text)?.join());
			return {...asked, kind, answer, asked: own, wrong};
		}
		case 'number': {
			const {kind, value: answer, unit} = computed;
			const own = question?.kind === kind ? question : null;
			const options = spec.choices?.flatMap((text) => numberWritten(text) ?? []) ?? null;
			const wrong = refutations(spec.wrong, fill, numberWritten);
			wrong.delete(answer);
			return {...asked, kind, answer, unit, options, asked: own, letters: new Map(), wrong};
		}
		case 'path': {
			const items = computed.value.map((state) => ({en: state, zh: state}));
			return {...asked, kind: 'order', ...ordered(items, chance)};
		}
		default:
			return choiceExercise(spec, computed, parts);
	}
}

/** A host as a file names it, in the roles of this attempt. */
export function hostHere(value: string, isSwapped: boolean): string {
	return isSwapped && (value === 'A' || value === 'B') ? otherHost(value) : value;
}
