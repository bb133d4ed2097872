import {expect} from 'vitest';

/** A step or a flight of a run, as far as it is none of its own fields (see `viewOf`). */
type View = {readonly shelf: object; toJSON(): object};

const isView = (thing: unknown): thing is View =>
	typeof thing === 'object' && thing !== null && 'shelf' in thing && 'toJSON' in thing;

const shown = (thing: unknown) => (isView(thing) ? thing.toJSON() : thing);

/** Not part of a step, as `toMatchObject` has it, but a whole one. */
const areWhole = (a: unknown, b: unknown) =>
	Object.keys(Object(a)).length === Object.keys(Object(b)).length;

/** `toEqual` looks at what things have of their own: with this it compares what a view shows. */
expect.addEqualityTesters([
	function areEqualViews(a, b, customTesters) {
		if (!isView(a) && !isView(b)) return undefined;
		if (!areWhole(shown(a), shown(b))) return undefined;
		return this.equals(shown(a), shown(b), customTesters);
	},
]);
