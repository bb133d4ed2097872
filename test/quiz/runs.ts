import {builtIn} from '../../source/content/built-in.js';
import {candidatesAt} from '../../source/quiz/asking.js';
import type {NumberQuestion, Question} from '../../source/quiz/question.js';
import {run} from '../../source/simulation/run.js';
import type {Line, Scenario} from '../../source/simulation/scenario.js';
import type {Trace} from '../../source/simulation/trace.js';

/** Every scenario that comes with the program. */
export async function builtInScenarios(): Promise<Scenario[]> {
	const {entries, load} = await builtIn();
	return Promise.all(entries.map(({id}) => load(id)));
}

const HOST = {reads: 'auto', buffer: 65_535, switches: {}} as const;

/** A run of the tests' own, so that no test depends on the words and moments of a built-in one. */
export function runOf(script: readonly Line[], group = 'close'): Trace {
	return run({
		id: 'made-up',
		title: {en: 'Made up', zh: '虚构'},
		group,
		profile: 'rfc9293',
		switches: {},
		hosts: {
			A: {...HOST, name: {en: 'client', zh: '客户端'}, iss: 100},
			B: {...HOST, name: {en: 'server', zh: '服务器'}, iss: 300},
		},
		network: {delay: 50, loss: 0, duplicate: 0, reorder: 0},
		script,
	});
}

type Calls = Extract<Line, {type: 'call'}>;

export const call = (at: number, host: 'A' | 'B', what: Calls['call'], len?: number): Line => ({
	type: 'call',
	when: {at},
	host,
	call: what,
	connection: 'main',
	...(len === undefined ? {} : {len}),
});

/** A opens, sends 300 octets and closes; B closes later: four segments. */
export const CLOSE_FOUR: readonly Line[] = [
	call(0, 'B', 'LISTEN'),
	call(0, 'A', 'OPEN'),
	call(200, 'A', 'SEND', 300),
	call(2000, 'A', 'CLOSE'),
	call(2250, 'B', 'CLOSE'),
];

/** Every question that a run could be asked, not only the chosen ones. */
export function everyQuestion(trace: Trace): Question[] {
	return trace.steps
		.flatMap((step) => candidatesAt(trace, step, () => 0))
		.map(({question}) => question);
}

/** The question of this kind with this answer; there must be exactly one. */
export function questionOf<K extends Question['kind']>(
	trace: Trace,
	kind: K,
	answer: unknown,
	host?: 'A' | 'B',
): Extract<Question, {kind: K}> {
	const found = everyQuestion(trace).filter(
		(question): question is Extract<Question, {kind: K}> => {
			const isAsked = host === undefined || question.host === host;
			return question.kind === kind && isAsked && String(question.answer) === String(answer);
		},
	);
	const [only] = found;
	if (only === undefined || found.length > 1) {
		throw new Error(`${found.length} questions about ${kind} ${answer}`);
	}

	return only;
}

/** The question for a number of one step. */
export function numberAt(trace: Trace, n: number, field: 'seq' | 'ack'): NumberQuestion {
	const found = everyQuestion(trace).find((question): question is NumberQuestion => {
		return question.kind === 'number' && question.n === n && question.field === field;
	});
	if (found === undefined) throw new Error(`no question about ${field} at step ${n}`);

	return found;
}
