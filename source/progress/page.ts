type Sitting = {readonly step: unknown; readonly questions: readonly unknown[]};

/** A step of a plan that has no questions is a page to read, and to print: its sheet. */
export const isPage = ({step, questions}: Sitting): boolean =>
	step !== null && questions.length === 0;
