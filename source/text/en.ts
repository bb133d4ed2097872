import {common} from './en/common.js';

/** Every sentence of the program, in English: one member, and one file, for each area. */
export const en = {common};

export type Messages = typeof en;
