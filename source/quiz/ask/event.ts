import type {Input} from '../../tcp/input.js';
import {LINUX, type Profile, RFC9293} from '../../tcp/profile.js';
import type {Seq} from '../../tcp/sequence.js';
import type {Tcb} from '../../tcp/tcb.js';
import {messages} from '../../text/language.js';
import {withoutPush} from '../facts.js';
import {type Answer, answer} from '../whatif/answer.js';
import {parseWords} from '../whatif/parse.js';
import {newsOf, type Plain, timerOf} from './compute.js';
import type {AboutEvent, EventAsk, VariableName} from './spec.js';

const PROFILES: Record<Profile['name'], readonly [Profile, Profile]> = {
	rfc9293: [RFC9293, LINUX],
	linux: [LINUX, RFC9293],
};

/** The first numbers of both ends. */
export type Isns = {readonly iss: Seq; readonly irs: Seq};

/** Numbers that are written absolutely would not fit other initial numbers. */
const ABSOLUTE = /\b(?:iss|irs|snd\.una|snd\.nxt|rcv\.nxt)=|\b(?:seq|ack)=\d/i;

/** Runs the event of a question, with other initial numbers where it names none. Throws a `Refusal`. */
export function eventOf(
	{whatif, profile}: Pick<AboutEvent, 'whatif' | 'profile'>,
	isns?: Isns,
	language: 'en' | 'zh' = 'en',
): Answer {
	const isFree = isns !== undefined && !ABSOLUTE.test(whatif);
	const words = isFree ? `${whatif} iss=${isns.iss} irs=${isns.irs}` : whatif;
	const {whatif: say} = messages(language);
	return answer(parseWords(words.split(/\s+/), say), PROFILES[profile], say);
}

/** The answer to a question about an event; null when nothing of the kind comes of it. */
export function computeOfEvent({main}: Answer, ask: EventAsk): Plain | null {
	const [first] = main.sent;
	switch (ask.what) {
		case 'state':
			return {kind: 'state', value: main.after.state};
		case 'flags':
			return first ? {kind: 'flags', value: withoutPush(first.segment.ctl)} : null;
		case 'seq':
			return first ? {kind: 'number', value: first.segment.seq, unit: 'number'} : null;
		case 'ack': {
			const ack = first?.segment.ack;
			return ack === undefined ? null : {kind: 'number', value: ack, unit: 'number'};
		}
		case 'reply': {
			const flags = first && withoutPush(first.segment.ctl).join(',');
			return {kind: 'reply', value: flags ?? 'nothing'};
		}
		case 'timer':
			return timerOf(main.timers);
		case 'signal':
			return {
				kind: 'signal',
				value: main.error ?? newsOf(main.signals),
				ofCall: main.error !== null,
			};
		case 'variable':
			return absoluteVariable(main.after, ask.name);
	}
}

function absoluteVariable(tcb: Tcb, name: VariableName): Plain | null {
	const {snd, rcv, irs, timing} = tcb;
	const values: Record<VariableName, number | undefined> = {
		'SND.UNA': snd.una,
		'SND.NXT': snd.nxt,
		'RCV.NXT': irs === undefined ? undefined : rcv.nxt,
		'SND.WND': snd.wnd,
		'RCV.WND': rcv.wnd,
		RTO: timing.rto / 1000,
	};
	const value = values[name];
	if (value === undefined) return null;
	if (name === 'RTO') return {kind: 'number', value, unit: 'seconds'};
	return {kind: 'number', value, unit: name.endsWith('WND') ? 'octets' : 'number'};
}

/** What is given of the connection and of the event, as lines to look at. */
export function givenOf({input, main: {given}}: Answer): string {
	const {state, iss, irs, snd, rcv} = given;
	const isNew = state === 'CLOSED' || state === 'LISTEN';
	const own = isNew
		? []
		: [`ISS ${iss}`, `SND.UNA ${snd.una}`, `SND.NXT ${snd.nxt}`, `SND.WND ${snd.wnd}`];
	const peer =
		isNew || irs === undefined ? [] : [`IRS ${irs}`, `RCV.NXT ${rcv.nxt}`, `RCV.WND ${rcv.wnd}`];
	return [[state], own, peer, [happeningText(input)]]
		.filter((line) => line.length > 0)
		.map((line) => line.join('  '))
		.join('\n');
}

/** Sums of what is given, as a file writes them where numbers are fresh: `SND.NXT+1`, `SEG.ACK`. */
export function withGiven(text: string, {input, main: {given}}: Answer): string {
	const {iss, irs, snd, rcv} = given;
	const segment = input.type === 'SEGMENT ARRIVES' ? input.segment : undefined;
	const values: Record<string, number | undefined> = {
		ISS: iss,
		IRS: irs,
		'SND.UNA': snd.una,
		'SND.NXT': snd.nxt,
		'RCV.NXT': rcv.nxt,
		'SEG.SEQ': segment?.seq,
		'SEG.ACK': segment?.ack,
	};
	return text.replaceAll(/[A-Z]{3}(?:\.[A-Z]{3})?/g, (name) => String(values[name] ?? name));
}

function happeningText(input: Input): string {
	switch (input.type) {
		case 'SEGMENT ARRIVES': {
			const {ctl, seq, ack, text, wnd} = input.segment;
			const flags = ctl.join(',') || '-';
			const numbers = [`seq=${seq}`, ...(ack === undefined ? [] : [`ack=${ack}`])];
			return ['<-', flags, ...numbers, `len=${text}`, `wnd=${wnd}`].join(' ');
		}
		case 'TIMEOUT':
			return `timeout ${input.timer}`;
		default: {
			const len = 'len' in input && input.len !== undefined ? ` len=${input.len}` : '';
			return `call ${input.type}${len}`;
		}
	}
}
