import {useMemo} from 'react';
import {type ChartOptions, type Layout, layOut} from '../../chart/lay-out.js';
import type {Trace} from '../../simulation/trace.js';
import type {Settings} from '../model/order.js';

/** A run laid out for a width: once, not for each frame. */
export function useLayout(
	trace: Trace,
	settings: Settings,
	width: number,
	{rows = 'every', times = 'clock'}: Pick<ChartOptions, 'rows' | 'times'> = {},
): Layout {
	const {drawing, language, numbers} = settings;
	return useMemo(
		() => layOut(trace, {drawing, language, numbers, width, rows, times}),
		[trace, drawing, language, numbers, width, rows, times],
	);
}
