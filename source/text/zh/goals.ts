import type {goals as en} from '../en/goals.js';

type Goal = (typeof en)[keyof typeof en];

const goal = (title: string, ...hints: Goal['hints']): Goal => ({title, hints});

export const goals: typeof en = {
	'close-wait': goal(
		'让 B 一直停在 CLOSE-WAIT',
		'被动关闭的一端在 CLOSE-WAIT 里等。谁的哪个调用能让它离开？',
		'B 要收到 FIN，而它自己的应用不调用 close()。',
		'握手之后 A 调用 close()，B 始终不调用。',
	),
	refused: goal(
		'让 A 的 connect() 被拒绝',
		'被拒绝不同于没有回音：是有人明确说不。',
		'主机在线而端口无人监听时，对 SYN 回 RST。',
		'在 SYN 到达之前，让 B 关掉监听。',
	),
	'half-close': goal(
		'让 A 在 FIN-WAIT-2 收到数据',
		'一个 FIN 只关闭一个方向。哪个方向还开着？',
		'A 已经关闭，而 B 的应用还有话要说。',
		'A 调用 close()，等 B 确认了 FIN，B 再调用 send()。',
	),
	'syn-ack-twice': goal(
		'让 B 把 SYN,ACK 发两次',
		'没有按时得到确认的，B 会重传。',
		'第二个或第三个报文段不能到达。',
		'把光标移到 SYN,ACK 上，丢掉它。',
	),
	'last-ack-again': goal(
		'让 B 把 FIN 发两次',
		'在 LAST-ACK 里，B 的 FIN 没被确认就会重传。',
		'丢掉 B 的 FIN，或 A 对它的 ACK。',
		'把光标移到 B 的 FIN,ACK 上，丢掉它。',
	),
	closing: goal(
		'让 B 进入 CLOSING',
		'CLOSING 在 FIN-WAIT-1 与 TIME-WAIT 之间：收到什么会走到那里？',
		'B 已经发出 FIN，在自己的 FIN 被确认之前先收到 A 的 FIN。',
		'双方都在收到对端的 FIN 之前调用 close()。',
	),
	'both-open': goal(
		'同时打开：两端都从 SYN-SENT 到 SYN-RECEIVED',
		'在 SYN-SENT 收到不带 ACK 的 SYN，说明对端也在主动打开。',
		'两个 SYN 要在路上交错而过。',
		'在最开头，A 刚调用 connect()，B 也调用 connect()。',
	),
	challenge: goal(
		'让 A 发出一个挑战 ACK',
		'挑战 ACK 用来回应可能的攻击：「真的是你吗？」',
		'RFC 5961：在 ESTABLISHED 收到 SYN，或收到落在窗口内却不精确的 RST。',
		'A 在 ESTABLISHED 时，以 B 的名义伪造一个 SYN。',
	),
	assassin: goal(
		'在 2MSL 到期之前杀死一个 TIME-WAIT',
		'TIME-WAIT 里 TCB 还在，收到的报文段照样处理。',
		'有一个标志，只要序号正好，就能立刻删掉它（RFC 1337）。',
		'A 在 TIME-WAIT 时，以 B 的名义伪造一个 RST，序号取 A 所期望的。',
	),
	'half-open': goal(
		'造出半打开：A 是 ESTABLISHED，B 是 CLOSED',
		'半打开：一端已经丢了连接，另一端还不知道。',
		'B 要忘掉这条连接，却不发 FIN，也不发 RST。',
		'握手之后让 B 崩溃，A 保持沉默。',
	),
	reboot: goal(
		'让 A 从真正的 RST 得知 B 重启过',
		'宕机的主机什么都不回答，重启后的主机什么都不记得。',
		'B 启动之后，A 要发一个 B 已经不认识的报文段。',
		'B 崩溃，B 启动，然后 A 调用 send()。',
	),
	'keep-alive': goal(
		'让 A 通过保活发现 B 已经死了',
		'大家都没话说的时候，得有人问一声「你还在吗」。',
		'保活会发探测，一直没有回音，连接就结束。',
		'A 打开保活，B 崩溃。全程两个多小时。',
	),
	'honest-challenge': goal(
		'不伪造任何东西，让 B 发出挑战 ACK',
		'A 自己的旧报文段，看上去也可能像攻击。',
		'在 ESTABLISHED 收到 SYN 就要挑战，哪怕它只是一个副本。',
		'把光标移到 A 的 SYN 上，复制一份，让它晚到。',
	),
	overtaken: goal(
		'让 A 的 FIN 比 A 的数据先到',
		'B 要收到一个前面有空洞的 FIN，然后等着。',
		'A 的最后一段数据迟到或丢失，FIN 紧跟在它后面。',
		'A 最后一次 send() 之后立刻 close()；把那段数据丢掉或拖慢。',
	),
	'given-up': goal(
		'让 A 在 FIN-WAIT-1 放弃',
		'A 会重传 FIN，但不会没完没了。',
		'A 的 FIN 一个也不能到，也不能得到任何确认。',
		'把光标移到 A 的 FIN,ACK 上，把同类的全部丢掉。',
	),
};
