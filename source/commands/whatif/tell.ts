import {durationText} from '../../chart/time.js';
import {padEnd, widthOf} from '../../chart/width.js';
import {wrap} from '../../chart/wrap.js';
import type {Answer} from '../../quiz/whatif/answer.js';
import {
	ASPECTS,
	type Aspect,
	differences,
	type Result,
	type Sent,
	type TimerChange,
} from '../../quiz/whatif/result.js';
import type {Input} from '../../tcp/input.js';
import type {Segment} from '../../tcp/segment.js';
import type {Tcb} from '../../tcp/tcb.js';
import type {Messages} from '../../text/language.js';

const COLUMNS = 80;

/** A space that stays within its line. */
const UNBROKEN = '\u00A0';

type Row = readonly [label: string, text: string];

/** An answer in words, at most 80 columns wide; the other profile only where it differs. */
export function tell({input, notes, main, other}: Answer, say: Messages): string {
	const {whatif} = say;
	const {label} = whatif;
	return [
		headline(main.given, input, whatif),
		...notes.flatMap((note) => wrap(whatif.notes[note], COLUMNS)),
		'',
		...rows([
			[label.given, givenText(main.given, whatif)],
			...ASPECTS.flatMap((aspect) => aspectRow(aspect, main, say)),
			...changeRow(main, whatif),
		]),
		'',
		...rows(reasons(main, say)),
		...(other ? ['', ...comparison(main, other, say)] : []),
	].join('\n');
}

function headline({state}: Tcb, input: Input, say: Messages['whatif']): string {
	switch (input.type) {
		case 'SEGMENT ARRIVES':
			return say.arrives(state, segmentText(input.segment, say));
		case 'TIMEOUT':
			return say.fires(state, input.timer);
		default:
			return say.calls(state, callText(input));
	}
}

function callText(call: Exclude<Input, {type: 'SEGMENT ARRIVES' | 'TIMEOUT'}>): string {
	switch (call.type) {
		case 'OPEN':
			return `${call.mode} OPEN`;
		case 'SHUTDOWN':
			return `SHUTDOWN ${call.how}`;
		case 'SEND':
		case 'RECEIVE':
			return call.len === undefined ? call.type : `${call.type} len=${call.len}`;
		default:
			return call.type;
	}
}

function segmentText({ctl, seq, ack, text}: Segment, say: Messages['whatif']): string {
	return [
		ctl.join(',') || say.noFlags,
		`seq=${seq}`,
		...(ack === undefined ? [] : [`ack=${ack}`]),
		...(text > 0 ? [`len=${text}`] : []),
	].join(' ');
}

function givenText({state, iss, irs, snd, rcv}: Tcb, say: Messages['whatif']): string {
	const isOpen = state !== 'CLOSED' && state !== 'LISTEN';
	const send = [`SND.UNA ${snd.una}`, `SND.NXT ${snd.nxt}`, `SND.WND ${snd.wnd}`];
	const receive = [`IRS ${irs}`, `RCV.NXT ${rcv.nxt}`, `RCV.WND ${rcv.wnd}`];
	return list([
		`ISS ${iss}`,
		...(isOpen ? send : []),
		...(irs === undefined ? [] : receive),
		...(snd.queued > 0 ? [say.queued(snd.queued)] : []),
		...(rcv.unread > 0 ? [say.unread(rcv.unread)] : []),
	]);
}

function aspectRow(aspect: Aspect, result: Result, say: Messages): readonly Row[] {
	const text = aspectText(aspect, result, say);
	return text === undefined ? [] : [[say.whatif.label[aspect], text]];
}

/** One aspect in words; undefined where there is nothing to tell. */
function aspectText(aspect: Aspect, result: Result, say: Messages): string | undefined {
	const {whatif} = say;
	const {given, after, sent, timers} = result;
	switch (aspect) {
		case 'state':
			return given.state === after.state
				? whatif.stays(after.state)
				: whatif.goes(given.state, after.state);
		case 'sent':
			return sent.length === 0 ? whatif.nothing : list(sent.map((each) => sentText(each, whatif)));
		case 'told':
			return toldText(result, say);
		case 'delivered':
			return octetsText(result, whatif);
		case 'timers':
			return list(lasting(timers).map((change) => timerText(change, whatif))) || undefined;
	}
}

function sentText({segment, kind}: Sent, say: Messages['whatif']): string {
	const remark = {first: '', retransmission: say.again, probe: say.probe}[kind];
	return segmentText(segment, say) + remark;
}

function toldText({signals, error}: Result, {whatif, chart}: Messages): string | undefined {
	const told = signals.map((signal) => whatif.signal(chart.signalsInFull[signal]));
	const refused = error === null ? [] : [whatif.refused(chart.errors[error])];
	return list([...told, ...refused]) || undefined;
}

function octetsText({delivered, read}: Result, say: Messages['whatif']): string | undefined {
	return (
		list([
			...(delivered > 0 ? [say.delivered(delivered)] : []),
			...(read > 0 ? [say.read(read)] : []),
		]) || undefined
	);
}

function timerText({timer, op, ms}: TimerChange, say: Messages['whatif']): string {
	const time = ms === undefined ? '' : ms < 10 ? say.ms(ms) : durationText(ms);
	return say.timer[op](timer, time);
}

function changeRow({changed}: Result, say: Messages['whatif']): readonly Row[] {
	const numbers = changed.filter(({variable}) => variable !== 'state');
	if (numbers.length === 0) return [];

	const value = (each: number | string | null) => (each === null ? say.unset : String(each));
	const texts = numbers.map(({variable, before, after}) =>
		say.change(variable, value(before), value(after)),
	);
	return [[say.label.changed, list(texts)]];
}

/** The rule that decided, with its sentence, and the checks that led to it. */
function reasons(
	{rules, given, decision}: Result,
	{whatif, rules: said}: Messages,
): readonly Row[] {
	const decided = rules.at(-1);
	if (decided === undefined) return [];

	const sentence = said.in[decided]?.[given.state] ?? said.of[decided];
	const outcome = whatif.decisions[decision];
	return [
		[whatif.label.why, whatif.rule(decided, sentence, outcome)],
		...(rules.length > 1 ? [[whatif.label.checked, path(rules)] as const] : []),
	];
}

/** `RFC 9293 §3.10.7.4 first, second, fifth; RFC 5961 §5.2` */
function path(rules: readonly string[]): string {
	const parts: string[] = [];
	let section = '';
	for (const rule of rules) {
		const [, head = rule, check] = /^(.*§[\d.]+) (\w+)$/.exec(rule) ?? [];
		if (check !== undefined && head === section) parts[parts.length - 1] += `, ${check}`;
		else parts.push(rule);
		section = head;
	}
	return parts.join('; ');
}

/** Both profiles, one under the other, in what they do differently. */
function comparison(main: Result, other: Result, say: Messages): readonly string[] {
	const {whatif} = say;
	const differ = differences(main, other);
	if (differ.length === 0) return [whatif.same(other.profile)];

	const width = Math.max(...differ.map((aspect) => widthOf(whatif.label[aspect])));
	const pairs = differ.flatMap((aspect) =>
		[main, other].map((result, index): Row => {
			const label = index === 0 ? whatif.label[aspect] : '';
			const text = aspectText(aspect, result, say) ?? whatif.none;
			return [`${padEnd(label, width)}  ${result.profile}`, text];
		}),
	);
	const reason = main.rules.at(-1) === other.rules.at(-1) ? [] : reasons(other, say).slice(0, 1);
	return [whatif.differ(other.profile), ...rows(pairs), ...rows(reason)];
}

/** What is left when the step is over: a timer that starts and stops within it is not told. */
function lasting(timers: readonly TimerChange[]): readonly TimerChange[] {
	return timers.filter(({timer, op}, index) => {
		const later = timers.slice(index + 1).find((each) => each.timer === timer);
		const before = timers.slice(0, index).findLast((each) => each.timer === timer);
		const isCutShort = op === 'start' && later?.op === 'stop';
		return !isCutShort && !(op === 'stop' && before?.op === 'start');
	});
}

/** Items that a line may be broken between, and not within. */
function list(items: readonly string[]): string {
	return items.map((item) => item.replaceAll(' ', UNBROKEN)).join(', ');
}

/** Labels in a column of their own, texts wrapped beside it. */
function rows(all: readonly Row[]): readonly string[] {
	const width = Math.max(0, ...all.map(([label]) => widthOf(label))) + 4;
	return all.flatMap(([label, text]) =>
		wrap(text, COLUMNS - width).map((line, index) =>
			`${padEnd(index === 0 ? `  ${label}` : '', width)}${line}`
				.replaceAll(UNBROKEN, ' ')
				.trimEnd(),
		),
	);
}
