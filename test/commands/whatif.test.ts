import {readFileSync} from 'node:fs';
import stringWidth from 'string-width';
import {describe, expect, test} from 'vitest';
import {answerJson} from '../../source/commands/whatif/json.js';
import {tell} from '../../source/commands/whatif/tell.js';
import {type Answer, answer} from '../../source/quiz/whatif/answer.js';
import {parseWords} from '../../source/quiz/whatif/parse.js';
import {Refusal} from '../../source/quiz/whatif/refusal.js';
import {differences} from '../../source/quiz/whatif/result.js';
import {timersIn} from '../../source/quiz/whatif/timers.js';
import {TIMERS} from '../../source/tcp/input.js';
import {LINUX, RFC9293} from '../../source/tcp/profile.js';
import {STATES, type State} from '../../source/tcp/state-diagram.js';
import {LANGUAGES, messages} from '../../source/text/language.js';
import {type Transition, transition} from '../conformance/transitions.js';
import {writeRecord, writeSegment} from '../helpers/notation.js';

const {whatif} = messages('en');

const ask = (line: string): Answer =>
	answer(parseWords(line.split(' '), whatif), [RFC9293, LINUX], whatif);

const sent = ({main}: Answer) => main.sent.map(({segment}) => writeSegment(segment));

function refusal(line: string): Refusal {
	try {
		ask(line);
	} catch (error) {
		if (error instanceof Refusal) return error;
		throw error;
	}

	throw new Error(`"${line}" was not refused`);
}

describe('what happens', () => {
	test.each([
		['FIN-WAIT-1 FIN', 'TIME-WAIT', ['<SEQ=102><ACK=302><CTL=ACK>']],
		['FIN-WAIT-1 FIN ack=101', 'CLOSING', ['<SEQ=102><ACK=302><CTL=ACK>']],
		['FIN-WAIT-1 ACK', 'FIN-WAIT-2', []],
		['CLOSING ACK', 'TIME-WAIT', []],
		['LAST-ACK ack', 'CLOSED', []],
		['estab RST', 'CLOSED', []],
		['ESTABLISHED RST seq=+10', 'ESTABLISHED', ['<SEQ=101><ACK=301><CTL=ACK>']],
		['ESTABLISHED data', 'ESTABLISHED', ['<SEQ=101><ACK=311><CTL=ACK>']],
		['ESTABLISHED data bare', 'ESTABLISHED', []],
		['ESTABLISHED seq=-1', 'ESTABLISHED', ['<SEQ=101><ACK=301><CTL=ACK>']],
		['ESTABLISHED SYN', 'ESTABLISHED', ['<SEQ=101><ACK=301><CTL=ACK>']],
		['ESTABLISHED close', 'FIN-WAIT-1', ['<SEQ=101><ACK=301><CTL=FIN,ACK>']],
		['ESTABLISHED send len=30', 'ESTABLISHED', ['<SEQ=101><ACK=301><CTL=ACK><DATA=30>']],
		['ESTABLISHED timeout RTO', 'ESTABLISHED', ['<SEQ=101><ACK=301><CTL=ACK><DATA=10>']],
		['ESTABLISHED timeout persist', 'ESTABLISHED', ['<SEQ=101><ACK=301><CTL=ACK><DATA=1>']],
		['TIME-WAIT timeout 2msl', 'CLOSED', []],
		['TIME-WAIT FIN seq=-1', 'TIME-WAIT', ['<SEQ=102><ACK=302><CTL=ACK>']],
		['LISTEN SYN', 'SYN-RECEIVED', ['<SEQ=100><ACK=301><CTL=SYN,ACK>']],
		['LISTEN ACK ack=7', 'LISTEN', ['<SEQ=7><CTL=RST>']],
		['CLOSED SYN seq=7', 'CLOSED', ['<SEQ=0><ACK=8><CTL=RST,ACK>']],
		['CLOSED open iss=4294967295', 'SYN-SENT', ['<SEQ=4294967295><CTL=SYN>']],
		['SYN-SENT SYN+ACK', 'ESTABLISHED', ['<SEQ=101><ACK=301><CTL=ACK>']],
		['syn_sent syn', 'SYN-RECEIVED', ['<SEQ=100><ACK=301><CTL=SYN,ACK>']],
		['SYN_RECV RST', 'LISTEN', []],
		['SYN_RECV RST active', 'CLOSED', []],
	])('%s', (line, state, segments) => {
		const found = ask(line);
		expect(found.main.after.state).toBe(state);
		expect(sent(found)).toEqual(segments);
	});
});

describe('the tables of the engine, asked here', () => {
	const {cases}: {readonly cases: readonly unknown[]} = JSON.parse(
		readFileSync('test/conformance/data/transitions.json', 'utf8'),
	);
	const askable = cases.flatMap((record) => {
		const each = transition.parse(record);
		const line = lineOf(each);
		return line === undefined ? [] : [{id: each.id, line, each}];
	});

	test('many of them can be asked', () => {
		expect(askable.length).toBeGreaterThan(100);
	});

	test.each(askable)('$id', ({line, each: {expect: expected}}) => {
		const found = ask(line);
		expect(found.main.after.state).toBe(expected.state);
		expect(sent(found)).toEqual(expected.out.map(writeRecord));
	});
});

/** A case as a question; undefined where it gives more than a question can. */
function lineOf({given, event}: Transition): string | undefined {
	const special =
		given.unacked ??
		(given.held.length > 0 ||
			given.undelivered > 0 ||
			!given.remote_specified ||
			given.max_snd_wnd != null ||
			given.close_pending ||
			undefined);
	if (special !== undefined || !('segment' in event)) return undefined;

	const {flags, seq, ack, len, wnd} = event.segment;
	const names = flags.filter((flag) => flag !== 'PSH' && flag !== 'URG');
	const numbers = {
		iss: given.iss,
		irs: given.irs,
		'snd.una': given.snd_una,
		'snd.nxt': given.snd_nxt,
		'snd.wnd': given.irs == null ? undefined : given.snd_wnd,
		'rcv.nxt': given.rcv_nxt,
		'rcv.wnd': given.rcv_wnd,
		queued: given.queued > 0 ? given.queued : undefined,
		seq,
		ack: flags.includes('ACK') ? ack : undefined,
		len,
		wnd,
	};
	const written = Object.entries(numbers).flatMap(([name, value]) =>
		value == null ? [] : [`${name}=${value}`],
	);
	const manners = [
		...(flags.includes('ACK') ? [] : ['bare']),
		...(given.state === 'SYN-RECEIVED' && !given.passive_open ? ['active'] : []),
	];
	return [given.state, names.join('+') || 'none', ...written, ...manners].join(' ');
}

describe('what is filled in is said', () => {
	test.each([
		['ESTABLISHED FIN', ['ack added']],
		['ESTABLISHED FIN bare', []],
		['ESTABLISHED RST', []],
		['ESTABLISHED SYN', []],
		['ESTABLISHED ACK', []],
		['SYN-RECEIVED ACK', ['passive open']],
		['SYN-RECEIVED SYN active', ['new syn']],
		['CLOSE-WAIT FIN,ACK', ['new fin']],
		['CLOSE-WAIT FIN,ACK seq=301', []],
		['TIME-WAIT SYN', ['reuse']],
		['ESTABLISHED timeout RTO', ['outstanding']],
		['ESTABLISHED timeout RTO snd.una=101 snd.nxt=111', []],
		['ESTABLISHED timeout PERSIST', ['queued', 'closed window']],
		['FIN-WAIT-2 timeout KEEPALIVE', ['keepalive']],
	])('%s', (line, notes) => {
		expect(ask(line).notes).toEqual(notes);
	});
});

describe('a question that cannot be', () => {
	test.each([
		['ESTB FIN', 2, /ESTB/, /ESTABLISHED/],
		['ESTABLISHED FON', 2, /FON/, /FIN/],
		['ESTABLISHED clsoe', 2, /clsoe/, /close/],
		['ESTABLISHED timeout RT0', 2, /RT0/, /RTO/],
		['ESTABLISHED timeout', 2, /timer/, /RTO/],
		['ESTABLISHED ACK rcv.nx=5', 2, /rcv\.nx/, /rcv\.nxt/],
		['ESTABLISHED ACK seq=4294967296', 2, /4294967296/, /4294967295/],
		['ESTABLISHED ACK wnd=65536', 2, /65536/, /65535/],
		['ESTABLISHED ACK ack=x', 2, /x/, /whole number/],
		['ESTABLISHED URG', 2, /URG/, /^$/],
		['ESTABLISHED', 2, /event/, /flags/],
		['ESTABLISHED FIN close', 2, /one/, /^$/],
		['ESTABLISHED close seq=5', 2, /seq/, /^$/],
		['ESTABLISHED ACK bare', 2, /bare/, /^$/],
		['LISTEN SYN rcv.nxt=5', 2, /RCV\.NXT/, /^$/],
		['SYN-SENT ACK snd.una=5', 2, /SND\.UNA/, /^$/],
		['TIME-WAIT ACK snd.una=100 snd.nxt=102', 2, /SND\.UNA/, /^$/],
		['ESTABLISHED timeout 2MSL', 1, /2MSL/, /TIME-WAIT/],
		['LISTEN timeout RTO', 1, /RTO/, /no timer/],
		['TIME-WAIT timeout RTO', 1, /RTO/, /2MSL/],
		['ESTABLISHED timeout RTO snd.una=101 snd.nxt=101', 1, /RTO/, /^$/],
		['FIN-WAIT-2 timeout FIN-WAIT-2', 1, /rfc9293/, /linux/],
	])('%s: exit %i', (line, code, problem, advice) => {
		const failure = refusal(line);
		expect(failure.type).toBe(code === 2 ? 'misuse' : 'impossible');
		expect(failure.message).toMatch(problem);
		expect(failure.advice.join('\n')).toMatch(advice);
	});
});

/** Every state with every kind of event. */
const EVERYTHING = STATES.flatMap((state) => [
	...['SYN', 'SYN,ACK', 'ACK', 'FIN', 'FIN,ACK', 'RST', 'data', 'seq=-1', 'none bare'].map(
		(event) => `${state} ${event}`,
	),
	...[
		'open',
		'listen',
		'send',
		'receive',
		'close',
		'shutdown',
		'shutdown read',
		'abort',
		'status',
	].map((event) => `${state} ${event}`),
	...timersIn(state)
		.filter((timer) => timer !== 'FIN-WAIT-2')
		.map((timer) => `${state} timeout ${timer}`),
]);

describe('in words', () => {
	test.each(LANGUAGES)('every answer fits 80 columns (%s)', (language) => {
		const say = messages(language);
		for (const line of EVERYTHING) {
			const text = tell(ask(line), say);
			expect(text, line).not.toMatch(/undefined|\[object|NaN|Infinity/);
			const wide = text.split('\n').filter((each) => stringWidth(each) > 80);
			expect(wide, line).toEqual([]);
		}
	});

	test('a result, the rule, and both profiles', () => {
		expect(tell(ask('ESTABLISHED FIN'), messages('en'))).toMatchInlineSnapshot(`
			"ESTABLISHED, and FIN,ACK seq=301 ack=101 arrives
			ACK was added, as every segment of such a connection has it; "bare" leaves it
			out.

			  given    ISS 100, SND.UNA 101, SND.NXT 101, SND.WND 4096, IRS 300,
			           RCV.NXT 301, RCV.WND 4096
			  state    ESTABLISHED -> CLOSE-WAIT
			  sends    ACK seq=101 ack=302
			  user     is told: the peer has closed its side
			  changes  RCV.NXT 301 -> 302

			  because  RFC 9293 §3.10.7.4 eighth: A FIN is acknowledged, and the connection
			           enters CLOSE-WAIT: the user may still send.
			  checked  RFC 9293 §3.10.7.4 first, second, fourth, fifth, seventh, eighth

			Where linux differs:
			  sends   rfc9293  ACK seq=101 ack=302
			          linux    nothing
			  timers  rfc9293  none
			          linux    DELAYED-ACK starts (5 ms)"
		`);
		expect(tell(ask('FIN-WAIT-2 data'), messages('zh'))).toMatchInlineSnapshot(`
			"FIN-WAIT-2 收到 ACK seq=301 ack=102 len=10
			已补上 ACK：这种连接上的报文段都带 ACK；写「bare」则不补。

			  已知  ISS 100, SND.UNA 102, SND.NXT 102, SND.WND 4096, IRS 300, RCV.NXT 301,
			        RCV.WND 4096
			  状态  仍是 FIN-WAIT-2
			  发送  ACK seq=102 ack=311
			  数据  10 字节按序交给应用
			  变化  RCV.NXT 301 -> 311, RCV.WND 4096 -> 4086, unread 0 -> 10

			  依据  RFC 9293 §3.10.7.4 seventh：接上字节流的数据被收下，RCV.NXT 越过它们；
			        ACK 里写的是期待的下一个字节的序号。
			  检查  RFC 9293 §3.10.7.4 first, second, fourth, fifth, seventh

			linux 的不同之处：
			  状态    rfc9293  仍是 FIN-WAIT-2
			          linux    FIN-WAIT-2 -> CLOSED
			  发送    rfc9293  ACK seq=102 ack=311
			          linux    RST seq=102
			  数据    rfc9293  10 字节按序交给应用
			          linux    无
			  定时器  rfc9293  无
			          linux    FIN-WAIT-2 停止
			  依据  Linux tcp_close：进程关闭时还有数据没读，Linux 发 RST 而不是 FIN；关闭之
			        后再来的数据，也用 RST 回应。"
		`);
	});
});

describe('as JSON', () => {
	test('has the fields of the contract, and looks like a trace', () => {
		const json = JSON.parse(answerJson(ask('FIN-WAIT-1 FIN ack=101')));
		expect(json).toMatchObject({
			state: 'FIN-WAIT-1',
			event: {type: 'segment', segment: {flags: ['FIN', 'ACK'], seq: 301, ack: 101, len: 0}},
			given: {
				state: 'FIN-WAIT-1',
				snd: {una: 101, nxt: 102, wnd: 4096},
				rcv: {nxt: 301, wnd: 4096},
			},
			after: {state: 'CLOSING', rcv: {nxt: 302}},
			sent: [{flags: ['ACK'], seq: 102, ack: 302, len: 0}],
			signals: ['connection closing'],
			timers: [],
		});
		expect(json.rules.at(-1)).toBe('RFC 9293 §3.10.7.4 eighth');
		expect(json.changed).toContainEqual({variable: 'RCV.NXT', before: 301, after: 302});
		expect(json.other).toMatchObject({profile: 'linux', after: {state: 'CLOSING'}});
	});

	test.each(STATES)('the connection in %s stands as it was given', (state) => {
		const {given} = ask(`${state} status`).main;
		const fins: Record<State, readonly [ours: number, peers: number]> = {
			CLOSED: [0, 0],
			LISTEN: [0, 0],
			'SYN-SENT': [0, 0],
			'SYN-RECEIVED': [0, 0],
			ESTABLISHED: [0, 0],
			'FIN-WAIT-1': [1, 0],
			'FIN-WAIT-2': [2, 0],
			'CLOSE-WAIT': [0, 1],
			CLOSING: [1, 1],
			'LAST-ACK': [1, 1],
			'TIME-WAIT': [2, 1],
		};
		const [fin, peersFin] = fins[state];
		const isOpening = state === 'SYN-SENT' || state === 'SYN-RECEIVED';
		const isBefore = state === 'CLOSED' || state === 'LISTEN';
		expect(given.snd.una).toBe(isOpening || isBefore ? 100 : 101 + (fin === 2 ? 1 : 0));
		expect(given.snd.nxt).toBe(isBefore ? 100 : 101 + (fin === 0 ? 0 : 1));
		if (given.irs !== undefined) expect(given.rcv.nxt).toBe(301 + peersFin);
	});
});

test('the profiles differ where they should, and agree elsewhere', () => {
	const differ = (line: string) => {
		const {main, other} = ask(line);
		return other ? differences(main, other) : [];
	};
	expect(differ('ESTABLISHED RST seq=+10')).toEqual([]);
	expect(differ('TIME-WAIT FIN seq=-1')).toEqual(['timers']);
	expect(differ('ESTABLISHED abort')).toEqual(['sent']);
	expect(differ('TIME-WAIT SYN seq=+1')).toContain('state');
	expect(TIMERS.filter((timer) => timersIn('TIME-WAIT').includes(timer))).toEqual(['2MSL']);
});
