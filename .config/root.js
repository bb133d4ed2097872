import {fileURLToPath} from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** A package is not what it was when the build was made to change it. */
export const CHANGED = (file) => `${file} has changed: see .config/esbuild.js and .config/ink.js`;
