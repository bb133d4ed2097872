import type {rules as en} from '../en/rules.js';

export const rules: typeof en = {
	of: {
		'RFC 9293 §3.10.7.1':
			'连接不存在时收到报文段，回 RST：对方带了 ACK，就用它的确认号作 seq；没带，则 seq 为 0，并确认该报文段。对 RST 从不回应。',
		'RFC 9293 §3.10.7.2 first': 'LISTEN 收到 RST 不予理会：还没有可以复位的连接。',
		'RFC 9293 §3.10.7.2 second':
			'LISTEN 还没发过任何东西，此时来的 ACK 必然有误：回 RST，其 seq 等于那个确认号。',
		'RFC 9293 §3.10.7.2 third': 'LISTEN 收到 SYN，回 SYN,ACK，进入 SYN-RECEIVED。',
		'RFC 9293 §3.10.7.2 fourth': 'LISTEN 收到其他报文段，丢弃。',
		'RFC 9293 §3.10.7.3 first':
			'SYN-SENT 里的确认号必须大于 ISS 且不大于 SND.NXT；否则回 RST（对方本身是 RST 时除外），并丢弃该报文段。',
		'RFC 9293 §3.10.7.3 second':
			'SYN-SENT 里的 RST 只有同时带着可接受的确认号才算数：连接被拒绝，进入 CLOSED；否则丢弃。',
		'RFC 9293 §3.10.7.3 third': '检查安全级别；这里没有模拟。',
		'RFC 9293 §3.10.7.3 fourth':
			'SYN-SENT 收到 SYN：若同时确认了我方的 SYN，进入 ESTABLISHED 并回 ACK；若没有，进入 SYN-RECEIVED 并回 SYN,ACK。',
		'RFC 9293 §3.10.7.3 fifth': 'SYN-SENT 收到既无 SYN 也无 RST 的报文段，丢弃。',
		'RFC 9293 §3.10.7.4 first':
			'落在接收窗口之外的报文段不可接受：除 RST 外，回一个 ACK 说明期待的序号，然后丢弃。',
		'RFC 9293 §3.10.7.4 second':
			'RST 的 seq 恰好等于 RCV.NXT 才复位连接；落在窗口内其他位置则引出挑战 ACK，窗口外则丢弃。',
		'RFC 9293 §3.10.7.4 third': '检查安全级别；这里没有模拟。',
		'RFC 9293 §3.10.7.4 fourth': '已同步的状态收到 SYN，什么都不变，只回一个挑战 ACK。',
		'RFC 9293 §3.10.7.4 fifth':
			'没有 ACK 标志的报文段丢弃；可接受的确认号推进 SND.UNA；在关闭阶段，只有确认了我方 FIN 才会前进。',
		'RFC 9293 §3.10.7.4 sixth': '记录紧急指针；这里没有模拟。',
		'RFC 9293 §3.10.7.4 seventh':
			'接上字节流的数据被收下，RCV.NXT 越过它们；ACK 里写的是期待的下一个字节的序号。',
		'RFC 9293 §3.10.7.4 eighth': 'FIN 占一个序号：RCV.NXT 越过它，确认它，并改变状态。',
		'RFC 9293 §3.10.1': 'OPEN：被动打开进入 LISTEN，什么都不发；主动打开发出 SYN，进入 SYN-SENT。',
		'RFC 9293 §3.10.2': 'SEND：在窗口允许的范围内发送；CLOSE 之后不能再发新数据。',
		'RFC 9293 §3.10.3': 'RECEIVE：应用取走按序到达的数据，没有就等待。',
		'RFC 9293 §3.10.4':
			'CLOSE 的意思是「我没有数据要发了」：在最后一个字节之后发 FIN，接收照常进行。',
		'RFC 9293 §3.10.5': 'ABORT 丢弃所有排队的数据；已同步的连接发出 RST，连接立即进入 CLOSED。',
		'RFC 9293 §3.10.6': 'STATUS 只查询，不改变任何东西。',
		'RFC 9293 §3.10.8':
			'超时：用户超时结束连接；重传定时器重发最早未确认的报文段；2MSL 结束 TIME-WAIT。',
		'RFC 9293 §3.5.1': '丢失了状态的主机处于半打开：对端再发来的报文段会换回一个 RST。',
		'RFC 9293 §3.5.2': 'RST 用来回应不属于任何连接的报文段，但从不回应另一个 RST。',
		'RFC 9293 §3.6.1':
			'主动关闭的一方要在 TIME-WAIT 停留 2MSL；若来了新的 SYN，序号比以前用过的都大，可以直接重新打开连接（MAY-2）。',
		'RFC 9293 §3.8.3': '重传不会无休止：超过 R2 就放弃连接，并通知应用。',
		'RFC 9293 §3.8.4':
			'保活探测的 seq 是 SND.NXT-1，一个用过的序号，对端只要还在就必须回 ACK；多次探测都没有回应，就结束连接。',
		'RFC 9293 §3.8.6.1': '对端窗口为零期间反复探测；只要对端还回 ACK，连接就一直保持。',
		'RFC 9293 §3.8.6.3': 'ACK 可以延迟，但要少于半秒，且至少每两个满长报文段确认一次。',
		'RFC 4987 §2': '半连接队列满了，新来的 SYN 没有位置。',
		'RFC 4987 §3.6': 'SYN cookie 把状态藏进 SYN,ACK 的 ISN；监听者什么都不记，等 ACK 把它带回来。',
		'RFC 1337 §3': 'TIME-WAIT 里收到 RST 不予理会，免得等待被提前结束。',
		'RFC 5961 §3.2': 'RST 的 seq 恰好等于 RCV.NXT 才算数；落在窗口内其他位置，引出挑战 ACK。',
		'RFC 5961 §4.2':
			'已同步的连接收到 SYN，无论 seq 多少都回挑战 ACK；对端若真的重启过，会用 RST 回应。',
		'RFC 5961 §5.2':
			'确认号比 SND.UNA 落后超过对端给过的最大窗口，或大于 SND.NXT：回一个 ACK，丢弃该报文段。',
		'RFC 5961 §7': '挑战 ACK 有速率限制；超过限制就只丢弃，不回应。',
		'RFC 6298 §5': '只要有未确认的数据，重传定时器就在走：到期后重发最早的报文段，RTO 加倍。',
		'RFC 6298 §5.7': 'SYN 曾经重传过，则开始传数据时把 RTO 设为 3 秒。',
		'Linux tcp_fin_timeout':
			'连接已不属于任何进程时，Linux 在 tcp_fin_timeout（60 秒）后结束 FIN-WAIT-2。',
		'Linux tcp_retries2': 'Linux 连续 tcp_retries2 次（15 次）重传都没有回音就放弃。',
		'Linux tcp_syn_retries':
			'Linux 重传 SYN 的次数是 tcp_syn_retries（6 次），之前还有 tcp_syn_linear_timeouts（4 次）不计在内；仍无回音，connect() 返回 ETIMEDOUT。',
		'Linux tcp_synack_retries':
			'Linux 重传 SYN,ACK 的次数是 tcp_synack_retries（5 次），之后就忘掉这条半连接。',
		'Linux tcp_orphan_retries':
			'连接已不属于任何进程时，Linux 在 8 次重传都没有回音后放弃（tcp_orphan_retries = 0 表示 8）。',
		'Linux tail loss probe':
			'大约过了一个 RTO，Linux 把最后一个报文段再发一次作为探测；这一次不算超时，RTO 不加倍。',
		'Linux accept queue': '全连接队列满时，Linux 丢弃握手的第三个 ACK；连接停在 SYN-RECEIVED。',
		'Linux tcp_flags':
			'ACK、SYN、RST 都没有的报文段，Linux 在其他检查之前就丢弃；LISTEN 里 SYN 与 FIN 同时出现也丢弃。',
		'Linux tcp_close':
			'进程关闭时还有数据没读，Linux 发 RST 而不是 FIN；关闭之后再来的数据，也用 RST 回应。',
		'Linux tcp_check_req': 'Linux 收到重复的 SYN，把同一个 SYN,ACK 再发一次。',
		'Linux request':
			'Linux 的半连接只是一条请求记录：先看 ack，ack 不对就回 RST；窗口内的另一个 SYN 也得到 RST，请求随之删除。',
		'Linux tcp_timewait_state_process':
			'Linux 的 TIME-WAIT，以及 close() 之后的 FIN-WAIT-2，只是一条小记录：只看序列号和标志位，从不看 ack。',
		'Linux SYN after RST':
			'在 SYN-SENT 用 RST 回应了错误的 ACK 之后，Linux 约 8 ms 就重发 SYN，不等 RTO。',
		scenario: '这是场景的安排，不是 TCP 的规则决定的。',
	},
	in: {
		'RFC 9293 §3.10.7.4 first': {
			'TIME-WAIT':
				'序号在 RCV.NXT 之前的 FIN 是重发的，说明最后的 ACK 丢了：再确认一次，2MSL 重新计时。其他旧报文段，回一个 ACK 后丢弃。',
		},
		'RFC 9293 §3.10.7.4 second': {
			'SYN-RECEIVED':
				'SYN-RECEIVED 收到 RST：被动打开的退回 LISTEN；主动打开的被拒绝，进入 CLOSED。',
		},
		'RFC 9293 §3.10.7.4 fourth': {
			'SYN-RECEIVED': 'SYN-RECEIVED 又收到新的 SYN：被动打开的退回 LISTEN；主动打开的回挑战 ACK。',
			'TIME-WAIT':
				'TIME-WAIT 收到的 SYN，序号若大于旧连接用过的一切，可以开始新连接：旧记录删除，SYN 交给监听者。其他 SYN 只换回挑战 ACK。',
		},
		'RFC 9293 §3.10.7.4 fifth': {
			'SYN-RECEIVED':
				'确认号确认了我方的 SYN（大于 SND.UNA，不大于 SND.NXT），进入 ESTABLISHED；否则回 RST。',
			'FIN-WAIT-1': '确认号确认了我方的 FIN，FIN-WAIT-1 变为 FIN-WAIT-2；否则不变。',
			CLOSING: '确认号确认了我方的 FIN，CLOSING 变为 TIME-WAIT；否则不予理会。',
			'LAST-ACK': 'LAST-ACK 只等一样东西：对我方 FIN 的确认。它一到，连接删除，即 CLOSED。',
		},
		'RFC 9293 §3.10.7.4 eighth': {
			'SYN-RECEIVED': '确认 FIN，进入 CLOSE-WAIT。',
			ESTABLISHED: '确认 FIN，进入 CLOSE-WAIT：应用仍然可以发送。',
			'FIN-WAIT-1':
				'FIN-WAIT-1 收到 FIN：若我方 FIN 此时已被确认，进入 TIME-WAIT；否则进入 CLOSING。',
			'FIN-WAIT-2': 'FIN-WAIT-2 收到 FIN：确认它，进入 TIME-WAIT，启动 2MSL，其他定时器停止。',
			'TIME-WAIT': 'TIME-WAIT 又收到 FIN：再确认一次，2MSL 重新计时。',
		},
		'RFC 9293 §3.10.1': {
			CLOSED: '主动打开发出 <SEQ=ISS><CTL=SYN>，进入 SYN-SENT；被动打开进入 LISTEN。',
		},
		'RFC 9293 §3.10.4': {
			LISTEN: 'LISTEN 里调用 CLOSE：删除记录，什么都不发。',
			'SYN-SENT': 'SYN-SENT 里调用 CLOSE：删除记录，什么都不发。',
			'SYN-RECEIVED': 'SYN-RECEIVED 里调用 CLOSE：发 FIN，进入 FIN-WAIT-1。',
			ESTABLISHED: 'ESTABLISHED 里调用 CLOSE：在最后一个字节之后发 FIN，进入 FIN-WAIT-1。',
			'CLOSE-WAIT': 'CLOSE-WAIT 里调用 CLOSE：在最后一个字节之后发 FIN，进入 LAST-ACK。',
		},
		'RFC 9293 §3.10.8': {
			'TIME-WAIT': 'TIME-WAIT 的 2MSL 到期，记录删除：CLOSED。',
		},
	},
};
