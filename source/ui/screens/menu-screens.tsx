import {Frame} from '../components/frame.js';
import {Lines} from '../components/lines.js';
import type {Context} from '../context.js';
import {plainHead} from '../lay/head.js';
import {helpLines} from '../lay/help.js';
import {homeLines} from '../lay/home.js';
import {fill, line, paragraph} from '../lay/lines.js';
import {pickerLines} from '../lay/picker.js';
import type {Failed, Help, Home, Loading, Picker} from '../model/place.js';
import type {View} from '../view.js';

type Props<P> = {readonly place: P; readonly view: View; readonly isFirst: boolean};

export function HomeScreen({place, view, context}: Props<Home> & {readonly context: Context}) {
	const head = plainHead([view.text.home.title], null, view);
	return (
		<Frame view={view} head={head} where="list" isFirst>
			<Lines lines={fill(homeLines(place, view, context), view.rows)} />
		</Frame>
	);
}

type PickerProps = Props<Picker> & {
	readonly context: Context;
	readonly seen: ReadonlySet<string>;
};

export function PickerScreen({place, view, isFirst, context, seen}: PickerProps) {
	const {picker, title} = view.text.home;
	const {entries} = context.content;
	const name = place.purpose === 'quiz' ? picker.quiz : picker.live;
	const count = line(picker.place(place.mark + 1, entries.length));
	const lines = pickerLines(place, view, context.content, seen);
	return (
		<Frame view={view} head={plainHead([title, name], count, view)} where="list" isFirst={isFirst}>
			<Lines lines={fill(lines, view.rows)} />
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
export function MessageScreen({place, view, isFirst}: Props<Loading | Failed>) {
	const {text} = view;
	const lines =
		place.type === 'loading'
			? [line(` ${text.ui.loading}`)]
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
