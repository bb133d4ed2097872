import {expect, test} from 'vitest';
import {plain} from '../../source/chart/styled.js';
import {builtIn} from '../../source/content/built-in.js';
import {NO_PAST} from '../../source/progress/past.js';
import {run} from '../../source/simulation/run.js';
import {liveLines} from '../../source/ui/lay/live.js';
import {advanceLive, hasEnded, type Live, pressLive, watch} from '../../source/ui/model/live.js';
import {contextOf} from './scenarios.js';
import {settingsOf, viewOf} from './view.js';

const {entries, load} = await builtIn();
const SETTINGS = settingsOf({animation: true});
/** Milliseconds of a frame, and more frames than any run plays. */
const FRAME = 83;
const MOST = 2000;

test.each(entries.map(({id}) => [id] as const))(
	'%s plays to its end in time, and goes back step by step to its first frame',
	async (id) => {
		const {content} = await contextOf();
		const trace = run(await load(id));
		const view = viewOf();
		const frame = (live: Live) =>
			liveLines(live, live.reel, {content, past: NO_PAST}, view).map(plain).join('\n');

		let live = watch(trace, SETTINGS, false);
		const first = frame(live);
		let frames = 0;
		for (; frames < MOST && !hasEnded(live); frames++) live = advanceLive(live, FRAME);
		expect(hasEnded(live)).toBe(true);
		expect(live.playback.running).toBe(false);
		// Fifteen to forty-five seconds, with room for the short ones.
		expect((frames * FRAME) / 1000).toBeGreaterThan(4);
		expect((frames * FRAME) / 1000).toBeLessThan(50);

		for (let n = 0; n < MOST && live.playback.moment.step + live.playback.moment.at > 0; n++) {
			const turn = pressLive(live, {command: 'left', key: 'left'}, SETTINGS);
			if (turn.type === 'stay' && turn.place.type === 'live') live = turn.place;
		}
		expect(frame(live)).toBe(first);
	},
);
