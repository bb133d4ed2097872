import {expect} from 'vitest';
import type {Ended} from './program.js';

/** Said in sentences, in a known way, and without anything that steers a terminal. */
export function isCalm({code, stdout, stderr}: Ended, what: string): void {
	const told = `${what}\n${stdout.slice(0, 500)}\n${stderr}`;
	expect([0, 1, 2], told).toContain(code);
	// What no Unicode has assigned yet steers nothing.
	expect((stdout + stderr).replaceAll('\n', ''), told).not.toMatch(
		/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u,
	);
	expect(stderr, told).not.toMatch(/^\s+at |fault of the program|node:internal|Warning/m);
}
