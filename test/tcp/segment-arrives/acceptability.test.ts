import {describe, expect, test} from 'vitest';
import {trim} from '../../../source/tcp/segment-arrives/acceptability.js';
import {readSegment, writeSegment} from '../../helpers/notation.js';
import {connections} from '../../helpers/states.js';

/** A window from 301 to 310. */
function narrow() {
	const {ESTABLISHED} = connections();
	return {...ESTABLISHED, rcv: {...ESTABLISHED.rcv, nxt: 301, wnd: 10}};
}

describe('the part of a segment that lies in the window (§3.10.7.4 first)', () => {
	test.each([
		['<SEQ=301><ACK=101><CTL=ACK><DATA=10>', '<SEQ=301><ACK=101><CTL=ACK><DATA=10>', 0],
		['<SEQ=301><ACK=101><CTL=ACK>', '<SEQ=301><ACK=101><CTL=ACK>', 0],
		['<SEQ=298><ACK=101><CTL=ACK><DATA=5>', '<SEQ=301><ACK=101><CTL=ACK><DATA=2>', 3],
		['<SEQ=309><ACK=101><CTL=ACK><DATA=5>', '<SEQ=309><ACK=101><CTL=ACK><DATA=2>', 0],
		['<SEQ=298><ACK=101><CTL=ACK><DATA=20>', '<SEQ=301><ACK=101><CTL=ACK><DATA=10>', 3],
		['<SEQ=301><ACK=101><CTL=FIN,ACK><DATA=9>', '<SEQ=301><ACK=101><CTL=FIN,ACK><DATA=9>', 0],
		['<SEQ=301><ACK=101><CTL=FIN,ACK><DATA=10>', '<SEQ=301><ACK=101><CTL=ACK><DATA=10>', 0],
		['<SEQ=300><ACK=101><CTL=SYN,ACK><DATA=5>', '<SEQ=301><ACK=101><CTL=ACK><DATA=5>', 0],
		['<SEQ=301><ACK=101><CTL=SYN,ACK><DATA=5>', '<SEQ=301><ACK=101><CTL=SYN,ACK><DATA=5>', 0],
	])('of %s is %s', (whole, part, offset) => {
		const trimmed = trim(narrow(), {...readSegment(whole), offset: 0});
		expect(writeSegment(trimmed)).toBe(part);
		expect(trimmed.offset).toBe(offset);
	});
});
