import {pastOf} from '../model/past.js';
import {type Program, topOf} from '../model/program.js';
import {savingOf} from '../model/saving.js';
import type {View} from '../view.js';
import {GuideScreen} from './guide-screen.js';
import {GoalsScreen, LabScreen} from './lab-screens.js';
import {LiveScreen} from './live-screen.js';
import {HelpScreen, HomeScreen, MessageScreen, PickerScreen} from './menu-screens.js';
import {DateScreen, PlanScreen, SetupScreen, ShelvesScreen} from './plan-screens.js';
import {PredictScreen} from './predict-screen.js';
import {RoundScreen} from './round-screen.js';

/** The screen of the uppermost place. */
export function Screen({program, view}: {readonly program: Program; readonly view: View}) {
	const {context} = program;
	const past = pastOf(program);
	const place = topOf(program);
	const isFirst = program.places.length === 1;
	switch (place.type) {
		case 'home':
			return (
				<HomeScreen
					{...{place, view, isFirst}}
					context={{...context, isAligned: program.isAligned}}
					standing={program.standing}
				/>
			);
		case 'picker':
			return <PickerScreen {...{place, view, isFirst, context, past}} />;
		case 'help':
			return <HelpScreen {...{place, view, isFirst}} />;
		case 'shelves':
			return <ShelvesScreen {...{place, view, isFirst}} />;
		case 'plan':
			return <PlanScreen {...{place, view, isFirst}} />;
		case 'date':
			return (
				<DateScreen {...{place, view}} isFirst={isFirst && place.from === null} now={program.now} />
			);
		case 'setup':
			return <SetupScreen {...{place, view, isFirst}} standing={program.standing} />;
		case 'round':
			return <RoundScreen {...{place, view, isFirst, context}} saving={savingOf(program)} />;
		case 'preparing':
		case 'loading':
		case 'failed':
			return <MessageScreen {...{place, view, isFirst}} />;
		case 'live':
			return <LiveScreen {...{place, view, isFirst, context, past}} />;
		case 'lab':
			return <LabScreen {...{place, view, isFirst}} />;
		case 'goals':
			return <GoalsScreen {...{place, view, isFirst}} reached={program.bench.reached} />;
		case 'guide':
			return <GuideScreen {...{place, view, isFirst}} />;
		case 'predict':
			return (
				<PredictScreen
					{...{place, view, isFirst}}
					saving={savingOf(program)}
					version={context.study.version}
				/>
			);
	}
}
