import {expect, test} from 'vitest';
import {howSure} from '../../../source/quiz/kinds/confidence.js';

test.each([
	['sure 2', '2', 'sure'],
	['Unsure: LAST-ACK', 'LAST-ACK', 'unsure'],
	['guess, SYN,ACK', 'SYN,ACK', 'guess'],
	['有把握 2', '2', 'sure'],
	['不太确定：2', '2', 'unsure'],
	['猜的 3', '3', 'guess'],
	['2', '2', undefined],
	['sure', 'sure', undefined],
	['surely not', 'surely not', undefined],
])('%j is %j, %s', (line, rest, confidence) => {
	expect(howSure(line)).toEqual({line: rest, confidence});
});
