import type {Line} from '../../chart/styled.js';
import type {Scenario} from '../../simulation/scenario.js';
import type {Entry} from '../context.js';
import {markOf} from '../model/past.js';
import type {View} from '../view.js';
import {heading} from './heading.js';
import {EMPTY, line, paragraph} from './lines.js';
import type {Shelf} from './picker.js';

/** What only the file of a run knows; null while it is read. */
export type About = Pick<Scenario, 'id' | 'story' | 'questions'>;

const storyOf = ({id}: Entry, about: About | null, view: View): Line[] =>
	about?.id === id && about.story ? paragraph(about.story[view.settings.language], view) : [];

/** One line of description, and what to watch for. */
export function aboutBelow(entry: Entry, about: About | null, view: View): Line[] {
	const {summary, title} = entry;
	const {language} = view.settings;
	return [
		heading((summary ?? title)[language], view.columns, view),
		...storyOf(entry, about, view),
	];
}

/** The same, with how far one is, the states that the run passes through, and the questions it answers. */
export function aboutBeside(
	entry: Entry,
	about: About | null,
	{content, past}: Shelf,
	view: View,
): Line[] {
	const {text, settings, columns} = view;
	const {language} = settings;
	const {picker} = text.home;
	const {title, summary, states = []} = entry;
	const ids = about?.id === entry.id ? (about.questions ?? []) : [];
	const titles = ids.flatMap((id) => content.topics?.get(id)?.[language] ?? []);
	return [
		heading(title[language], columns, view),
		...paragraph(summary?.[language] ?? '', view, 'strong'),
		line(` ${picker.marks[markOf(past, entry.id)]}`, 'dim'),
		EMPTY,
		...storyOf(entry, about, view),
		EMPTY,
		line(` ${picker.states}`, 'dim'),
		...paragraph(states.join(text.home.listSeparator), view, 'plain', 3),
		...(titles.length === 0 ? [] : [EMPTY, line(` ${text.live.answers}`, 'dim')]),
		...titles.flatMap((each) => paragraph(each, view, 'plain', 3)),
	];
}
