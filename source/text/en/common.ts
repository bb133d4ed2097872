/** Words that several screens share. */
export const common = {
	program: 'tcp-trainer',
};
