import type {Bilingual} from '../../simulation/scenario.js';
import {type Messages, messages} from '../../text/language.js';
import type {Computed} from '../ask/compute.js';
import {type Chance, shuffled} from '../chance.js';
import {fateOptions, timerOptions} from '../options.js';
import type {ChoiceExercise, Option, Refutation} from './exercise.js';
import {both} from './fill.js';
import {hostHere, type Parts, type Said} from './make-computed.js';
import {refutations} from './make-written.js';

type Choice = Extract<Computed, {kind: 'timer' | 'fate' | 'host' | 'signal' | 'reply'}>;

const SIGNALS = [
	'nothing',
	'connection reset',
	'connection timed out',
	'connection refused',
	'connection closing',
];
const REPLIES = ['nothing', 'ACK', 'RST', 'RST,ACK', 'SYN,ACK', 'FIN,ACK'];
const HOSTS = ['A', 'B', 'both', 'neither'];
const OPTIONS = 4;

/** An answer that is chosen from a list which the file need not give. */
export function choiceExercise(
	spec: Said,
	computed: Choice,
	{asked, question, fill, chance, isSwapped}: Parts,
): ChoiceExercise {
	const here = (value: string) =>
		computed.kind === 'host' ? hostHere(value, isSwapped) : canonical(computed, value);
	const values = spec.choices
		? shuffled(spec.choices.map(here), chance)
		: valuesFor(computed, chance);
	const wrong = refutations(spec.wrong, fill, here);
	const options = values.map((value) => optionFor(computed, value, asked.explanation, wrong, fill));
	const own = question?.kind === computed.kind ? question : null;
	return {...asked, kind: 'choice', options, asked: own};
}

/** A value as the engine writes it, whatever its case in the file. */
function canonical({kind, value}: Choice, written: string): string {
	const known: readonly string[] = kind === 'reply' ? REPLIES : [value];
	return known.find((each) => each.toLowerCase() === written.toLowerCase()) ?? written;
}

function valuesFor(computed: Choice, chance: Chance): readonly string[] {
	const {kind, value} = computed;
	switch (kind) {
		case 'timer':
			return value === 'none'
				? shuffled(['none', 'RTO', '2MSL', 'KEEPALIVE'], chance)
				: shuffled(
						[
							'none',
							...timerOptions(value, chance)
								.filter((each) => each !== value)
								.slice(0, 2),
							value,
						],
						chance,
					);
		case 'fate':
			return fateOptions();
		case 'host':
			return HOSTS;
		case 'signal':
			return some(value, SIGNALS, chance);
		case 'reply':
			return some(value, REPLIES, chance);
	}
}

function some(answer: string, values: readonly string[], chance: Chance): readonly string[] {
	const others = shuffled(
		values.filter((value) => value !== answer),
		chance,
	);
	return shuffled([answer, ...others.slice(0, OPTIONS - 1)], chance);
}

function optionFor(
	computed: Choice,
	value: string,
	explanation: Bilingual,
	wrong: ReadonlyMap<string, Refutation>,
	fill: (text: Bilingual) => Bilingual,
): Option {
	const text = both((language) => labelOf(computed, value, messages(language)));
	const refuted = wrong.get(value);
	if (value === computed.value)
		return {text, right: true, why: fill(explanation), misconception: null, value};
	if (refuted) return {text, right: false, ...refuted, value};

	const why = both((language) => {
		const say = messages(language);
		if (computed.kind === 'timer' && value in say.quiz.runs)
			return say.quiz.runs[value as keyof typeof say.quiz.runs];
		const lure = say.exercise.lures[isOfCall(computed) ? 'call' : computed.kind]?.[value];
		return lure ?? say.exercise.why.wrong(labelOf(computed, computed.value, say));
	});
	return {text, right: false, why, misconception: null, value};
}

/** A call is answered with an error; nobody is told of it. */
const isOfCall = (computed: Choice) => computed.kind === 'signal' && computed.ofCall === true;

/** An option in words. */
function labelOf(computed: Choice, value: string, {quiz, exercise}: Messages): string {
	const {kind} = computed;
	if (isOfCall(computed)) return exercise.callAnswers(value);
	const words: Record<Choice['kind'], Readonly<Record<string, string>>> = {
		timer: {...quiz.timers, ...exercise.timers},
		fate: quiz.fates,
		host: exercise.hosts,
		signal: exercise.signals,
		reply: exercise.replies,
	};
	return words[kind][value] ?? value;
}
