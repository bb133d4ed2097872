import type {live as en} from '../en/live.js';

export const live: typeof en = {
	name: '实况',
	status: {
		playing: '播放中',
		paused: '已暂停',
		halted: '状态变了，空格继续',
		over: '播放完毕',
		ready: '按空格开始',
		step: '按空格走一步',
	},
	speed: (x) => `${x}x`,
	story: '看之前',
	lesson: '看到了什么',
	doors: {
		questions: '开始答题',
		asked: '就这个场景考我',
		lab: '到实验室里动手改',
		next: '列表中的下一个',
		run: (title) => `接着看：${title}`,
	},
	changed: '文件已改动，但无法运行；上面仍是上一次的运行。',
	answers: '它回答了这些面试题',
	collected: (seen, of) => `看过 ${seen} 个场景，共 ${of} 个`,
	more: {
		title: '还可以',
		change: '下一次状态变化',
		loss: '下一次丢失',
		timeout: '下一个定时器',
		diagram: '状态图',
		rows: '显示的行：',
		times: '时间：',
		rowChoices: {
			every: '全部',
			folded: '合并同类',
			A: '只看 A',
			B: '只看 B',
			control: 'SYN、FIN、RST',
			trouble: '丢失、重传、伪造',
		},
		timeChoices: {clock: '运行时间', distance: '距光标行'},
	},
	guide: {
		name: '从这里开始',
		status: '先看一遍，随后自动提问',
		heading: '发生了什么',
		intro: '两台主机 A 和 B。时间从上往下走，每个箭头是一个报文段。',
		LISTEN: (host) => `${host} 已就绪，在 LISTEN 状态等别人来连接。`,
		'SYN-SENT': (host) =>
			`${host} 调用 connect()：发 SYN，「我的序号从这里开始」，在 SYN-SENT 等待。`,
		'SYN-RECEIVED': (host) =>
			`${host} 收到了：一个报文段里 ACK「你的收到」，SYN「我的从这里开始」。`,
		opener: (host) => `${host} 知道两个方向都通了，进入 ESTABLISHED，并发 ACK 告诉对端。`,
		listener: (host) => `ACK 到了，${host} 也进入 ESTABLISHED。三个报文段，一个不多。`,
		last: '轮到你了：同样的过程再来一遍，中间停下来问三次。',
	},
};
