import {readFileSync} from 'node:fs';
import {basename} from 'node:path';
import {z} from 'zod';
import {type Recording, recording} from './kernel/recording.js';
import {runRecording} from './kernel/run-recording.js';
import {listenerScenario, runListener} from './listener.js';
import type {CaseReport, FileReport} from './report.js';
import {runScenario, scenario} from './scenarios.js';
import {runTransition, transition} from './transitions.js';

/** A file that is not what it should be: told to people, without a stack trace. */
export class FileProblem extends Error {}

const header = z.object({format: z.string()});

/** A case before it is read: one that cannot be read disagrees, and the others still run. */
const unread = z.looseObject({id: z.string(), kind: z.unknown().optional()});
type Unread = z.infer<typeof unread>;

const transitions = z.object({cases: z.array(unread)});
const scenarios = z.object({scenarios: z.array(unread)});

/** Runs the cases of one file against the engine. */
export function runFile(path: string): FileReport {
	const json = readJson(path);
	const {format} = read(header, json);
	const runCases = FORMATS.get(format);
	if (runCases === undefined) {
		const known = [...FORMATS.keys()].join(', ');
		throw new FileProblem(`unknown format "${format}"; this runner knows ${known}`);
	}
	return {name: basename(path), extra: isExtra(json), cases: runCases(json)};
}

const FORMATS = new Map<string, (json: unknown) => CaseReport[]>([
	['tcp-transitions-1', (json) => read(transitions, json).cases.map(transitionOf)],
	['tcp-scenarios-1', (json) => read(scenarios, json).scenarios.map(scenarioOf)],
	['tcp-kernel-trace-1', (json) => [recordingOf(read(recording, json))]],
]);

function transitionOf(json: Unread): CaseReport {
	return guarded(json.id, () => runTransition(read(transition, json)));
}

/** `kind` tells what is driven: two bare endpoints when absent, or one host with a listener. */
function scenarioOf(json: Unread): CaseReport {
	return guarded(json.id, () => {
		switch (json.kind) {
			case undefined:
				return runScenario(read(scenario, json));
			case 'listener':
				return runListener(read(listenerScenario, json));
			default:
				throw new FileProblem(`is of an unknown kind, "${json.kind}"`);
		}
	});
}

function recordingOf(one: Recording): CaseReport {
	return guarded(one.name, () => runRecording(one));
}

/** Recordings of what need not be modelled. */
function isExtra(json: unknown): boolean {
	return read(z.object({group: z.unknown().optional()}), json).group === 'extra';
}

function readJson(path: string): unknown {
	let text: string;
	try {
		text = readFileSync(path, 'utf8');
	} catch (error) {
		throw new FileProblem(`cannot be read (${reason(error)})`);
	}
	try {
		return JSON.parse(text);
	} catch (error) {
		throw new FileProblem(`is not JSON (${reason(error)})`);
	}
}

function read<T>(schema: z.ZodType<T>, json: unknown): T {
	const result = schema.safeParse(json);
	if (result.success) return result.data;

	const [issue] = result.error.issues;
	const place = issue === undefined || issue.path.length === 0 ? '' : ` at ${issue.path.join('.')}`;
	throw new FileProblem(`is not in the format it names: ${issue?.message ?? 'unreadable'}${place}`);
}

/** An engine that throws disagrees, and so does a case that cannot be read. */
function guarded(id: string, run: () => CaseReport): CaseReport {
	try {
		return run();
	} catch (error) {
		return {id, differences: [{field: 'run', expected: 'an outcome', got: reason(error)}]};
	}
}

function reason(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
