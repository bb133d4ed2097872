import {type Ask, type EventAsk, KIND_OF, type When} from '../quiz/ask/spec.js';
import type {Pick} from '../simulation/scenario.js';
import {TIMERS} from '../tcp/input.js';
import {CALL_NAMES} from './call-line.js';
import {type Fields, fieldsOf, type Read} from './fields.js';
import {host} from './moment.js';
import {pickFields, sentPick} from './pick.js';
import type {Report} from './problem.js';
import {state, variable} from './question-values.js';
import {oneOf, whole} from './values.js';

type What = (Ask | EventAsk)['what'];

/** What each question about a run has to be given. */
const KEYS: Readonly<Record<What, readonly string[]>> = {
	state: ['host', 'when'],
	timer: ['host', 'when'],
	variable: ['host', 'when', 'name'],
	flags: ['of'],
	seq: ['of'],
	ack: ['of'],
	len: ['of'],
	count: ['of'],
	time: ['of'],
	fate: ['of'],
	wait: ['from', 'to'],
	duration: ['host', 'state'],
	final: ['host'],
	path: ['host'],
	signal: ['host'],
	delivered: ['host'],
	host: ['state'],
	bug: ['of', 'field'],
	reply: [],
};

const WHATS = Object.keys(KIND_OF) as What[];
const EVENT_WHATS = [
	'state',
	'flags',
	'seq',
	'ack',
	'reply',
	'timer',
	'signal',
	'variable',
] as const;
const ALL_KEYS = ['what', ...new Set(Object.values(KEYS).flat())];

const anyPick: Read<Pick> = (tree, report) => pickFields(tree, report)?.pick;

/** `{what: state, host: A, when: {sent: {from: A, flags: [SYN]}}}` */
export const ask: Read<Ask> = (tree, report) => {
	const fields = fieldsOf(tree, report, ALL_KEYS);
	const what = fields?.need('what', oneOf(WHATS), 'what: state');
	if (!fields || what === undefined) return undefined;
	if (what === 'reply') return report.add(fields.placeOf('what'), report.say.questions.replyOfRun);

	refuseOthers(fields, what, KEYS[what], report);
	return readAsk(fields, what);
};

function readAsk(fields: Fields, what: Exclude<What, 'reply'>): Ask | undefined {
	const needHost = () => fields.need('host', host, 'host: A');
	const needState = () => fields.need('state', state, 'state: TIME-WAIT');
	const needPick = (key: string, read = sentPick) =>
		fields.need(key, read, `${key}: {from: A, flags: [SYN]}`);
	switch (what) {
		case 'state':
		case 'timer':
		case 'variable': {
			const id = needHost();
			const moment = fields.need('when', when, 'when: {end: true}');
			const name = what === 'variable' ? fields.need('name', variable, 'name: SND.UNA') : undefined;
			if (!id || !moment) return undefined;
			if (what !== 'variable') return {what, host: id, when: moment};
			return name && {what, host: id, when: moment, name};
		}
		case 'wait': {
			const [from, to] = [needPick('from'), needPick('to')];
			return from && to && {what, from, to};
		}
		case 'duration': {
			const [id, reached] = [needHost(), needState()];
			return id && reached && {what, host: id, state: reached};
		}
		case 'host': {
			const reached = needState();
			return reached && {what, state: reached};
		}
		case 'bug': {
			const of = needPick('of');
			const field = fields.need('field', oneOf(['seq', 'ack']), 'field: ack');
			return of && field && {what, of, field};
		}
		case 'final':
		case 'path':
		case 'signal':
		case 'delivered': {
			const id = needHost();
			return id && {what, host: id};
		}
		default: {
			const of = needPick('of', what === 'count' ? anyPick : sentPick);
			return of && {what, of};
		}
	}
}

/** The same for one event, where `what` says it all. */
export const eventAsk: Read<EventAsk> = (tree, report) => {
	const fields = fieldsOf(tree, report, ALL_KEYS);
	const what = fields?.need('what', oneOf(EVENT_WHATS), 'what: state');
	if (!fields || what === undefined) return undefined;

	const isVariable = what === 'variable';
	refuseOthers(fields, what, isVariable ? ['name'] : [], report);
	if (!isVariable) return {what};

	const name = fields.need('name', variable, 'name: SND.UNA');
	return name && {what, name};
};

function refuseOthers(fields: Fields, what: What, keys: readonly string[], report: Report): void {
	for (const key of ALL_KEYS) {
		if (key === 'what' || keys.includes(key) || !fields.has(key)) continue;
		report.add(fields.placeOf(key), report.say.questions.askElsewhere(key, what, keys));
	}
}

const WHENS = ['sent', 'arrives', 'call', 'timer', 'end'] as const;

/** A moment: the one thing that happens at it. */
const when: Read<When> = (tree, report) => {
	const fields = fieldsOf(tree, report, [...WHENS, 'host', 'nth']);
	if (!fields) return undefined;

	const [type, ...others] = WHENS.filter((key) => fields.has(key));
	if (type === undefined || others.length > 0)
		return report.add(tree.place, report.say.questions.noWhen);
	if (type === 'end') return {type};
	if (type === 'sent' || type === 'arrives') {
		const pick = fields.get(type, sentPick);
		return pick && {type, pick};
	}

	const id = fields.need('host', host, 'host: A');
	const nth = fields.get('nth', whole(1, 1000)) ?? 1;
	if (type === 'call') {
		const call = fields.get(type, oneOf(CALL_NAMES));
		return id && call && {type, call, host: id, nth};
	}
	const timer = fields.get(type, oneOf(TIMERS));
	return id && timer && {type, timer, host: id, nth};
};
