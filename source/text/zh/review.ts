import type {review as en} from '../en/review.js';

export const review: typeof en = {
	title: '复习',
	today: '今天',
	nothingDue: '没有到期的题。下面是还没考过的知识点。',
	allDone: '没有到期的题，也没有新的题。',
	dueAre: (due, fresh, traps) =>
		[
			`到期 ${due} 题`,
			...(fresh > 0 ? [`新题 ${fresh} 道`] : []),
			...(traps > 0 ? [`陷阱题 ${traps} 道`] : []),
		]
			.join('，')
			.concat('。'),
	left: (n) => `这些之后还有 ${n} 题到期。`,
	plan: '面试计划',
	planFor: (day, days) => (days === 1 ? `明天（${day}）面试` : `${day} 面试，还有 ${days} 天`),
	morning: '今天面试：用十分钟把昨天答错的过一遍',
	over: '这一天已经过去了。',
	noDate: '请给出今天或以后的日期，如 2027-03-01。',
	toCome: (day, days) =>
		days === 0
			? `面试就在今天：tcp-trainer review --interview ${day}`
			: `离面试还有 ${days} 天：tcp-trainer review --interview ${day}`,
	date: {
		title: '面试',
		ask: '哪天面试？',
		about: [
			'还有两天以上：列出今天到期的和新的，以及之后每天的量。',
			'前一天晚上：45、25 或 10 分钟的安排，最后是一页可打印的纸。',
			'当天早上：用十分钟把答错的过一遍。',
		],
		field: '日期',
		examples: '2026-12-01、12-01、明天、5天后、周五、12月1日、tomorrow、in 5 days',
		read: (day, weekday, days) =>
			`${day}，${weekday}，${days === 0 ? '就是今天' : days === 1 ? '就是明天' : `还有 ${days} 天`}`,
		weekdays: ['星期一', '星期二', '星期三', '星期四', '星期五', '星期六', '星期日'],
		past: (day) => `${day} 已经过去了。`,
		unread: '没读出是哪一天。可以这样写：',
	},
	another: '换个日期',
	length: (minutes, others) => `今晚 ${minutes} 分钟；按 Enter 改为 ${others.join(' 或 ')} 分钟`,
	watch: '薄弱点先看它的场景：看完按 1 开始答题，按 Esc 随时开始。',
	steps: {
		today: '今天到期的和新的',
		morning: '答错的再来一遍',
		placement: '最常考的题，看看你的水平',
		topic: (title) => `薄弱点：${title}`,
		laterTopic: '一个薄弱点，做完第一步后确定',
		chain: '一道开放题，带追问',
		drill: '限时演练',
		page: '一页可打印的纸：薄弱点，以及各项默认值',
	},
	minutes: (n) => `${n} 分钟`,
	begun: (asked, of) => (asked < of ? `已问 ${asked}/${of} 题` : '还没做完'),
	done: '已完成',
	day: (day, fresh, reviews) => `${day}  新题 ${fresh} 个知识点，重复 ${reviews} 题`,
	days: '到那天为止',
	loading: '正在排计划',
	again: '可以随时停下，之后从停下的地方继续：做完的都记着。',
};
