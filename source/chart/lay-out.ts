import type {Moment, Trace} from '../simulation/trace.js';
import type {Ms} from '../tcp/profile.js';
import {type Language, type Messages, messages} from '../text/language.js';
import {type Geometry, geometryOf} from './geometry.js';
import {type Glyphs, glyphsOf} from './glyphs.js';
import type {Numbers} from './label.js';
import {type Lives, livesOf} from './life.js';
import {noteSource} from './notes.js';
import {type PlayMap, playMapOf} from './playing-time.js';
import type {Row} from './row.js';
import {RowWriter} from './row-writer.js';
import {type RowChoice, type ShownRows, shownRows} from './shown-rows.js';
import {stopsOf} from './stepping.js';
import type {Drawing} from './styled.js';
import {type Landmarks, landmarksOf} from './timeline.js';

export type ChartOptions = {
	readonly drawing: Drawing;
	readonly language: Language;
	readonly numbers: Numbers;
	/** Columns that a row may take. Laid out anew when the terminal changes its size. */
	readonly width: number;
	/** Every row, unless others are asked for. */
	readonly rows?: RowChoice;
	/** Moments of the run, or how far each is from the row of the cursor. */
	readonly times?: 'clock' | 'distance';
};

/** A trace made ready to be drawn at any moment: made once, never changed. */
export type Layout = {
	readonly trace: Trace;
	readonly options: ChartOptions;
	readonly text: Messages['chart'];
	readonly glyphs: Glyphs;
	readonly geometry: Geometry;
	readonly lives: Lives;
	/** How often a segment has been sent before, by flight id. */
	readonly again: ReadonlyMap<number, number>;
	readonly rows: readonly Row[];
	readonly shown: ShownRows;
	/** The row where step `n` shows, at `n - 1`. */
	readonly rowOfStep: readonly number[];
	/** By flight id: the row where it leaves, and the one where it lands if that is another. */
	readonly rowOfFlight: ReadonlyMap<number, number>;
	readonly landingOf: ReadonlyMap<number, number>;
	/** Where stepping stops, in order. */
	readonly stops: readonly Moment[];
	readonly landmarks: Landmarks;
	readonly play: PlayMap;
	/** How long the whole run plays at 1x. */
	readonly playDuration: Ms;
};

export function layOut(trace: Trace, options: ChartOptions): Layout {
	const geometry = geometryOf(options.width, trace.endsAt);
	const text = messages(options.language).chart;
	const lives = livesOf(trace);
	const source = noteSource(trace, lives, text);
	const writer = new RowWriter(source, options.numbers, geometry);
	const {list, rowOfStep} = writer.writeAll();
	const play = playMapOf(trace);

	return {
		trace,
		options,
		text,
		glyphs: glyphsOf(options.drawing),
		geometry,
		lives,
		again: source.again,
		rows: list.rows,
		shown: shownRows(trace, list.rows, options.rows ?? 'every'),
		rowOfStep,
		rowOfFlight: list.rowOfFlight,
		landingOf: list.landingOf,
		stops: stopsOf(trace, list),
		landmarks: landmarksOf(trace, lives, play),
		play,
		playDuration: play.duration,
	};
}
