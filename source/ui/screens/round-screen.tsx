import {useMemo} from 'react';
import {type Layout, layOut} from '../../chart/lay-out.js';
import {currentExercise} from '../../quiz/kinds/course.js';
import type {Exercise} from '../../quiz/kinds/exercise.js';
import {Frame} from '../components/frame.js';
import {Lines} from '../components/lines.js';
import {RoundQuestion} from '../components/round-question.js';
import type {Context} from '../context.js';
import {endedLines} from '../lay/round/ended.js';
import {gradingLines} from '../lay/round/grading.js';
import {roundHead} from '../lay/round/head.js';
import {askedLines, shownLines} from '../lay/round/question.js';
import {toldLines} from '../lay/round/told.js';
import {givenTo, weighingLines} from '../lay/round/weighing.js';
import {type Round, roundWhere, type Weighing} from '../model/round/round.js';
import type {Saving} from '../model/saving.js';
import type {View} from '../view.js';

type Props = {
	readonly place: Round;
	readonly view: View;
	readonly isFirst: boolean;
	readonly context: Context;
	readonly saving: Saving;
};

export function RoundScreen(props: Props) {
	const {place, view, isFirst} = props;
	const exercise = currentExercise(place.course);
	const layout = useExerciseLayout(exercise, view);
	return (
		<Frame view={view} head={roundHead(place, view)} where={roundWhere(place)} isFirst={isFirst}>
			<Body {...props} exercise={exercise} layout={layout} />
		</Frame>
	);
}

/** The chart of a question, laid out once; null where it shows none. */
function useExerciseLayout(exercise: Exercise | undefined, view: View): Layout | null {
	const trace = exercise?.shows?.type === 'chart' ? exercise.shows.trace : null;
	const {columns: width, settings} = view;
	const {drawing, language, numbers} = settings;
	return useMemo(
		() => trace && layOut(trace, {drawing, language, numbers, width}),
		[trace, drawing, language, numbers, width],
	);
}

type BodyProps = Props & {readonly exercise: Exercise | undefined; readonly layout: Layout | null};

function Body({place, view, context, saving, exercise, layout}: BodyProps) {
	const {phase} = place;
	if (phase.type === 'ended') {
		return <Lines lines={endedLines(place, phase, context.content, view)} />;
	}
	if (exercise === undefined) return null;
	switch (phase.type) {
		case 'answering':
			return <RoundQuestion {...{round: place, phase, exercise, layout, view}} />;
		case 'weighing':
			return <Lines lines={weighedLines(exercise, phase, layout, view)} />;
		case 'grading':
			if (exercise.kind !== 'open') return null;
			return <Lines lines={gradingLines(exercise, phase, view)} />;
		case 'told': {
			const {version} = context.study;
			return <Lines lines={toldLines(place, phase, {layout, saving, version}, view)} />;
		}
	}
}

/** The question as it was, with what was answered marked. */
const weighedLines = (
	exercise: Exercise,
	{answer, mark}: Weighing,
	layout: Layout | null,
	view: View,
) =>
	weighingLines(
		{
			shown: (rows) => shownLines(exercise, layout, rows, view),
			asked: askedLines(exercise, view),
			given: givenTo(exercise, answer, view),
		},
		mark,
		view,
	);
