/** `node .config/run.js FILE.ts ARGUMENT...` runs a TypeScript file of this project. */
import process from 'node:process';
import {load} from './load.js';

const [node, , file, ...rest] = process.argv;
process.argv = [node, file, ...rest];
await load(file);
