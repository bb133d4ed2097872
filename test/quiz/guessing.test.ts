import {describe, expect, test} from 'vitest';
import {builtInQuestions} from '../../source/content/built-in-questions.js';
import {compute} from '../../source/quiz/ask/compute.js';
import {computeOfEvent, eventOf} from '../../source/quiz/ask/event.js';
import {isComputed} from '../../source/quiz/ask/spec.js';
import {run} from '../../source/simulation/run.js';
import {LANGUAGES, type Language} from '../../source/text/language.js';

const content = await builtInQuestions();
const loaded = await content.load(content.entries);

/** Questions in lists by some name. */
function grouped<T>(all: readonly T[], nameOf: (each: T) => string): [string, T[]][] {
	const groups = new Map<string, T[]>();
	for (const each of all) groups.set(nameOf(each), [...(groups.get(nameOf(each)) ?? []), each]);
	return [...groups];
}

const choices = loaded.flatMap(({spec}) =>
	spec.kind === 'choice' && 'options' in spec ? [{id: spec.topics[0], options: spec.options}] : [],
);

const several = loaded.flatMap(({spec}) =>
	spec.kind === 'several' && 'options' in spec
		? [{options: spec.options.length, right: spec.options.filter(({right}) => right).length}]
		: [],
);

const groupOf = ({id}: {readonly id: string}) => id.replace(/-\d+$/, '');

/** A group of fewer says little. */
const ENOUGH = 5;
/** Of three or four options one is the longest, and is the right one by chance in 30 % of questions. */
const MOST_OF_GROUP = 0.45;
const MOST_OF_ALL = 0.3;

type Extreme = 'longest' | 'shortest';

/** Whether the right option stands out by its length alone. */
function standsOut(
	{options}: (typeof choices)[number],
	extreme: Extreme,
	language: Language,
): boolean {
	const right = options.find((option) => option.right)?.text[language].length ?? 0;
	const wrong = options.filter((option) => !option.right).map(({text}) => text[language].length);
	return extreme === 'longest' ? right > Math.max(...wrong) : right < Math.min(...wrong);
}

const shareOf = (all: typeof choices, extreme: Extreme, language: Language) =>
	all.filter((each) => standsOut(each, extreme, language)).length / all.length;

describe.each(LANGUAGES)('whoever goes by the length of the options, in %s', (language) => {
	describe.each(['longest', 'shortest'] as const)('and takes the %s', (extreme) => {
		test('does no better than by chance', () => {
			expect(choices.length).toBeGreaterThan(190);
			expect(shareOf(choices, extreme, language)).toBeLessThan(MOST_OF_ALL);
		});

		test('does well in no group of topics', () => {
			const groups = grouped(choices, groupOf).filter(([, all]) => all.length >= ENOUGH);
			const well = groups.filter(([, all]) => shareOf(all, extreme, language) > MOST_OF_GROUP);
			expect(groups.length).toBeGreaterThan(15);
			expect(well.map(([name]) => name)).toEqual([]);
		});
	});
});

/** What the engine answers to each computed question, by what is asked of a run or of an event. */
const answers = loaded.flatMap(({spec, scenario}) => {
	// Hosts change places in half of the attempts, so that no host is the answer more often.
	if (!isComputed(spec) || spec.ask.what === 'host') return [];

	const about = 'whatif' in spec ? 'event' : 'run';
	const computed =
		'whatif' in spec
			? computeOfEvent(eventOf(spec), spec.ask)
			: scenario && compute(run(scenario, {seed: 1}), spec.ask);
	return computed ? [{asked: `${spec.ask.what} of ${about}`, value: String(computed.value)}] : [];
});

test('whoever always gives the same answer does not do well', () => {
	const kinds = grouped(answers, ({asked}) => asked).filter(([, all]) => all.length >= 2 * ENOUGH);
	const well = kinds.flatMap(([asked, all]) => {
		const most = grouped(all, ({value}) => value).toSorted((a, b) => b[1].length - a[1].length)[0];
		const [value = '', same = []] = most ?? [];
		return same.length > all.length * MOST_OF_GROUP ? [`${asked}: ${value}`] : [];
	});
	expect(kinds.length).toBeGreaterThan(11);
	expect(well).toEqual([]);
});

describe('whoever always ticks the same number of options', () => {
	/** The share of the number that is right most often. */
	const bestShare = (all: typeof several) =>
		Math.max(
			...grouped(all, ({right}) => String(right)).map(([, same]) => same.length / all.length),
		);

	test('does not do well', () => {
		expect(several.length).toBeGreaterThan(70);
		expect(bestShare(several)).toBeLessThanOrEqual(MOST_OF_GROUP);
	});

	test('does no better by looking at how many there are', () => {
		const groups = grouped(several, ({options}) => String(options));
		expect(groups.length).toBeGreaterThan(1);
		const well = groups.filter(([, all]) => all.length >= ENOUGH && bestShare(all) > MOST_OF_GROUP);
		expect(well.map(([options]) => options)).toEqual([]);
	});
});
