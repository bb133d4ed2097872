import {describe, expect, test} from 'vitest';
import {layOut} from '../../source/chart/lay-out.js';
import {panel} from '../../source/chart/panel.js';
import {plain} from '../../source/chart/styled.js';
import {RUN_NAMES, type RunName, runOf} from './runs.js';

function panelOf(name: RunName, step: number, at: number, columns = 80): string[] {
	const layout = layOut(runOf(name), {
		drawing: 'unicode',
		language: 'en',
		numbers: 'relative',
		width: 80,
	});
	return panel(layout, {step, at}, {columns, rows: 16}).map((line) => plain(line).trimEnd());
}

describe('the panel', () => {
	test.each(RUN_NAMES)('tells the TCB and the rule of every step of %s', (name) => {
		for (const {n, at, host, rules} of runOf(name).steps) {
			const text = panelOf(name, n, at).join('\n');
			expect(text).toContain(` TCB ${host} `);
			if (rules.length > 0) expect(text).toContain(`rule    ${rules.at(-1)}`);
		}
	});

	test('says of a forged segment that it is forged, and shows no variables', () => {
		const text = panelOf('oldSyn', 8, 2520).join('\n');
		expect(text).toContain('forged, in flight');
		expect(text).not.toMatch(/TCB|rule/);
	});

	test('marks what changed, and keeps quiet about windows that did not', () => {
		const close = runOf('lostLastAck').steps.find(({after}) => after?.state === 'FIN-WAIT-1');
		const text = panelOf('lostLastAck', close?.n ?? 0, 2000).join('\n');
		expect(text).toContain('ESTABLISHED → FIN-WAIT-1 *');
		expect(text).toContain('SND.NXT 301 → 302 *');
		expect(text).toMatch(/RCV\.NXT 1(?! →)/);
		expect(text).not.toContain('WND');
	});

	test('shows the timers of both hosts as bars that run down', () => {
		const bars = (at: number): string[] =>
			panelOf('lostLastAck', 13, at).join('\n').match(/█+/g) ?? [];
		const [long, shortening] = bars(2400);
		expect(long).toHaveLength(12);
		expect(bars(2900)[1]?.length).toBeLessThan(shortening?.length ?? 0);
	});

	test('in a narrow column keeps every number', () => {
		const text = panelOf('lostLastAck', 14, 3316, 38).join('\n');
		for (const part of [
			'seq 1',
			'ack 302',
			'len 0',
			'window 65535',
			'RTO 1 s → 2 s *',
			'239.0/240 s',
		]) {
			expect(text).toContain(part);
		}
	});
});
