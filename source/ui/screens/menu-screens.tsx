import type {Past} from '../../progress/past.js';
import {Frame} from '../components/frame.js';
import {Lines} from '../components/lines.js';
import {TextField} from '../components/text-field.js';
import type {Context} from '../context.js';
import {useAbout} from '../hooks/use-about.js';
import {plainHead} from '../lay/head.js';
import {helpLines} from '../lay/help.js';
import {homeLines} from '../lay/home.js';
import {fill, line, paragraph} from '../lay/lines.js';
import {pickerLines, searchLabel} from '../lay/picker.js';
import {markOf} from '../model/past.js';
import {foundIn} from '../model/picker.js';
import type {Failed, Help, Home, Loading, Picker, Preparing} from '../model/place.js';
import {whereIs} from '../model/where.js';
import type {Standing} from '../study.js';
import type {View} from '../view.js';

type Props<P> = {readonly place: P; readonly view: View; readonly isFirst: boolean};

type HomeProps = Props<Home> & {readonly context: Context; readonly standing: Standing | null};

export function HomeScreen({place, view, context, standing}: HomeProps) {
	const head = plainHead([view.text.home.title], null, view);
	return (
		<Frame view={view} head={head} where="home" isFirst>
			<Lines lines={fill(homeLines(place, view, context, standing), view.rows)} />
		</Frame>
	);
}

type PickerProps = Props<Picker> & {
	readonly context: Context;
	readonly past: Past;
};

export function PickerScreen({place, view, isFirst, context, past}: PickerProps) {
	const {picker, title} = view.text.home;
	const {content} = context;
	const {entries} = content;
	const {purpose} = place;
	const name = purpose === 'quiz' || purpose === 'lab' ? picker[purpose] : picker.live;
	const seen = entries.filter(({id}) => past.seen.has(id)).length;
	const done = entries.filter(({id}) => markOf(past, id) === 'done').length;
	const count = line(picker.count(seen, done, entries.length));
	const {search} = place;
	const about = useAbout(content, foundIn(entries, search)[place.mark]?.id);
	const field = search === undefined ? 0 : 1;
	const page = {...view, rows: view.rows - field};
	const lines = pickerLines(place, page, {content, past}, about);
	const head = plainHead([title, name], count, view);
	return (
		<Frame view={view} head={head} where={whereIs(place)} isFirst={isFirst}>
			{search !== undefined && (
				<TextField label={searchLabel(view)} typed={search} isOpen row={0} view={view} />
			)}
			<Lines lines={fill(lines, view.rows - field)} />
		</Frame>
	);
}

export function HelpScreen({place, view, isFirst}: Props<Help>) {
	const head = plainHead([view.text.home.title, view.text.ui.help.title], null, view);
	return (
		<Frame view={view} head={head} where="help" isFirst={isFirst}>
			<Lines lines={fill(helpLines(place, view), view.rows)} />
		</Frame>
	);
}

/** While a file is read, and when it cannot be. */
export function MessageScreen({place, view, isFirst}: Props<Loading | Preparing | Failed>) {
	const {text} = view;
	const lines =
		place.type !== 'failed'
			? [line(` ${place.type === 'loading' ? text.ui.loading : text.round.preparing}`)]
			: [line(` ${text.ui.failed}`, 'strong'), ...paragraph(place.reason, view)];
	return (
		<Frame
			view={view}
			head={plainHead([text.home.title], null, view)}
			where="message"
			isFirst={isFirst}
		>
			<Lines lines={fill(lines, view.rows)} />
		</Frame>
	);
}
