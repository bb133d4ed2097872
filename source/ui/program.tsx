import {Box, useWindowSize} from 'ink';
import {useCallback, useMemo} from 'react';
import {Canvas} from './components/canvas.js';
import {Lines} from './components/lines.js';
import type {Context, Start} from './context.js';
import {useClock} from './hooks/use-clock.js';
import {useKeys} from './hooks/use-keys.js';
import {usePlayback} from './hooks/use-playback.js';
import {useProgram} from './hooks/use-program.js';
import {useSuspension} from './hooks/use-suspension.js';
import {line} from './lay/lines.js';
import type {Settings} from './model/order.js';
import {topOf} from './model/program.js';
import {hasClock, isMoving} from './model/where.js';
import {Screen} from './screens/screen.js';
import {COLOURED, ON_LIGHT, PLAIN} from './theme.js';
import {LEAST, type View, viewIn} from './view.js';

type Props = {
	readonly start: Start;
	readonly context: Context;
	/** Told when the terminal is given to the shell, and when it is taken back. */
	readonly onAway?: (isAway: boolean) => void;
};

const nobody = () => {};

/** The whole program: a model that keys and time move, and the screen that shows its uppermost place. */
export function Program({start, context, onAway = nobody}: Props) {
	const [program, send] = useProgram(start, context);
	const place = topOf(program);
	const view = useView(program.settings);
	const isSmall = view.columns < LEAST.columns || view.height < LEAST.rows;

	// The keys come last: whoever sees that they are taken finds all else in place.
	useSuspension(program.suspended, onAway);
	useKeys((press) => {
		send({type: 'now', at: Date.now()});
		send({type: 'press', press});
	});
	// Out of sight nothing moves on.
	const onTime = useCallback((ms: number) => send({type: 'time', ms}), [send]);
	usePlayback(isMoving(place) && program.settings.animation && !isSmall, onTime);
	const onSecond = useCallback((ms: number) => send({type: 'second', ms}), [send]);
	useClock(hasClock(place), onSecond);

	return (
		<Canvas view={view} theme={themeOf(context)}>
			{isSmall ? <TooSmall view={view} /> : <Screen program={program} view={view} />}
		</Canvas>
	);
}

function themeOf({colour, isLight}: Context) {
	if (!colour) return PLAIN;
	return isLight ? ON_LIGHT : COLOURED;
}

function useView(settings: Settings): View {
	const {columns, rows} = useWindowSize();
	return useMemo(() => viewIn(settings, columns, rows), [columns, rows, settings]);
}

function TooSmall({view: {columns, height, text}}: {readonly view: View}) {
	const said = text.ui.tooSmall(columns, height, LEAST.columns, LEAST.rows);
	return (
		<Box height={height} width={columns} overflow="hidden">
			<Lines lines={said.slice(0, height).map((sentence) => line(sentence))} />
		</Box>
	);
}
