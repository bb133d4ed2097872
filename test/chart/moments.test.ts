import {describe, expect, test} from 'vitest';
import {draw} from '../../source/chart/draw.js';
import {layOut} from '../../source/chart/lay-out.js';
import {panel} from '../../source/chart/panel.js';
import {plain} from '../../source/chart/styled.js';
import {timeline} from '../../source/chart/timeline.js';
import {runOf} from './runs.js';

/** A screen of a run while something is under way. */
function screen(
	name: Parameters<typeof runOf>[0],
	at: number,
	look: {drawing: 'unicode' | 'ascii'; language: 'en' | 'zh'},
): string {
	const layout = layOut(runOf(name), {...look, numbers: 'relative', width: 80});
	const moment = {step: layout.trace.steps.filter((step) => step.at <= at).length, at};
	const lines = [
		timeline(layout, moment, 80),
		...draw(layout, moment, {columns: 80, rows: 18}),
		...panel(layout, moment, {columns: 80, rows: 7}),
	];
	return `${lines.map((line) => plain(line).trimEnd()).join('\n')}\n`;
}

const MOMENTS = [
	['lostLastAck', 2370, 'an ACK on its way, not yet known to be lost'],
	['lostLastAck', 2600, 'the silence after a loss, the timer running'],
	['lostLastAck', 3316, 'a retransmission'],
	['crossingSyns', 30, 'two flights before they meet'],
	['crossingSyns', 48, 'two flights after they have met'],
	['idle', 3_600_000, 'one hour of two'],
	['window', 1330, 'a probe'],
	['oldSyn', 2520, 'a forged segment, and an old one underneath'],
] as const;

describe('a moment', () => {
	test.each(MOMENTS)('of %s at %d ms: %s', async (name, at) => {
		const both = [
			screen(name, at, {drawing: 'unicode', language: 'en'}),
			screen(name, at, {drawing: 'ascii', language: 'zh'}),
		];
		await expect(both.join('\n')).toMatchFileSnapshot(`golden/moments/${name}-${at}.txt`);
	});
});
