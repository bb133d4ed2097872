import {existsSync, readFileSync} from 'node:fs';
import process from 'node:process';
import {COMMON, END, fileOf, INDEX, unpack} from './packed.js';

/** Where the build puts the content: beside the code. */
const packed = (file: string) => new URL(`content/${file}`, import.meta.url);

/** Not so in a clone that is run from source. */
export const isBuilt = existsSync(packed(INDEX));

/** Our own build wrote these files, so their shape is not checked a second time. */
export function readPacked<T>(name: string): T {
	const octets = readFileSync(packed(fileOf(name)));
	if (name === INDEX) return unpack(octets.toString()) as T;

	// The index is all that a list reads, and is there before this module is loaded.
	const {brotliDecompressSync} = process.getBuiltinModule('node:zlib');
	const text = brotliDecompressSync(Buffer.concat([readFileSync(packed(COMMON)), octets]));
	return unpack(text.subarray(text.lastIndexOf(END) + 1).toString()) as T;
}
