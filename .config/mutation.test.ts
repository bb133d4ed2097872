/**
 * The tests that must notice a mutant of `source/tcp`: those of each rule, and whole connections, in one file,
 * since a mutant costs little more than loading. Properties over random runs would take minutes each.
 */
// @ts-expect-error: Vite writes the imports; TypeScript has not heard of it.
import.meta.glob(
	[
		'../test/tcp/**/*.test.ts',
		'!../test/tcp/properties.test.ts',
		'../test/conformance/conformance.test.ts',
	],
	{eager: true},
);
