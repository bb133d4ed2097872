import type {notModelled as en} from '../en/not-modelled.js';

export const notModelled: typeof en = {
	title: '没有模拟的内容',
	columns: ['略去的内容', '引擎的做法', '出处'],
	of: {
		'congestion control': {
			name: '拥塞控制：慢启动、拥塞避免、初始窗口',
			instead: '对端窗口允许多少，就立即发多少。',
		},
		'fast retransmit': {
			name: '快速重传、快速恢复、受限传输',
			instead: '重复 ACK 不起作用；只有重传定时器会重发，每次到期重发最早的一个报文段。',
		},
		'selective acknowledgment': {
			name: '选择确认（SACK、D-SACK）',
			instead:
				'空缺之后的数据会保留，并立即确认空缺处，但不带 SACK 块。对端是否允许 SACK，只决定 Linux 是否发送尾部丢失探测。',
		},
		RACK: {
			name: 'RACK、F-RTO，以及完整的尾部丢失探测',
			instead:
				'linux：未确认数据的第一次重传在两个往返时间加 200 ms 之后发出（RTO 更早则在 RTO 到期时），RTO 不加倍，与孤立报文段的实测一致。',
		},
		timestamps: {
			name: '时间戳',
			instead: '同一时刻只测量一个往返时间，且从不测量重传的报文段（Karn）。',
		},
		PAWS: {
			name: '防止序号回绕（PAWS）',
			instead: '只凭序号判断报文段；旧报文段由 TIME-WAIT 挡住。',
		},
		'window scale': {
			name: '窗口扩大选项',
			instead: '窗口就是字节数，不做移位。',
		},
		'window autotuning': {
			name: '自动增长的接收缓冲区',
			instead: '缓冲区大小由场景给定，始终不变。',
		},
		'urgent data': {
			name: '紧急数据：URG 与紧急指针',
			instead: '这些字节与其他字节一样按序交付；这项检查保留名字，不做任何事。',
		},
		'security and compartment': {
			name: '安全级别、分隔和优先级',
			instead: '这些检查保留名字，不做任何事：所有报文段都视为相同。',
		},
		push: {
			name: '对 PUSH 的承诺',
			instead: '待发的最后一批字节带 PSH；没有 PSH，接收方也照样交付。',
		},
		'Nagle algorithm': {
			name: 'Nagle 算法',
			instead: '小报文段立即发出，等同于 TCP_NODELAY；声明后面还有数据的 SEND 会先留住它。',
		},
		'silly window of the sender': {
			name: '发送方的糊涂窗口避免',
			instead:
				'窗口再小，也发送能放下的数据。接收方会避免：窗口增大到一个报文段或半个缓冲区才通告。',
		},
		'path MTU': {
			name: '路径 MTU 发现、分片',
			instead: '报文段最多 1460 字节，或对端 SYN 所允许的大小；不分片。',
		},
		'explicit congestion notification': {
			name: '显式拥塞通知（ECE、CWR）',
			instead: '这里没有这两个标志。',
		},
		'fast open': {
			name: 'TCP Fast Open',
			instead: '我方的 SYN 从不带数据。对端 SYN 上的数据，rfc9293 等握手完成后交付，linux 不收。',
		},
		'user timeout option': {
			name: '用户超时选项',
			instead: '超时时间由所选的规则决定，不告诉对端。',
		},
		R1: {
			name: 'R1：放弃之前先提醒网络层',
			instead: '到 R2 放弃连接之前，不通知任何人。',
		},
		ICMP: {
			name: 'ICMP 差错',
			instead: '发往已关机主机的报文段悄悄丢失，由定时器发现。',
		},
		checksum: {
			name: '校验和、损坏的报文段',
			instead: '报文段要么完整到达，要么不到达。',
		},
		authentication: {
			name: '认证（TCP-AO、MD5）',
			instead: '知道序号就能伪造报文段，有的场景正是如此。',
		},
		'quiet time': {
			name: '崩溃后的静默时间',
			instead: '主机重启后立即就能打开连接，旧报文段可能还会到达。',
		},
		resources: {
			name: '「资源不足」错误',
			instead: '没有调用会因内存不足而失败，SEND 可以排队任意多的字节。',
		},
		contents: {
			name: '数据的内容',
			instead: '数据只是字节流中的一段位置，足以检查顺序和丢失。',
		},
	},
};
