import {type Program, topOf} from '../model/program.js';
import type {View} from '../view.js';
import {GuideScreen} from './guide-screen.js';
import {LiveScreen} from './live-screen.js';
import {HelpScreen, HomeScreen, MessageScreen, PickerScreen} from './menu-screens.js';
import {PredictScreen} from './predict-screen.js';

/** The screen of the uppermost place. */
export function Screen({program, view}: {readonly program: Program; readonly view: View}) {
	const {context, seen} = program;
	const place = topOf(program);
	const isFirst = program.places.length === 1;
	switch (place.type) {
		case 'home':
			return <HomeScreen {...{place, view, isFirst, context}} />;
		case 'picker':
			return <PickerScreen {...{place, view, isFirst, context, seen}} />;
		case 'help':
			return <HelpScreen {...{place, view, isFirst}} />;
		case 'loading':
		case 'failed':
			return <MessageScreen {...{place, view, isFirst}} />;
		case 'live':
			return <LiveScreen {...{place, view, isFirst}} />;
		case 'guide':
			return <GuideScreen {...{place, view, isFirst}} />;
		case 'predict':
			return <PredictScreen {...{place, view, isFirst}} />;
	}
}
