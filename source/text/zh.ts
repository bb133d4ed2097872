import type {Messages} from './en.js';
import {common} from './zh/common.js';

/** Every sentence of the program, in Chinese. */
export const zh: Messages = {common};
