import {describe, expect, test} from 'vitest';
import {type Layout, layOut} from '../../source/chart/lay-out.js';
import {
	firstMoment,
	lastMoment,
	nextStateChange,
	stepBack,
	stepForward,
} from '../../source/chart/stepping.js';
import type {Moment} from '../../source/simulation/trace.js';
import {RUN_NAMES, type RunName, runOf} from './runs.js';

const layoutOf = (name: RunName): Layout =>
	layOut(runOf(name), {drawing: 'unicode', language: 'en', numbers: 'relative', width: 80});

function walk(layout: Layout): Moment[] {
	const moments = [firstMoment()];
	for (;;) {
		const here = moments.at(-1) ?? firstMoment();
		const next = stepForward(layout, here);
		if (next.step === here.step && next.at === here.at) return moments;
		moments.push(next);
	}
}

describe('stepping', () => {
	test.each(RUN_NAMES)('visits each step of %s once, in order', (name) => {
		const layout = layoutOf(name);
		const steps = walk(layout).map(({step}) => step);
		expect([...new Set(steps)]).toEqual([0, ...layout.trace.steps.map(({n}) => n)]);
		expect(walk(layout).at(-1)).toEqual(lastMoment(layout));
	});

	test.each(RUN_NAMES)('goes back through %s as it came', (name) => {
		const layout = layoutOf(name);
		const there = walk(layout);
		const back: Moment[] = [];
		for (let moment = lastMoment(layout); ; moment = stepBack(layout, moment)) {
			back.unshift(moment);
			if (moment.step === 0 && moment.at === 0) break;
		}
		expect(back).toEqual(there);
	});

	test('stops where a segment is lost and where one is forged, though nobody acts there', () => {
		expect(walk(layoutOf('lostSyn'))).toContainEqual({step: 2, at: 50});
		expect(walk(layoutOf('oldSyn')).filter(({at}) => at === 2500)).toHaveLength(1);
	});

	test('finds the state changes, several in one instant too', () => {
		const layout = layoutOf('lostLastAck');
		const states: string[] = [];
		let moment: Moment | null = firstMoment();
		for (;;) {
			moment = nextStateChange(layout, moment);
			if (moment === null) break;
			const {step} = moment;
			const change = layout.lives.changes.find((one) => one.step === step);
			states.push(`${change?.host} ${change?.to}`);
		}
		expect(states).toEqual([
			'B LISTEN',
			'A SYN-SENT',
			'B SYN-RECEIVED',
			'A ESTABLISHED',
			'B ESTABLISHED',
			'A FIN-WAIT-1',
			'B CLOSE-WAIT',
			'A FIN-WAIT-2',
			'B LAST-ACK',
			'A TIME-WAIT',
			'B CLOSED',
			'A CLOSED',
		]);
	});
});
