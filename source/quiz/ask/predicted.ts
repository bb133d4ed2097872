import type {Step, Trace} from '../../simulation/trace.js';
import {asked, flagsQuestion, numberQuestion} from '../asking.js';
import type {Chance} from '../chance.js';
import {stateAfter, stateBefore} from '../facts.js';
import {fateOptions, stateOptions, timerOptions} from '../options.js';
import type {Question} from '../question.js';
import type {Computed} from './compute.js';
import {flightOfPick, receiverStep, senderStep, stepAt} from './find.js';
import type {Ask} from './spec.js';

/**
 * The same question as predict mode would ask it, so that slips, branches and feedback are the same; null
 * where nothing at a single step decides it.
 */
export function predicted(
	trace: Trace,
	ask: Ask,
	computed: Computed,
	chance: Chance,
): Question | null {
	const step = decidingStep(trace, ask);
	// What a host does by itself has no connection, and still sends segments.
	const isOfSegment = ['flags', 'number', 'bug'].includes(computed.kind);
	if (step === undefined || (step.connection === null && !isOfSegment)) return null;

	switch (computed.kind) {
		case 'state': {
			// Another host's step decides nothing about this one.
			if (stateAfter(step) !== computed.value || !('host' in ask) || ask.host !== step.host) {
				return null;
			}
			const before = stateBefore(trace, step);
			const options = stateOptions(before, computed.value, chance);
			const {kind, value: answer} = computed;
			return {...asked(trace, step, kind), kind, before, options, answer};
		}

		case 'timer': {
			const {kind, value: answer} = computed;
			if (answer === 'none') return null;
			const before = stateBefore(trace, step);
			const options = timerOptions(answer, chance);
			return {...asked(trace, step, kind), kind, before, options, answer};
		}

		case 'fate': {
			const {kind, value: answer} = computed;
			const before = stateBefore(trace, step);
			return {...asked(trace, step, kind), kind, before, options: fateOptions(), answer};
		}

		case 'flags':
		case 'number':
		case 'bug':
			return ofSegment(trace, step, ask);
		default:
			return null;
	}
}

function decidingStep(trace: Trace, ask: Ask): Step | undefined {
	switch (ask.what) {
		case 'state':
		case 'timer':
			return stepAt(trace, ask.when);
		case 'fate':
		case 'flags':
		case 'seq':
		case 'ack':
		case 'bug': {
			const flight = flightOfPick(trace, ask.of);
			if (flight === undefined) return undefined;
			return ask.what === 'fate' ? receiverStep(trace, flight) : senderStep(trace, flight);
		}
		default:
			return undefined;
	}
}

function ofSegment(trace: Trace, step: Step, ask: Ask): Question | null {
	const flight = 'of' in ask ? flightOfPick(trace, ask.of) : undefined;
	if (flight === undefined) return null;
	if (ask.what === 'flags') return flagsQuestion(trace, step, flight);

	const field = ask.what === 'bug' ? ask.field : ask.what;
	return field === 'seq' || field === 'ack' ? numberQuestion(trace, step, flight, field) : null;
}
