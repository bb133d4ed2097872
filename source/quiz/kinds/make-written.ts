import type {Common, Written, WrittenOption, Wrong} from '../ask/spec.js';
import {type Chance, shuffled} from '../chance.js';
import {stateOptions} from '../options.js';
import {readFlags} from '../read-flags.js';
import {readState} from '../read-state.js';
import type {Asked, Exercise, Option, Refutation} from './exercise.js';
import {draw, type Fill, fillingLetters, readSum, totalOf} from './fill.js';
import {openExercise} from './follow-up.js';

/** What all exercises have, from what all questions have. */
export function askedOf(spec: Common, seed: number, fill: Fill): Asked {
	return {
		id: spec.id,
		topics: spec.topics,
		seed,
		isSwapped: false,
		prompt: fill(spec.prompt),
		explanation: fill(spec.explanation),
		source: spec.source,
		scope: spec.scope,
		hints: spec.hints.map(fill),
		trap: spec.trap ?? null,
		shows: spec.output === undefined ? null : {type: 'output', text: spec.output},
		run: null,
	};
}

/** A question that carries its answer. */
export function writtenExercise(spec: Common & Written, seed: number, chance: Chance): Exercise {
	const numbers = draw(spec.letters, chance);
	const fill = fillingLetters(numbers);
	const asked = askedOf(spec, seed, fill);
	switch (spec.kind) {
		case 'choice':
		case 'several': {
			const options = shuffled(spec.options, chance).map((option) => optionOf(option, fill));
			return {...asked, kind: spec.kind, options, asked: null};
		}
		case 'order':
			return {...asked, kind: spec.kind, ...ordered(spec.items.map(fill), chance)};
		case 'state': {
			const options = stateOptions(spec.answer, spec.answer, chance);
			const wrong = refutations(spec.wrong, fill, stateNamed);
			return {...asked, kind: spec.kind, answer: spec.answer, options, asked: null, wrong};
		}
		case 'flags': {
			const wrong = refutations(spec.wrong, fill, (text) => readFlags(text)?.join());
			return {...asked, kind: spec.kind, answer: spec.answer, asked: null, wrong};
		}
		case 'number': {
			const answer = totalOf(spec.answer, numbers);
			const wrong = refutations(spec.wrong, fill, (text) => numberWritten(text, numbers));
			wrong.delete(answer);
			const rest = {unit: 'number', options: null, asked: null, letters: numbers} as const;
			return {...asked, kind: spec.kind, answer, wrong, ...rest};
		}
		case 'open':
			return openExercise(asked, spec);
	}
}

function optionOf({text, right, why, misconception}: WrittenOption, fill: Fill): Option {
	return {
		text: fill(text),
		right,
		why: fill(why),
		misconception: misconception ?? null,
		value: null,
	};
}

export function stateNamed(text: string) {
	const name = readState(text);
	return name.type === 'state' ? name.state : undefined;
}

export function numberWritten(
	text: string,
	numbers: ReadonlyMap<string, number> = new Map(),
): number | undefined {
	const sum = readSum(text);
	return sum && totalOf(sum, numbers);
}

/** What is said to particular wrong answers, by those answers. */
export function refutations<T>(
	wrong: readonly Wrong[],
	fill: Fill,
	read: (text: string) => T | undefined,
): Map<T, Refutation> {
	return new Map(
		wrong.flatMap(({value, why, misconception}) => {
			const key = read(value);
			if (key === undefined) return [];
			return [[key, {why: fill(why), misconception: misconception ?? null}] as const];
		}),
	);
}

/** Items in an order that is not the right one. */
export function ordered<T>(
	right: readonly T[],
	chance: Chance,
): {readonly items: readonly T[]; readonly answer: readonly number[]} {
	const places = right.map((_, i) => i);
	let shown = shuffled(places, chance);
	// An order that needs no act would be answered by an empty guess.
	if (shown.every((place, i) => place === i)) shown = [...places.slice(1), 0];
	return {
		items: shown.flatMap((place) => right.slice(place, place + 1)),
		answer: places.map((place) => shown.indexOf(place)),
	};
}
