import {expect} from 'vitest';

/** A step or a flight of a run, as far as it is none of its own fields (see `viewOf`). */
type View = {readonly shelf: object; toJSON(): object};

const isView = (thing: unknown): thing is View =>
	typeof thing === 'object' && thing !== null && 'shelf' in thing && 'toJSON' in thing;

/** `toEqual` looks at what things have of their own: with this it compares what two views show. */
expect.addEqualityTesters([
	function areEqualViews(a, b, customTesters) {
		if (!isView(a) || !isView(b)) return undefined;
		return this.equals(a.toJSON(), b.toJSON(), customTesters);
	},
]);
