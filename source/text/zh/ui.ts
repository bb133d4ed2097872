import type {ui as en} from '../en/ui.js';

export const ui: typeof en = {
	tooSmall: (columns, rows, needColumns, needRows) => [
		`窗口现在是 ${columns}x${rows}。`,
		`至少需要 ${needColumns}x${needRows}，请放大窗口。`,
		'进度都还在。',
	],
	loading: '正在读取场景',
	failed: '这个场景打不开。',
	otherLanguage: 'English',
	helpKey: '帮助',
	help: {
		title: '帮助',
		here: '本页按键',
		everywhere: '通用按键',
		note: '数字、方向键、Enter 和 Esc 就能做所有操作，开着输入法也一样；字母只是快捷键。',
	},
	separator: '  ',
};
