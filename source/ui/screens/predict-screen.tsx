import type {Layout} from '../../chart/lay-out.js';
import type {Question} from '../../quiz/question.js';
import {currentQuestion, lastResult} from '../../quiz/sitting.js';
import {AnswerField, fieldRows} from '../components/answer-field.js';
import {Frame} from '../components/frame.js';
import {Lines} from '../components/lines.js';
import {useLayout} from '../hooks/use-layout.js';
import {actionsLine, noticeLines} from '../lay/asking.js';
import {chartLines, playingLines, predictHead, promptLines} from '../lay/predict.js';
import {givenInRun, weighingLines} from '../lay/round/weighing.js';
import {scoreLines} from '../lay/score.js';
import {shownStepLines} from '../lay/shown.js';
import {verdictLines} from '../lay/verdict.js';
import type {Asking} from '../model/asking.js';
import {type Predict, predictWhere} from '../model/predict.js';
import type {Saving} from '../model/saving.js';
import type {View} from '../view.js';

type Props = {
	readonly place: Predict;
	readonly view: View;
	readonly isFirst: boolean;
	readonly saving: Saving;
	readonly version: string;
};

export function PredictScreen({place, view, isFirst, saving, version}: Props) {
	const layout = useLayout(place.sitting.trace, view.settings, view.columns);
	return (
		<Frame
			view={view}
			head={predictHead(place, saving, view)}
			where={predictWhere(place)}
			isFirst={isFirst}
		>
			<Body place={place} view={view} layout={layout} version={version} />
		</Frame>
	);
}

type BodyProps = {
	readonly place: Predict;
	readonly view: View;
	readonly layout: Layout;
	readonly version: string;
};

function Body({place, view, layout, version}: BodyProps) {
	const {phase, sitting} = place;
	const question = currentQuestion(sitting);
	switch (phase.type) {
		case 'playing':
			return <Lines lines={playingLines(place, layout, view)} />;
		case 'asking':
			if (question === undefined) return null;
			return <OpenQuestion {...{place, view, layout, version, question, asking: phase}} />;
		case 'weighing': {
			if (question === undefined) return null;
			const {mark, sitting: answered} = phase;
			const weighed = {
				shown: (rows: number) => chartLines(layout, question.moment, rows, view, question.hide),
				asked: promptLines(place, question, view),
				given: givenInRun(question, lastResult(answered)?.answer ?? null, view),
			};
			return <Lines lines={weighingLines(weighed, mark, view)} />;
		}
		case 'shown':
			return <Lines lines={shownStepLines(place, phase, layout, view)} />;
		case 'verdict':
			return <Lines lines={verdictLines(place, phase, {layout, version}, view)} />;
		case 'score':
			return <Lines lines={scoreLines(place, phase.mark, view)} />;
	}
}

type OpenProps = BodyProps & {readonly question: Question; readonly asking: Asking};

/** Chart, question, field, further actions, hints: the chart takes what the others leave. */
function OpenQuestion({place, view, layout, question, asking}: OpenProps) {
	const prompt = promptLines(place, question, view);
	const notice = [actionsLine(asking, view), ...noticeLines(place.sitting, question, view)];
	const field = fieldRows(question);
	const rest = view.rows - prompt.length - field - notice.length;
	const chart = chartLines(layout, question.moment, rest, view, question.hide);
	const above = [...chart, ...prompt];
	return (
		<>
			<Lines lines={above} />
			<AnswerField {...{asking, question, view}} row={above.length} />
			<Lines lines={notice} />
		</>
	);
}
