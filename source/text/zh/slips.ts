import type {slips as en} from '../en/slips.js';

export const slips: typeof en = {
	'fin-not-counted': {
		name: '忘了 FIN 占一个序号',
		looks: (g) => `为什么像 ${g.given}：FIN 没带数据，序号好像没有前进。`,
		but: (g) => `但 FIN 和 SYN 一样占一个序号：${g.host} 接下来期待 ${g.answer}。`,
	},
	'syn-not-counted': {
		name: '忘了 SYN 占一个序号',
		looks: (g) => `为什么像 ${g.given}：SYN 里写的就是这个数。`,
		but: (g) => `但这个序号已被 SYN 自己占用，接下来期待的是 ${g.answer}。`,
	},
	'payload-not-counted': {
		name: '只加了 1，没加长度',
		looks: (g) => `为什么像 ${g.given}：很多笔记写着「ack = seq + 1」。`,
		but: (g) =>
			`那只适用于不带数据的 SYN 或 FIN。这里来了 ${g.octets} 字节，每个字节都占一个序号。`,
	},
	'last-octet': {
		name: '写成了最后一个字节',
		looks: (g) => `为什么像 ${g.given}：它是收到的最后一个字节的序号。`,
		but: (g) => `但确认号是期待的下一个序号：${g.answer}。`,
	},
	'old-number': {
		name: '确认号没有前进',
		looks: (g) => `为什么像 ${g.given}：在此之前期待的正是它。`,
		but: (g) => `但刚收到的报文段占了序号，确认号要指向它之后：${g.answer}。`,
	},
	'length-only': {
		name: '只写了长度',
		looks: (g) => `为什么像 ${g.given}：正好收到这么多字节。`,
		but: (g) => `但确认号是字节流里的位置，不是数量：要加上 seq，得 ${g.answer}。`,
	},
	'past-the-gap': {
		name: '越过缺口确认',
		looks: (g) => `为什么像 ${g.given}：刚收到的报文段到这里为止。`,
		but: (g) => `但前面还缺一段。确认是累计的，停在缺口处：${g.answer}。`,
	},
	'own-number': {
		name: 'seq 和 ack 弄反了',
		looks: (g) => `为什么像 ${g.given}：它是 ${g.host} 自己接下来要发的序号。`,
		but: (g) =>
			`但 ack 数的是 ${g.peer} 的字节流，seq 数的才是 ${g.host} 自己的：这里是 ${g.answer}。`,
	},
	'ack-counted': {
		name: '把不占序号的也算上了',
		looks: (g) => `为什么像 ${g.given}：报文段本身好像也该算一个。`,
		but: (g) => `但只有数据、SYN、FIN 占序号，ACK 不占：${g.answer}。`,
	},
	'own-syn-not-counted': {
		name: '忘了自己的 SYN 占过一个序号',
		looks: (g) => `为什么像 ${g.given}：到现在一个字节都没发过。`,
		but: (g) => `但 SYN 已占用序号 0，下一个是 ${g.answer}。`,
	},
	'own-fin-not-counted': {
		name: '忘了自己的 FIN 占过一个序号',
		looks: (g) => `为什么像 ${g.given}：FIN 没带数据。`,
		but: (g) => `但 ${g.host} 的 FIN 占了这个序号，下一个是 ${g.answer}。`,
	},
	'own-payload-not-counted': {
		name: '忘了已经发过的数据',
		looks: (g) => `为什么像 ${g.given}：握手刚结束时确实是它。`,
		but: (g) => `但 ${g.host} 之后又发了 ${g.octets} 字节，每个字节都占一个序号。`,
	},
	'own-last-octet': {
		name: '写成了最后一个字节',
		looks: (g) => `为什么像 ${g.given}：它是已发出的最后一个字节的序号。`,
		but: (g) => `但这个序号已经用过，下一个是 ${g.answer}。`,
	},
	'starts-anew': {
		name: '以为 FIN 重新编号',
		looks: (g) => `为什么像 ${g.given}：SYN 和 FIN 像一对，好像各有一个新的序号。`,
		but: (g) => `但只有 SYN 带新的初始序号，之后一路接着数：${g.answer}。`,
	},
	'end-of-segment': {
		name: '写成了报文段的末尾',
		looks: (g) => `为什么像 ${g.given}：这个报文段到那里结束。`,
		but: (g) => `但 seq 是它的开头 ${g.answer}；末尾是对端将要确认的号。`,
	},
	'peer-number': {
		name: 'seq 和 ack 弄反了',
		looks: (g) => `为什么像 ${g.given}：${g.host} 刚在确认号里见过它。`,
		but: (g) => `但 seq 数的是 ${g.host} 自己的字节流：这里是 ${g.answer}。`,
	},
	'probe-next': {
		name: '给探测用了新序号',
		looks: (g) => `为什么像 ${g.given}：它是 ${g.host} 的下一个序号 SND.NXT。`,
		but: (g) => `但探测用的是它前面那个 ${g.answer}：对端收到旧序号，必须回 ACK。`,
	},

	'moved-anyway': {
		name: '把不算数的报文段当真了',
		looks: (g) => `为什么像 ${g.given}：这种报文段通常会走到那里。`,
		but: (g) => `但这一次它不改变状态，${g.host} 仍在 ${g.answer}。`,
	},
	'rst-time-wait': {
		name: '收到 RST 后还要等待',
		looks: (g) => `为什么像 ${g.given}：连接结束时好像总要等一等。`,
		but: () => '但 RST 立即结束连接：没有 FIN，也没有会丢的最后一个 ACK，不必等。',
	},
	'rst-survived': {
		name: '收到 RST 后还在继续',
		looks: (g) => `为什么像 ${g.given}：好像 RST 只是打个招呼再走。`,
		but: (g) => `但可接受的 RST 会立刻删除连接：${g.answer}。`,
	},
	'time-wait-skipped': {
		name: '跳过了 TIME-WAIT',
		looks: (g) => `为什么像 ${g.given}：两个 FIN 都已发出，也都确认了。`,
		but: (g) => `但 ${g.host} 最后的 ACK 可能丢，对端会重发 FIN，得有人回答。`,
	},
	'time-wait-for-passive': {
		name: '让被动关闭方去等待',
		looks: (g) => `为什么像 ${g.given}：连接结束前就是在那里等。`,
		but: (g) => `但 ${g.host} 是后关闭的一方，FIN 已被确认，不再欠任何东西：CLOSED。`,
	},
	'both-at-once': {
		name: '以为双方同时 ESTABLISHED',
		looks: (g) => `为什么像 ${g.given}：${g.host} 已见到对端并作了回答。`,
		but: (g) => `但 ${g.host} 还不知道自己的 SYN 到没到：收到它的 ACK 才进入 ESTABLISHED。`,
	},
	'syn-sent-for-passive': {
		name: '让被动方进了 SYN-SENT',
		looks: (g) => `为什么像 ${g.given}：${g.host} 也发出了自己的 SYN。`,
		but: (g) => `但 SYN-SENT 属于没收到 SYN 就先发 SYN 的一方，${g.host} 是先收到的。`,
	},
	'syn-received-for-active': {
		name: '让主动方进了 SYN-RECEIVED',
		looks: (g) => `为什么像 ${g.given}：确实收到了一个 SYN。`,
		but: () => '但它同时确认了我方的 SYN，没有什么可等的了。',
	},
	'ack-of-fin-not-seen': {
		name: '把 FIN 当成了对 FIN 的确认',
		looks: (g) => `为什么像 ${g.given}：对端的 FIN 已经到了。`,
		but: (g) => `但它没有确认 ${g.host} 的 FIN：两个 FIN 在路上交错，这就是 CLOSING。`,
	},
	'ack-of-fin-overlooked': {
		name: '漏看了对 FIN 的确认',
		looks: (g) => `为什么像 ${g.given}：双方都发了 FIN。`,
		but: () => '但这个报文段同时确认了我方的 FIN，剩下的只有等待。',
	},
	'ack-taken-for-fin': {
		name: '把 ACK 当成了 FIN',
		looks: (g) => `为什么像 ${g.given}：${g.host} 的 FIN 已得到回答。`,
		but: () => '但回答只是 ACK。对端还可以继续发，它的 FIN 还没来。',
	},
	'fin-not-acked-yet': {
		name: '半关闭来得太早',
		looks: (g) => `为什么像 ${g.given}：${g.host} 的 FIN 已经发出。`,
		but: () => '但它还没有被确认：收到对 FIN 的确认才进入 FIN-WAIT-2。',
	},
	'close-not-called': {
		name: '还没 CLOSE 就进了 LAST-ACK',
		looks: (g) => `为什么像 ${g.given}：FIN 已收到，也已确认。`,
		but: (g) => `但 ${g.host} 自己还没发 FIN：它处于半关闭，等自己的应用关闭。`,
	},
	'last-ack-missing': {
		name: 'CLOSED 来得太早',
		looks: (g) => `为什么像 ${g.given}：${g.host} 收到过 FIN，也发出了 FIN。`,
		but: () => '但它自己的 FIN 还没有被确认，可能丢，丢了就得重发。',
	},
	'wrong-closer': {
		name: '弄反了先关闭和后关闭的一方',
		looks: (g) => `为什么像 ${g.given}：在关闭的另一方身上，它是对的。`,
		but: (g) =>
			`没收到 FIN 就先发 FIN 的一方走 FIN-WAIT-1、FIN-WAIT-2、CLOSING、TIME-WAIT；先收到 FIN 的一方走 CLOSE-WAIT、LAST-ACK。这里是 ${g.answer}。`,
	},
	'did-not-move': {
		name: '原地没动',
		looks: (g) => `为什么像 ${g.given}：${g.host} 刚才就在那里。`,
		but: (g) => `但这件事会让它前进：${g.answer}。`,
	},

	'no-flags': {
		name: '没有任何标志',
		looks: () => '为什么像：标志好像只在特殊场合才用。',
		but: () => '但没有 ACK、SYN、RST 的报文段什么也没说，对端会丢弃它。',
	},
	'fin-without-ack': {
		name: 'FIN 没带 ACK',
		looks: () => '为什么像：讲关闭的图里常常只写 FIN。',
		but: () => '但 SYN 之后的每个报文段都带 ACK。没有 ACK 的 FIN，还没看到 FIN 就已被丢弃。',
	},
	'syn-without-ack': {
		name: 'SYN 没带 ACK',
		looks: () => '为什么像：这一方用 SYN 打开自己的字节流。',
		but: (g) => `但 ${g.peer} 还要知道自己的 SYN 到了：不带 ACK 就成了同时打开。`,
	},
	'rst-without-ack': {
		name: 'RST 没带 ACK',
		looks: () => '为什么像：RST 不需要回答，好像可以单独发。',
		but: (g) =>
			`但它回应的报文段没有 ACK，所以这个 RST 的 seq 是 0，靠确认号证明自己；没有它，${g.peer} 会丢弃。`,
	},
	'ack-missing': {
		name: '漏了 ACK',
		looks: () => '为什么像：这个报文段的重点不在 ACK。',
		but: () => '但只要对端有序号可以确认，每个报文段都带 ACK。',
	},
	'rst-with-ack': {
		name: 'RST 多带了 ACK',
		looks: () => '为什么像：连接里的报文段都带 ACK。',
		but: () => '但它回应的报文段带了确认号：RST 直接用它作 seq，自己不带 ACK。',
	},
	'fin-instead-of-rst': {
		name: '把 RST 写成了 FIN',
		looks: () => '为什么像：FIN 也是用来结束的。',
		but: () => '但 FIN 是有序地结束字节流。这里已无序可言：RST。',
	},
	'rst-missing': {
		name: '漏了 RST',
		looks: () => '为什么像：好像收到的报文段属于某个连接。',
		but: () => '但它不属于任何连接，要用 RST 说出来。',
	},
	'rst-instead': {
		name: '不该有 RST',
		looks: () => '为什么像：好像这里出了什么错。',
		but: () => '但并没有出错，RST 会把连接整个扔掉。',
	},
	'own-syn-missing': {
		name: '漏了自己的 SYN',
		looks: () => '为什么像：ACK 已经确认了对端的 SYN。',
		but: (g) => `但 ${g.host} 也有自己的字节流，要告诉对端从哪里开始：SYN 和 ACK 合在一起。`,
	},
	'nothing-to-acknowledge': {
		name: '没有可确认的东西',
		looks: () => '为什么像：几乎每个报文段都带 ACK。',
		but: (g) => `但 ${g.host} 还什么都没收到，没有可以确认的。`,
	},
	'syn-again': {
		name: '又发了一次 SYN',
		looks: () => '为什么像：现在还在打开连接。',
		but: (g) => `但 ${g.host} 已经说过自己的 ISN，只差一个 ACK。`,
	},
	'syn-late': {
		name: '打开之后又发 SYN',
		looks: () => '为什么像：SYN 好像用来标记开始或结束。',
		but: (g) => `但 ${g.host} 早已打开自己的字节流，SYN 只用于打开连接。`,
	},
	'fin-again': {
		name: '又发了一次 FIN',
		looks: () => '为什么像：对方发 FIN，好像也要回一个 FIN。',
		but: (g) => `但 ${g.host} 的 FIN 早已发出，现在只发 ACK。`,
	},
	'fin-joined': {
		name: '把 ACK 和 FIN 合在一起',
		looks: () => '为什么像：三次报文的关闭就是把它们合并的。',
		but: (g) => `但 ${g.host} 的应用还没调用 CLOSE：现在只发 ACK。`,
	},
	'fin-missing': {
		name: '漏了 FIN',
		looks: () => '为什么像：不带数据的报文段通常只有 ACK。',
		but: (g) => `但 ${g.host} 的应用调用了 CLOSE，要用 FIN 说明后面没有数据了。`,
	},
};
