/** The frame around every screen, help and messages. */
export const ui = {
	tooSmall: (columns: number, rows: number, needColumns: number, needRows: number) => [
		`This window is ${columns}x${rows}.`,
		`It needs ${needColumns}x${needRows}: make it larger.`,
		'Nothing is lost meanwhile.',
	],
	loading: 'Reading the run',
	failed: 'This run cannot be opened.',
	otherLanguage: '中文',
	helpKey: 'help',
	help: {
		title: 'help',
		here: 'Keys here',
		everywhere: 'Keys everywhere',
		note: 'Digits, arrows, Enter and Esc reach everything, with an input method switched on too. Letters are shortcuts.',
	},
	separator: '  ',
};
