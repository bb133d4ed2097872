import type {Answer} from '../../quiz/whatif/answer.js';
import type {Result} from '../../quiz/whatif/result.js';
import {endJson, segmentJson} from '../../simulation/trace-json.js';
import type {Input} from '../../tcp/input.js';

/** An answer as one JSON object; connections and segments look as they do in a trace. */
export function answerJson({input, notes, main, other}: Answer): string {
	return JSON.stringify({
		state: main.given.state,
		event: eventJson(input),
		given: endJson(main.given),
		...resultJson(main),
		notes,
		other: other ? resultJson(other) : null,
	});
}

function eventJson(input: Input) {
	switch (input.type) {
		case 'SEGMENT ARRIVES':
			return {type: 'segment', segment: segmentJson(input.segment)};
		case 'TIMEOUT':
			return {type: 'timer', timer: input.timer};
		default: {
			const {type: name, ...values} = input;
			return {type: 'call', name, ...values};
		}
	}
}

function resultJson(result: Result) {
	const {profile, after, decision, rules, sent, signals, error, timers, delivered, read, changed} =
		result;
	return {
		profile,
		after: endJson(after),
		decision,
		sent: sent.map(({segment, kind}) => ({...segmentJson(segment), kind})),
		rules,
		signals,
		error,
		timers: timers.map(({timer, op, ms}) => ({timer, op, ms: ms ?? null})),
		delivered,
		read,
		changed,
	};
}
