import type {CaseReport, Difference} from '../report.js';
import {compareSent} from './exchange.js';
import {canonical} from './paths.js';
import {recordedBy} from './recorded.js';
import type {Recording, Side} from './recording.js';
import {Replay} from './replay.js';

/** Replays both hosts of a recording, each by itself, and compares what they send and their states. */
export function runRecording(recording: Recording): CaseReport {
	const differences = (['A', 'B'] as const).flatMap((side) =>
		compareHost(recording, side).map((one) => ({...one, field: `${side}: ${one.field}`})),
	);
	return {id: recording.name, differences};
}

function compareHost(recording: Recording, side: Side): Difference[] {
	const replay = new Replay(recording, side);
	replay.run();
	return [
		...replay.unknownCalls.map((call) => ({
			field: 'calls',
			expected: 'a call that the format knows',
			got: `unknown call "${call}"`,
		})),
		...compareSegments(recording, side, replay),
		...comparePaths(recording, side, replay),
	];
}

function compareSegments(recording: Recording, side: Side, replay: Replay): Difference[] {
	const recorded = recordedBy(recording, side);
	const ours = replay.sent();
	return [...new Set([...recorded.keys(), ...ours.keys()])].flatMap((direction) =>
		compareSent(recorded.get(direction) ?? [], ours.get(direction) ?? [], replay.causeBefore).map(
			(one) => ({...one, field: `${direction}: ${one.field}`}),
		),
	);
}

function comparePaths(recording: Recording, side: Side, replay: Replay): Difference[] {
	return Object.entries(recording.state_path[side] ?? {}).flatMap(([key, path]) => {
		const own = replay.paths.get(key) ?? 'nothing';
		if (canonical(own) === canonical(path)) return [];
		return [{field: `states of ${key}`, expected: path, got: own}];
	});
}
