import type {HostId} from '../simulation/scenario.js';
import type {ListenerCounts, Step} from '../simulation/trace.js';
import {SS_NAMES} from '../tcp/ss-names.js';
import {type Language, type Messages, messages} from '../text/language.js';
import {flow, LABEL, labelled} from './flow.js';
import {aliveAt, tagAt, viewAt} from './life.js';
import {callText} from './notes.js';
import {headerWords} from './octets.js';
import type {Subject} from './panel-segment.js';
import type {Line} from './styled.js';
import {tcpdumpLine} from './tcpdump.js';
import {durationText, momentText} from './time.js';
import {type Difference, differenceAt} from './twin.js';
import {padEnd, spaces, span, widthOf} from './width.js';
import {wrap} from './wrap.js';

const HOSTS: readonly HostId[] = ['A', 'B'];
const BAR = 10;
/** Four octets and what separates them. */
const OCTETS = 14;
const PLACE = 3;

const wordsOf = (language: Language): Messages['details'] => messages(language).details;

/** What else there is to know of a row, the more telling first: queues, the other profile, names of tools, octets. */
export function furtherLines(subject: Subject): Line[] {
	return [
		...queueLines(subject),
		...profileLines(subject),
		...callLines(subject),
		...dumpLines(subject),
		...ssLines(subject),
		...octetLines(subject),
	];
}

/** Whether a question is open about what this host has come to. */
function isHostCovered({moment, hide, step, isCovered}: Subject, host: HostId): boolean {
	const isLater = hide.state?.host === host && moment.step >= hide.state.step;
	return isLater || (isCovered && step?.host === host);
}

function textLines({columns}: Subject, label: string, text: string): Line[] {
	const lines = wrap(text, columns - LABEL);
	return labelled(
		label,
		lines.map((line) => [span(line)]),
	);
}

function ssLines(subject: Subject): Line[] {
	const {layout, moment} = subject;
	const words = wordsOf(layout.options.language);
	const names = HOSTS.flatMap((host) => {
		const isCovered = isHostCovered(subject, host);
		const alive = aliveAt(layout.lives, host, moment.step);
		// Where there is no connection, what the host itself is in.
		const views = alive.length > 0 ? alive : [viewAt(layout.lives, host, moment.step)];
		return views.map(({connection, state}) => {
			const owner = tagAt(layout.lives, host, connection, moment.step) ?? host;
			return words.inSs(owner, isCovered ? '?' : SS_NAMES[state]);
		});
	});
	return textLines(subject, words.ss, names.join('   '));
}

function dumpLines(subject: Subject): Line[] {
	const {layout, flight, hidden} = subject;
	if (flight === undefined || hidden.includes('flags')) return [];
	const {language, numbers} = layout.options;
	return textLines(subject, wordsOf(language).tcpdump, tcpdumpLine(flight, numbers, hidden));
}

/** What the application called, or what a call of its own comes back with. */
function callsOf(step: Step, {chart, details}: Messages): string[] {
	const called = callText(step.input, chart);
	const {returns} = details;
	const calls = called === '' ? [] : [called];
	const [from, to] = [step.before?.state, step.after?.state];
	if (to === 'ESTABLISHED' && from === 'SYN-SENT') calls.push(returns.connected);
	if (to === 'ESTABLISHED' && from === 'SYN-RECEIVED') calls.push(returns.accepted);
	if (step.delivered > 0) calls.push(returns.octets(step.delivered));
	return [...calls, ...step.signals.map((signal) => returns[signal])];
}

function callLines(subject: Subject): Line[] {
	const {layout, step, isCovered} = subject;
	if (step === undefined || isCovered) return [];
	const text = messages(layout.options.language);
	const calls = callsOf(step, text);
	const told = calls.length === 0 ? text.details.noCall : calls.join(text.chart.panel.comma);
	const owner = tagAt(layout.lives, step.host, step.connection, step.n) ?? step.host;
	return textLines(subject, text.details.call, text.details.callOf(owner, told));
}

function differenceText({apart, at, state, sent, timers}: Difference, text: Messages): string {
	const {differs} = text.details;
	if (apart === 'over') return differs.over(momentText(at ?? 0));
	if (apart !== undefined) return differs[apart];
	const said = [
		...(at === undefined ? [] : [differs.at(momentText(at))]),
		...(state === undefined ? [] : [differs.state(state)]),
		...(sent === undefined ? [] : [sentText(sent, differs)]),
		...timers.map(({timer, ms}) => differs.timer(timer, durationText(ms))),
	];
	return said.join(text.chart.panel.comma);
}

function sentText(sent: readonly string[], differs: Messages['details']['differs']): string {
	return sent.length === 0 ? differs.sentNothing : differs.sent(sent.join(' '));
}

/** A badge where the same scenario goes otherwise at this row under the other profile. */
function profileLines(subject: Subject): Line[] {
	const {layout, step, isCovered} = subject;
	if (step === undefined || isCovered) return [];
	const text = messages(layout.options.language);
	const {profiles} = text.details;
	const found = differenceAt(layout.trace, step);
	if (found === null) return [];
	return textLines(subject, profiles[found.profile], differenceText(found, text));
}

/** How full the queues of a host's listener are, once more than a connection or two is about. */
function queueLines(subject: Subject): Line[] {
	const {layout, moment, columns} = subject;
	const {language, glyphs} = {...layout.options, glyphs: layout.glyphs};
	const words = wordsOf(language);
	const meter = (name: string, count: number, room: number): Line => {
		const full = Math.min(BAR, Math.ceil((BAR * count) / Math.max(1, room)));
		return [
			span(`${name} `),
			span(glyphs.bar.full.repeat(full) + glyphs.bar.empty.repeat(BAR - full), 'timer'),
			span(` ${count}/${room}`),
		];
	};
	const items = HOSTS.flatMap((host): Line[] => {
		const counts = viewAt(layout.lives, host, moment.step).counts;
		if (counts === null || !isTelling(counts) || isHostCovered(subject, host)) return [];
		return [
			meter(words.synQueue(host), counts.halfOpen, counts.backlog),
			meter(words.acceptQueue(host), counts.acceptable, counts.backlog),
			...(counts.overflows > 0 ? [[span(words.overflows(counts.overflows), 'signal')]] : []),
			...(counts.cookies > 0 ? [[span(words.cookies(counts.cookies))]] : []),
		];
	});
	return labelled(words.queues, flow(items, columns - LABEL));
}

const isTelling = ({halfOpen, acceptable, overflows, cookies}: ListenerCounts): boolean =>
	halfOpen + acceptable > 1 || overflows + cookies > 0;

/** The header as it travels, four octets a line; in a narrow panel what they are stands below them. */
function octetLines({layout, flight, hidden, columns}: Subject): Line[] {
	if (flight === undefined || hidden.includes('flags')) return [];
	const words = wordsOf(layout.options.language);
	const lines = headerWords(flight, hidden).flatMap(({at, octets, fields}): Line[] => {
		const place = span(padEnd(String(at), PLACE), 'dim');
		const named = fields.map(([name, value]) => `${words.fields[name]} ${value}`);
		const told = named.join(layout.text.panel.comma);
		const room = columns - LABEL - PLACE - OCTETS;
		if (widthOf(told) <= room) return [[place, span(padEnd(octets, OCTETS), 'strong'), span(told)]];
		const below = wrap(told, columns - LABEL - PLACE);
		return [
			[place, span(octets, 'strong')],
			...below.map((line): Line => [span(spaces(PLACE)), span(line)]),
		];
	});
	return labelled(words.octets, lines);
}
