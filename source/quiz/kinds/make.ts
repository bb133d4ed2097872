import type {Scenario} from '../../simulation/scenario.js';
import {isComputed, type QuestionSpec} from '../ask/spec.js';
import type {Exercise} from './exercise.js';
import {chanceFor} from './fill.js';
import {aboutEvent} from './make-event.js';
import {aboutRun} from './make-run.js';
import {writtenExercise} from './make-written.js';

export type Loaded = {readonly spec: QuestionSpec; readonly scenario: Scenario | undefined};

/** A question ready to be asked: the seed decides its numbers, its roles and the order of its options. */
export function exerciseOf({spec, scenario}: Loaded, seed: number): Exercise {
	const chance = chanceFor(spec.id, seed);
	if (!isComputed(spec)) return writtenExercise(spec, seed, chance);
	if ('whatif' in spec) return aboutEvent(spec, seed, chance);
	if (scenario === undefined) throw new Error(`The run of ${spec.id} is not there.`);

	return aboutRun(spec, scenario, seed, chance);
}
