import type {Rule} from './rule.js';

/**
 * The rules that a turn has looked at. The same few sequences come again and again, so each has one list,
 * found rule by rule from `NO_RULES`; a long run keeps no list a step.
 */
export class RuleList {
	readonly rules: readonly Rule[];
	/** What has come of it, each with one rule more. */
	readonly #longer: RuleList[] = [];

	constructor(rules: readonly Rule[]) {
		this.rules = rules;
	}

	with(rule: Rule): RuleList {
		for (const longer of this.#longer) if (longer.#last === rule) return longer;

		const longer = new RuleList([...this.rules, rule]);
		this.#longer.push(longer);
		return longer;
	}

	get #last(): Rule | undefined {
		return this.rules[this.rules.length - 1];
	}
}

export const NO_RULES = new RuleList([]);
