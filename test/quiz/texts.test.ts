import {describe, expect, test} from 'vitest';
import {RULES} from '../../source/tcp/rule.js';
import {STATES} from '../../source/tcp/state-diagram.js';
import {messages} from '../../source/text/language.js';

const GIVEN = {
	host: 'A',
	peer: 'B',
	before: 'FIN-WAIT-2',
	given: '1',
	answer: '2',
	octets: 300,
};

describe.each(['en', 'zh'] as const)('in %s', (language) => {
	const {rules, slips} = messages(language);

	test('every rule has a sentence, and no other has one', () => {
		expect(Object.keys(rules.of).toSorted()).toEqual([...RULES].toSorted());
		for (const sentence of Object.values(rules.of)) expect(sentence).toMatch(/[.。]$/);
	});

	test('a sharper sentence is for a rule and a state that exist', () => {
		for (const [rule, states] of Object.entries(rules.in)) {
			expect(RULES).toContain(rule);
			for (const [state, sentence] of Object.entries(states)) {
				expect(STATES).toContain(state);
				expect(sentence).toMatch(/[.。]$/);
			}
		}
	});

	test('every slip says why it looks right and why it is not', () => {
		for (const [id, {name, looks, but}] of Object.entries(slips)) {
			expect(name, id).not.toMatch(/[.。]$/);
			expect(looks(GIVEN), id).toMatch(/[.。]$/);
			expect(but(GIVEN), id).toMatch(/[.。]$/);
			expect(looks(GIVEN) + but(GIVEN), id).not.toContain('undefined');
		}
	});
});

test('both languages know the same sharper sentences', () => {
	const shape = (language: 'en' | 'zh') =>
		Object.entries(messages(language).rules.in).map(([rule, states]) => [
			rule,
			Object.keys(states),
		]);
	expect(shape('zh')).toEqual(shape('en'));
});
