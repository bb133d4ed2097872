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
	goOn: {
		title: '接着来',
		run: (title) => `上次停在：${title}`,
		topic: (group) => `上次停在：${group}`,
		time: '',
	},
	quiz: {title: '测验', about: '按知识点，或逐步预测一个场景，按自己的节奏', time: ''},
	drill: {title: '面试演练', about: '限时 10 题，最后列出薄弱点', time: '15 分钟'},
	review: {
		title: '复习',
		about: '暂无到期：答过的题会按时回来',
		due: (n) => `${n} 项到期`,
		time: '',
	},
	lab: {title: '实验室', about: '替双方和网络动手：丢、拖、伪造', time: ''},
	interview: {
		title: '快要面试？',
		about: '填上日期，按剩下的天数安排',
		planned: (day, days) =>
			days === 0 ? '就在今天：十分钟' : days === 1 ? `明天，${day}` : `${day}，还有 ${days} 天`,
		named: '面试',
		time: '',
	},
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
		lab: '拿哪个场景来玩？',
		live: '看哪个场景？',
		quiz: '考哪个场景？',
		search: '搜索',
		nothing: '没有找到，按 Esc 清除搜索。',
		count: (seen, done, of) => `看过 ${seen} 个，做完 ${done} 个，共 ${of} 个`,
		group: (name, runs, seen, done) =>
			seen + done === 0 ? `${name}：${runs} 个` : `${name}：${runs} 个，看过 ${seen}，做完 ${done}`,
		marks: {
			new: '还没看过',
			seen: '看过；答过关于它的三道题才算做完',
			done: '做完：已经考过你了',
		},
		states: '经过的状态',
	},
};
