import {describe, expect, test} from 'vitest';
import {draw} from '../../source/chart/draw.js';
import type {Hide} from '../../source/chart/hide.js';
import {layOut} from '../../source/chart/lay-out.js';
import {panel} from '../../source/chart/panel.js';
import {plain} from '../../source/chart/styled.js';
import {timeline} from '../../source/chart/timeline.js';
import {runOf} from './runs.js';

const layout = layOut(runOf('lostLastAck'), {
	drawing: 'unicode',
	language: 'en',
	numbers: 'relative',
	width: 80,
});

/** What a question shows: the cursor's row, and the panel under the chart. */
function shown(step: number, at: number, hide: Hide): {row: string; panel: string; run: string} {
	const moment = {step, at};
	const rows = draw(layout, moment, {columns: 80, rows: 30}, hide).map(plain);
	return {
		row: rows.find((row) => row.startsWith('▸')) ?? '',
		panel: panel(layout, moment, {columns: 80, rows: 10}, hide).map(plain).join('\n'),
		run: plain(timeline(layout, moment, 80, hide)),
	};
}

/** A answers the FIN of B. */
const lastAck = layout.trace.flights.find(({relativeAck}) => relativeAck === 2)?.id ?? 0;
const step = layout.trace.steps.find(({sent}) => sent.includes(lastAck))?.n ?? 0;
/** When the head of the arrow is past the label. */
const at = 2395;

describe('what a question covers', () => {
	test('nothing', () => {
		const {row, panel: below} = shown(step, at, {fields: []});
		expect(row).toContain('ACK seq=302 ack=2');
		expect(below).toContain('RCV.NXT 1 → 2 *');
		expect(below).toContain('FIN-WAIT-2 → TIME-WAIT *');
	});

	test('an acknowledgment number: in the label, the header and the variables', () => {
		const {row, panel: below} = shown(step, at, {flight: lastAck, fields: ['ack']});
		expect(row).toContain('ACK seq=302 ack=?');
		expect(below).toContain('ack ?');
		expect(below).not.toContain('RCV.NXT');
		expect(below).toContain('rule    ?');
	});

	test('a sequence number', () => {
		const {row, panel: below} = shown(step, at, {flight: lastAck, fields: ['seq']});
		expect(row).toContain('ACK seq=? ack=2');
		expect(below).not.toContain('302');
	});

	test('flags: with the acknowledgment number, and the state that goes with sending them', () => {
		const close = layout.trace.steps.find(({after}) => after?.state === 'FIN-WAIT-1');
		const [fin] = close?.sent ?? [];
		const hide: Hide = {flight: fin ?? 0, fields: ['flags']};
		const {row, panel: below, run} = shown(close?.n ?? 0, 2045, hide);
		expect(row).toContain('close()');
		expect(row).toContain('? seq=301');
		expect(row + below).not.toMatch(/ack|FIN-WAIT|FIN,ACK/);
		expect(below).toContain('?   ?   ?   ?   ?   ?   ?   ?');
		const {run: open} = shown(close?.n ?? 0, 2045, {fields: []});
		expect(run.split('◆').length + 1).toBe(open.split('◆').length);
	});

	test('a state: at the life line, in the panel, with its timers and its mark', () => {
		const hide: Hide = {fields: [], state: {host: 'A', step}};
		const all = draw(layout, {step, at}, {columns: 80, rows: 30}, hide).map(plain);
		expect(all.find((row) => row.includes('FIN,ACK seq=1'))).toContain(' ? │◀');
		expect(all.join('\n')).not.toMatch(/TIME-WAIT|2MSL/);
		const {panel: below, run} = shown(step, at, hide);
		expect(below).toContain('FIN-WAIT-2 → ? *');
		expect(below).not.toMatch(/TIME-WAIT|2MSL/);
		expect(run.split('◆').length + 1).toBe(shown(step, at, {fields: []}).run.split('◆').length);
	});
});
