import type {AnswerEntry} from '../../source/progress/entry.js';

/** An answer that was right, but for what a test says. */
export function answer(changes: Partial<AnswerEntry> = {}): AnswerEntry {
	const verdict = changes.verdict ?? 'right';
	return {
		type: 'answer',
		at: Date.UTC(2026, 10, 20, 12),
		mode: 'quiz',
		question: 'hs-01-a',
		kind: 'choice',
		topics: ['HS-01'],
		verdict,
		credit: verdict === 'right' ? 1 : verdict === 'partly' ? 0.6 : 0,
		hints: 0,
		seconds: 20,
		seed: 1,
		...changes,
	};
}
