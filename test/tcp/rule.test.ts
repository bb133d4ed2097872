import {expect, test} from 'vitest';
import {RULES} from '../../source/tcp/rule.js';
import {NO_RULES} from '../../source/tcp/rule-list.js';
import {closed} from '../../source/tcp/segment-arrives/closed.js';
import {listen} from '../../source/tcp/segment-arrives/listen.js';
import {otherStates} from '../../source/tcp/segment-arrives/other-states.js';
import {synSent} from '../../source/tcp/segment-arrives/syn-sent.js';

test('every check of SEGMENT ARRIVES is a rule, in the order of the RFC', () => {
	const checks = [closed, listen, synSent, otherStates].flat().map(({rule}) => rule);
	const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'];
	expect(checks).toEqual([
		'RFC 9293 §3.10.7.1',
		...ordinals.slice(0, 4).map((check) => `RFC 9293 §3.10.7.2 ${check}`),
		...ordinals.slice(0, 5).map((check) => `RFC 9293 §3.10.7.3 ${check}`),
		...ordinals.map((check) => `RFC 9293 §3.10.7.4 ${check}`),
	]);
	expect(checks.filter((rule) => !RULES.includes(rule))).toEqual([]);
});

test('each rule is there once, and says where it is from', () => {
	expect(new Set(RULES).size).toBe(RULES.length);
	expect(RULES.filter((rule) => !/^(?:RFC \d+ §|Linux |scenario$)/.test(rule))).toEqual([]);
});

test('the same rules one after another are the same list', () => {
	const [one, other] = ['RFC 9293 §3.10.4', 'Linux tcp_close'] as const;
	expect(NO_RULES.rules).toEqual([]);
	const list = NO_RULES.with(one).with(other);
	expect(list.rules).toEqual([one, other]);
	expect(NO_RULES.with(one).with(other)).toBe(list);
	expect(NO_RULES.with(other).rules).toEqual([other]);
	expect(NO_RULES.with(one).rules).toEqual([one]);
});
