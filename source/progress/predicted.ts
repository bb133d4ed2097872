import type {Entry} from './entry.js';
import type {Registry} from './registry.js';

/** The topic that most questions about a run are filed under. */
function topicsOfRuns({questions}: Registry): ReadonlyMap<string, string> {
	const counts = new Map<string, Map<string, number>>();
	for (const {run, topics} of questions) {
		const [topic] = topics;
		if (run === undefined || topic === undefined) continue;
		const own = counts.get(run) ?? new Map<string, number>();
		counts.set(run, own.set(topic, (own.get(topic) ?? 0) + 1));
	}
	return new Map(
		[...counts].map(([run, own]) => {
			const [[topic = ''] = []] = [...own].sort(([, a], [, b]) => b - a);
			return [run, topic];
		}),
	);
}

/**
 * What was predicted of a run is scheduled, too: a change of state under its own name, anything else under
 * the topic of its run. The journal does not say which that is, because content is filed anew now and then.
 */
export function withTopicsOfRuns(entries: readonly Entry[], registry: Registry): readonly Entry[] {
	const topics = topicsOfRuns(registry);
	return entries.map((entry) => {
		if (entry.type !== 'answer' || entry.topics.length > 0) return entry;
		const topic = topics.get(entry.question.split(' ')[0] ?? '');
		return topic === undefined || entry.transition !== undefined
			? entry
			: {...entry, topics: [topic]};
	});
}
