import type {Segment} from '../../source/tcp/segment.js';
import {writeRecord, writeSegment} from '../helpers/notation.js';
import type {Difference} from './report.js';
import type {SegmentRecord} from './schema.js';

/** Collects what differs, field by field. */
export class Comparison {
	readonly differences: Difference[] = [];

	check(field: string, expected: unknown, got: unknown): void {
		const [want, have] = [write(expected), write(got)];
		if (want !== have) this.differences.push({field, expected: want, got: have});
	}

	/** The exact list in order. Windows are compared only where the file names them. */
	checkSegments(field: string, expected: readonly SegmentRecord[], got: readonly Segment[]): void {
		this.check(
			field,
			expected.map(writeRecord).join(' ') || 'silence',
			got.map(writeSegment).join(' ') || 'silence',
		);
		expected.forEach((record, n) => {
			const seg = got[n];
			if (record.wnd !== undefined && seg !== undefined) {
				this.check(`${field} ${n + 1}: window`, record.wnd, seg.wnd);
			}
		});
	}
}

function write(value: unknown): string {
	return value === undefined || value === null || value === '' ? 'none' : String(value);
}
