import type {Messages} from '../text/language.js';
import type {TopicScore, WeakSpots} from './weak-spots.js';

/** What the ids of weak spots stand for, in one language. */
export type Names = {
	readonly topic: (id: string) => string | undefined;
	readonly question: (id: string) => string | undefined;
	/** What there is to say to a follow-up. */
	readonly answer: (id: string) => string | undefined;
	readonly misconception: (
		id: string,
	) => {readonly claim: string; readonly truth: string} | undefined;
	readonly run: (id: string) => string | undefined;
	/** Facts with their default values, a line each; none where they do not belong. */
	readonly facts: readonly string[];
};

/** One of the things to go over: its name, how it went, and what there is to say about it. */
export type Spot = {
	readonly name: string;
	readonly score: string | null;
	readonly about: readonly string[];
};

/** Spots of one kind. */
export type Section = {readonly title: string; readonly spots: readonly Spot[]};

const credits = (credit: number) => String(Math.round(credit * 10) / 10);

const spot = (name: string, ...about: readonly (string | undefined)[]): Spot => ({
	name,
	score: null,
	about: about.filter((line) => line !== undefined),
});

/** What to go over, kind by kind; what there is nothing of is left out. */
export function spotSections(
	spots: WeakSpots,
	names: Names,
	{sheet}: Messages['progress'],
): readonly Section[] {
	const scored = ({id, credit, of}: TopicScore, ...about: readonly (string | undefined)[]) => ({
		...spot(id, ...about),
		// That something asked once was wrong needs no number.
		score: of === 1 && credit === 0 ? null : sheet.share(credits(credit), of),
	});
	const sections: readonly Section[] = [
		{title: sheet.topics, spots: spots.topics.map((one) => scored(one, names.topic(one.id)))},
		{title: sheet.transitions, spots: spots.transitions.map((one) => scored(one))},
		{
			title: sheet.misconceptions,
			spots: spots.misconceptions.map((id) => {
				const known = names.misconception(id);
				return spot(known?.claim ?? id, known?.truth);
			}),
		},
		{
			title: sheet.sureAndWrong,
			spots: spots.sureAndWrong.map((id) => spot(names.question(id) ?? id)),
		},
		{
			title: sheet.followUps,
			spots: spots.followUps.map((id) => spot(names.question(id) ?? id, names.answer(id))),
		},
	];
	return sections.filter((section) => section.spots.length > 0);
}

/** What went well, by name. */
export const wellIn = ({well}: WeakSpots, names: Names): readonly string[] =>
	well.map((id) => names.topic(id) ?? id);

const INDENT = '  ';

/** A name first, and under it what there is to say about it. */
const spotLines = ({name, score, about}: Spot): readonly string[] => [
	INDENT + [name, ...(score === null ? [] : [score])].join(INDENT),
	...about.map((line) => INDENT + INDENT + line),
];

/** The weak spots as a page to print. Its lines are as long as they are: whoever shows them breaks them. */
export function sheetLines(
	spots: WeakSpots,
	names: Names,
	say: Messages['progress'],
): readonly string[] {
	const {sheet} = say;
	const runs = spots.runs.map((id) => spot(sheet.run(id), names.run(id)));
	const full = [
		...spotSections(spots, names, say),
		{title: sheet.runs, spots: runs},
		{title: sheet.facts, spots: names.facts.map((fact) => spot(fact))},
	].filter((section) => section.spots.length > 0);
	return [
		`${sheet.title}  ${sheet.score(spots.right, spots.of)}`,
		...(full.length === 0 ? ['', sheet.nothing] : []),
		...full.flatMap(({title, spots}) => ['', title, ...spots.flatMap(spotLines)]),
	];
}
