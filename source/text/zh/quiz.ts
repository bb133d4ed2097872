import type {quiz as en} from '../en/quiz.js';

/** No flags at all. */
const NONE = '无';

export const quiz: typeof en = {
	situation: {
		segment: (host, peer, label) => `${host} 收到 ${peer} 的 ${label}。`,
		call: (host, call) => `${host} 的应用调用 ${call}。`,
		timer: (host, timer) => `${host} 的 ${timer} 定时器到期。`,
	},
	ask: {
		state: (host, before) => `${host} 处于 ${before}。此后它处于哪个状态？`,
		flags: (host) => `${host} 发出一个报文段。它带哪些标志？`,
		seq: (host, label) => `${host} 发出 ${label}。序号是多少？`,
		ack: (host, label) => `${host} 发出 ${label}。确认号是多少？`,
		timer: (host, before) => `${host} 处于 ${before}。它启动哪个定时器？`,
		fate: (host, before) => `${host} 处于 ${before}。这个报文段会怎样？`,
	},
	fates: {
		accepted: '接受：正常处理',
		dropped: '丢弃，不回应',
		challenged: '回一个 ACK，此外不予理会',
		reset: 'RST：用 RST 回应，或者连接因它而结束',
	},
	timers: {
		RTO: 'RTO：重发最早未确认的报文段',
		'DELAYED-ACK': 'DELAYED-ACK：补发还欠着的 ACK',
		PERSIST: 'PERSIST：探测对端关闭的窗口',
		KEEPALIVE: 'KEEPALIVE：问一问空闲的对端还在不在',
		USER: 'USER：放弃连接',
		'FIN-WAIT-2': 'FIN-WAIT-2：不再等对端的 FIN',
		'2MSL': '2MSL：结束 TIME-WAIT',
	},
	runs: {
		RTO: '只要占序号的东西还没被确认，RTO 就在走。',
		'DELAYED-ACK': 'DELAYED-ACK 只在 ACK 被推迟时走。',
		PERSIST: 'PERSIST 只在对端窗口为零、又有数据要发时走。',
		KEEPALIVE: 'KEEPALIVE 在连接空闲时走，前提是应用打开了它。',
		USER: '发出的东西一直得不到确认时，USER 在走。',
		'FIN-WAIT-2': 'FIN-WAIT-2 定时器只有 Linux 有，连接不再属于任何进程时才走。',
		'2MSL': '2MSL 只在 TIME-WAIT 里走。',
	},
	place: (number, of) => `第 ${number} 题，共 ${of} 题`,
	prompt: (situation, ask) => `${situation}${ask}`,
	rule: (cite, says) => `${cite}：${says}`,
	leftOut: (sentences) => `（还有 ${sentences} 行）`,
	none: NONE,

	again: {
		name: (given, meant) => `没有「${given}」这个状态。是指 ${meant.join(' 还是 ')} 吗？`,
		stories: {
			'SYN-SENT':
				'SYN 已经发出，所以叫 SYN-SENT。很多笔记写成 SYN_SEND，但 RFC 和工具里都没有这个名字。',
			'SYN-RECEIVED': 'RFC 写 SYN-RECEIVED；ss 和 netstat 缩写成 SYN-RECV，BSD 写 SYN_RCVD。',
			ESTABLISHED: '连接已经建立，所以叫 ESTABLISHED；ss 写 ESTAB。',
			'CLOSE-WAIT': '它在等自己的应用去关闭，所以叫 CLOSE-WAIT。RFC 和工具里都没有 CLOSED_WAIT。',
			'LAST-ACK': '它在等最后一个 ACK，所以叫 LAST-ACK。',
			'TIME-WAIT': '它在等一段时间过去，所以叫 TIME-WAIT。',
			finWait: '有两个：FIN-WAIT-1 和 FIN-WAIT-2。',
		},
		absolute: (given, start) =>
			`${given} 有两种读法。请和图上一样从 ISN 数起：ISN ${start} 记作 0。`,
		relative: (given) => `${given} 是从 ISN 数起的，现在显示的是绝对序号。线上的值是多少？`,
		stream: (letter, host, field) =>
			`${letter} 是 ${host} 的 ISN。这个 ${field} 数的是 ${host} 的字节流吗？`,
		state: '请写一个状态名，或选项的编号。',
		option: '请写选项的编号。',
		flags: '请写标志，例如 SYN,ACK，次序不限；没有就写 none。',
		number: '请写一个数，和图上的数法一样，例如 2，或 x+1。',
	},

	right: (answer) => `对，是 ${answer}。`,
	wrong: (given, answer) =>
		given === NONE ? `标志不会是空的，应为 ${answer}。` : `不是 ${given}，应为 ${answer}。`,
	skipped: (answer) => `跳过。答案是 ${answer}。`,
	withPush: (flags) => `报文段带的是 ${flags}，其中 PSH 不计对错。`,
	slip: (name) => `失误：${name}`,
	fallback: {
		state: (host, before, answer, given) =>
			`按规则，${host} 从 ${before} 进入 ${answer}；没有什么会让它进入 ${given}。`,
		stays: (host, before) => `按规则，${host} 留在 ${before}。`,
		flags: (missing, surplus) =>
			[missing && `少了 ${missing}`, surplus && `多了 ${surplus}`]
				.filter((part) => part !== '')
				.join('，')
				.concat('。'),
		number: (given, off) => (off > 0 ? `${given} 多了 ${off}。` : `${given} 少了 ${-off}。`),
		fate: (answer) => `实际的结果：${answer}。`,
	},
	branch: {
		heading: '按你的回答，由引擎跑一遍：',
		taken: {
			accepted: (peer) => `${peer} 收下了这个报文段`,
			dropped: (peer) => `${peer} 没有收下这个报文段`,
			challenged: (peer) => `${peer} 用挑战 ACK 反问`,
			reset: (peer) => `${peer} 复位了连接`,
		},
		believed: (host, state) => `${host} 处于 ${state} 时`,
		put: (host, state) => `${host} 被置于 ${state}。`,
		cost: (lead, prices) => `${lead}：${prices.join('，')}。`,
		retransmissions: (more) => `多了 ${more} 次重传`,
		resets: (more) => `多了 ${more} 个 RST`,
		end: (host, branch, real) => `${host} 最后停在 ${branch}，而不是 ${real}`,
		later: (seconds) => `晚了 ${seconds} s 才结束`,
		earlier: (seconds) => `提前 ${seconds} s 结束`,
		endless: '报文段来来回回，停不下来',
		unnoticed: (peer) => `在这里 ${peer} 察觉不到：它的做法和实际的一样。`,
		unnoticedTimeWait: (host, peer) =>
			`在这里 ${peer} 察觉不到。要紧的是 ${host} 最后的 ACK 丢失的时候：FIN 再来，换回的是 RST。`,
		healed: (lead) => `${lead}，后来又恢复了正常。`,
		notThere: (peer) => `${peer} 没有收到它`,
	},

	hints: {
		state: {
			segment: '看两点：报文段带不带 SYN、FIN、RST？确认号有没有确认这一端发出的 SYN 或 FIN？',
			call: '这个调用要做什么？对端是否已经先关闭了？',
			timer: '这个定时器在等什么？它没有等到。',
		},
		flags: '问两件事：有没有东西要确认？这一端是不是在开始或结束自己的字节流？',
		flagsCount: (count) => `共 ${count} 个标志（PSH 不算）。`,
		seq: 'seq 是报文段第一个字节（或 SYN、FIN）的序号，也就是发送方的下一个序号。数据、SYN、FIN 占序号，ACK 不占。',
		ack: 'ack 是期待的下一个序号：seq + 字节数 + SYN 占的 1 + FIN 占的 1。',
		timer: '想一想现在缺什么：确认、对端的动静、窗口，还是单纯的时间？',
		fate: '它的 seq 在窗口内吗，甚至恰好等于 RCV.NXT？它确认的东西真的发过吗？',
		upon: (situation) => `它因何而发：${situation}`,
		rule: (cite) => `起决定作用的是 ${cite}。`,
		oneOf: (one, other) => `是这两个之一：${one}；${other}。`,
		noMore: '没有更多提示了。',
	},
};
