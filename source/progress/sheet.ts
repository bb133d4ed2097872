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

type Section = {readonly title: string; readonly lines: readonly string[]};

const credits = (credit: number) => String(Math.round(credit * 10) / 10);

const INDENT = '  ';

/** A name first, and under it what there is to say about it. */
const entry = (name: string, ...about: readonly (string | undefined)[]) => [
	`${INDENT}${name}`,
	...about.filter((line) => line !== undefined).map((line) => INDENT + INDENT + line),
];

function sections(
	spots: WeakSpots,
	names: Names,
	{sheet}: Messages['progress'],
): readonly Section[] {
	const score = ({credit, of}: TopicScore) => sheet.share(credits(credit), of);
	return [
		{
			title: sheet.topics,
			lines: spots.topics.flatMap((topic) =>
				entry(`${topic.id}  ${score(topic)}`, names.topic(topic.id)),
			),
		},
		{
			title: sheet.transitions,
			lines: spots.transitions.flatMap((each) => entry(`${each.id}  ${score(each)}`)),
		},
		{
			title: sheet.misconceptions,
			lines: spots.misconceptions.flatMap((id) => {
				const known = names.misconception(id);
				return entry(known?.claim ?? id, known?.truth);
			}),
		},
		{
			title: sheet.sureAndWrong,
			lines: spots.sureAndWrong.flatMap((id) => entry(names.question(id) ?? id)),
		},
		{
			title: sheet.followUps,
			lines: spots.followUps.flatMap((id) => entry(names.question(id) ?? id, names.answer(id))),
		},
		{
			title: sheet.runs,
			lines: spots.runs.flatMap((id) => entry(sheet.run(id), names.run(id))),
		},
		{title: sheet.facts, lines: names.facts.flatMap((fact) => entry(fact))},
	];
}

/** The weak spots as a page to print. Its lines are as long as they are: whoever shows them breaks them. */
export function sheetLines(
	spots: WeakSpots,
	names: Names,
	say: Messages['progress'],
): readonly string[] {
	const {sheet} = say;
	const full = sections(spots, names, say).filter(({lines}) => lines.length > 0);
	return [
		`${sheet.title}  ${sheet.score(spots.right, spots.of)}`,
		...(full.length === 0 ? ['', sheet.nothing] : []),
		...full.flatMap(({title, lines}) => ['', title, ...lines]),
	];
}
