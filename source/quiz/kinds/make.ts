import type {Scenario} from '../../simulation/scenario.js';
import {isComputed, type QuestionSpec} from '../ask/spec.js';
import type {Exercise} from './exercise.js';
import {chanceFor} from './fill.js';
import {aboutEvent} from './make-event.js';
import {aboutStep, type Predicted} from './make-predicted.js';
import {aboutRun} from './make-run.js';
import {writtenExercise} from './make-written.js';

/** A question from a file. */
export type Filed = {readonly spec: QuestionSpec; readonly scenario: Scenario | undefined};

/** A question and what it takes to ask it: from a file, or one that predict mode has asked before. */
export type Loaded = Filed | Predicted;

const isFiled = (loaded: Loaded): loaded is Filed => 'topics' in loaded.spec;

/** A question ready to be asked: the seed decides its numbers, its roles and the order of its options. */
export function exerciseOf(loaded: Loaded, seed: number): Exercise {
	if (!isFiled(loaded)) return aboutStep(loaded, seed);
	const {spec, scenario} = loaded;
	const chance = chanceFor(spec.id, seed);
	if (!isComputed(spec)) return writtenExercise(spec, seed, chance);
	if ('whatif' in spec) return aboutEvent(spec, seed, chance);
	if (scenario === undefined) throw new Error(`The run of ${spec.id} is not there.`);

	return aboutRun(spec, scenario, seed, chance);
}
