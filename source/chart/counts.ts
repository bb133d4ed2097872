import type {ListenerCounts, Step} from '../simulation/trace.js';

/** Whether a step's record is that of the host's listener. */
export const isCounts = (record: Step['after']): record is ListenerCounts =>
	record !== null && 'halfOpen' in record;
