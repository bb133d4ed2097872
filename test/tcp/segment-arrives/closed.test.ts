import {describe, expect, test} from 'vitest';
import {arrive, decidedBy, sent} from '../../helpers/arrive.js';
import {connections} from '../../helpers/states.js';

describe('SEGMENT ARRIVES in CLOSED', () => {
	test.each([
		['§3.10.7.1', '<SEQ=5><CTL=RST>', []],
		['§3.10.7.1', '<SEQ=5><ACK=9><CTL=RST,ACK>', []],
		['§3.10.7.1', '<SEQ=5><CTL=SYN>', ['<SEQ=0><ACK=6><CTL=RST,ACK>']],
		['§3.10.7.1', '<SEQ=5><CTL=SYN><DATA=10>', ['<SEQ=0><ACK=16><CTL=RST,ACK>']],
		['§3.10.7.1', '<SEQ=5><CTL=FIN><DATA=2>', ['<SEQ=0><ACK=8><CTL=RST,ACK>']],
		['§3.10.7.1', '<SEQ=4294967295><CTL=SYN>', ['<SEQ=0><ACK=0><CTL=RST,ACK>']],
		['§3.10.7.1', '<SEQ=5><ACK=9><CTL=ACK>', ['<SEQ=9><CTL=RST>']],
		['§3.10.7.1', '<SEQ=5><ACK=9><CTL=SYN,ACK>', ['<SEQ=9><CTL=RST>']],
		['§3.10.7.1', '<SEQ=5><ACK=9><CTL=FIN,ACK><DATA=3>', ['<SEQ=9><CTL=RST>']],
		['§3.10.7.1', '<SEQ=5><CTL=>', ['<SEQ=0><ACK=5><CTL=RST,ACK>']],
	])('%s: %s', (rule, segment, replies) => {
		const {tcb, rules, effects} = arrive(connections().CLOSED, segment);
		expect(decidedBy(rules)).toBe(rule);
		expect(sent(effects)).toEqual(replies);
		expect(tcb.state).toBe('CLOSED');
	});
});
