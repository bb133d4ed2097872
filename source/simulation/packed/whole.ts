/**
 * So many steps, and flights, of a run are kept whole, before packing begins: whoever looks at a run looks
 * at no more, and has them at once.
 */
export const WHOLE = 1024;
