import type {Rule} from '../tcp/rule.js';

/**
 * The rules that a step consulted. The same few sequences come again and again, so each has one list,
 * found rule by rule from `NO_RULES`; a long run keeps no list a step.
 */
export class RuleList {
	readonly rules: readonly Rule[];
	readonly #longer = new Map<Rule, RuleList>();

	constructor(rules: readonly Rule[]) {
		this.rules = rules;
	}

	with(rule: Rule): RuleList {
		const known = this.#longer.get(rule);
		if (known) return known;

		const longer = new RuleList([...this.rules, rule]);
		this.#longer.set(rule, longer);
		return longer;
	}
}

export const NO_RULES = new RuleList([]);
