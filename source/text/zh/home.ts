import type {home as en} from '../en/home.js';

export const home: typeof en = {
	title: 'tcp-trainer',
	pitch: ['TCP 连接的一生', '先预测每一步，再跑给你看', '答错了？看看对端会怎么做'],
	start: {title: '从这里开始', about: '看一条连接，答三道题', time: '2 分钟'},
	watch: {
		title: '看实况',
		about: (runs, groups) => `${runs} 个场景：${groups}`,
		time: '',
	},
	quiz: {title: '测验', about: '下一状态、标志、seq 和 ack，按自己的节奏', time: ''},
	bars: {
		question: '下面两行的竖线上下对齐吗？',
		wide: '中文',
		yes: '对齐：Enter',
		no: '没对齐：按 8，以后改用 | - > 绘图',
		option: '用 | - > 绘图（由 --ascii 选定）。按 8 测试线条字符。',
		locale: '用 | - > 绘图（当前区域设置不是 UTF-8）。按 8 测试线条字符。',
		key: '从现在起用 | - > 绘图。按 8 换回线条字符。',
	},
	groups: {
		open: '打开',
		close: '关闭',
		'time-wait': 'TIME-WAIT',
		'keep-alive': '保活',
		reset: '复位',
		'half-open': '半打开',
		flood: '洪泛',
		filter: '防火墙',
		data: '数据',
	},
	listSeparator: '、',
	picker: {
		live: '看哪个场景？',
		quiz: '考哪个场景？',
		place: (n, of) => `第 ${n} 个，共 ${of} 个`,
		seen: '看过',
	},
};
