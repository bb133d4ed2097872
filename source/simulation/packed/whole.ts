/**
 * A run of up to so many steps, or flights, is kept whole: whoever looks at a run looks at no more, and has
 * them at once. One that goes on is packed from its beginning.
 */
export const WHOLE = 256;
