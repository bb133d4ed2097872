/** Exit codes, as the help and the scripts of others rely on them. */
export const EXIT = {
	done: 0,
	failed: 1,
	usage: 2,
	fault: 70,
	hangUp: 129,
	interrupted: 130,
	terminated: 143,
} as const;
