import type {Ms} from '../tcp/profile.js';
import type {Messages} from '../text/language.js';
import type {Cost} from './cost.js';

/** One sentence on what a wrong answer cost. */
export function costSentence(cost: Cost, {quiz: {branch}}: Messages): string {
	const {host, peer} = cost;
	const lead = leadOf(cost, branch);
	const prices = pricesOf(cost, branch);
	if (prices.length > 0) return branch.cost(lead, prices);
	if (!cost.noticed && cost.skippedTimeWait) return branch.unnoticedTimeWait(host, peer);
	if (!cost.noticed) return branch.unnoticed(peer);

	return branch.healed(lead);
}

type Words = Messages['quiz']['branch'];

/** What was done differently, or how the peer took it. */
function leadOf({believed, taken, host, peer}: Cost, branch: Words): string {
	if (believed !== null) return branch.believed(host, believed);

	return taken === null ? branch.notThere(peer) : branch.taken[taken](peer);
}

function pricesOf(cost: Cost, branch: Words): string[] {
	const {retransmissions, resets, later, otherEnds, endless, skippedTimeWait, noticed} = cost;
	// A shorter wait is no price: what it spares is what it is there for.
	if (skippedTimeWait && !noticed) return [];
	if (endless) return [branch.endless];

	return [
		...(retransmissions > 0 ? [branch.retransmissions(retransmissions)] : []),
		...(resets > 0 ? [branch.resets(resets)] : []),
		...otherEnds.map((end) => branch.end(end.host, end.branch, end.real)),
		...(later >= NOTICEABLE ? [branch.later(seconds(later))] : []),
		...(later <= -NOTICEABLE ? [branch.earlier(seconds(-later))] : []),
	];
}

const NOTICEABLE: Ms = 1;

function seconds(ms: Ms): string {
	return String(Math.round(ms / 10) / 100);
}
