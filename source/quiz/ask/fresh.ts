import type {
	Direction,
	ForgedFields,
	HostId,
	Line,
	Moment,
	Pick,
	Scenario,
} from '../../simulation/scenario.js';
import type {Seq} from '../../tcp/sequence.js';
import type {Chance} from '../chance.js';
import type {Ask, When} from './spec.js';

const LAST = 2 ** 32 - 1;
/** So near to the end of the numbers that a short run passes it. */
const NEAR = 900;

/** An initial number; one of four is so near to 2^32 that the numbers begin anew. */
export function freshIsn(chance: Chance): Seq {
	return chance(3) === 0 ? LAST - chance(NEAR) : chance(LAST);
}

/** A scenario with new initial numbers, unless a line of its script counts on the old ones. */
export function withFreshIsns(scenario: Scenario, chance: Chance): Scenario {
	const [a, b] = [freshIsn(chance), freshIsn(chance)];
	if (scenario.script.some(hasAbsolute)) return scenario;

	// They stand in the scenario, so that a branch of the run has them too.
	const {A, B} = scenario.hosts;
	return {...scenario, hosts: {A: {...A, iss: a}, B: {...B, iss: b}}};
}

const isAbsolute = (number: ForgedFields['seq'] | undefined) => typeof number === 'number';

function hasAbsolute(line: Line): boolean {
	if (line.type === 'forge') return isAbsolute(line.seq) || isAbsolute(line.ack);
	return line.type === 'replace' && (isAbsolute(line.with.seq) || isAbsolute(line.with.ack));
}

export function otherHost(host: HostId): HostId {
	return host === 'A' ? 'B' : 'A';
}

/** Whether the script itself says who opens what is forged; otherwise that is always A. */
export function canSwap({script}: Scenario): boolean {
	const opened = script.flatMap((line) =>
		line.type === 'call' && line.call === 'OPEN' ? [line.connection] : [],
	);
	return script.every((line) => line.type !== 'forge' || opened.includes(line.connection));
}

const DIRECTIONS: Record<Direction, Direction> = {'A>B': 'B>A', 'B>A': 'A>B', both: 'both'};

/** The same story with A and B in each other's place. */
export function swapped(scenario: Scenario): Scenario {
	const {A, B} = scenario.hosts;
	return {...scenario, hosts: {A: B, B: A}, script: scenario.script.map(swappedLine)};
}

const sender = (from: string) => (from === 'A' || from === 'B' ? otherHost(from) : from);

function swappedLine(line: Line): Line {
	const moved = 'when' in line ? {...line, when: swappedMoment(line.when)} : line;
	switch (moved.type) {
		case 'call':
		case 'crash':
		case 'boot':
		case 'set':
			return {...moved, host: otherHost(moved.host)};
		case 'cut':
		case 'heal':
			return {...moved, direction: DIRECTIONS[moved.direction]};
		case 'flood':
			return {...moved, to: otherHost(moved.to)};
		case 'forge':
			return {...moved, from: sender(moved.from), to: otherHost(moved.to)};
		default:
			return {...moved, pick: swappedPick(moved.pick)};
	}
}

function swappedMoment(when: Moment): Moment {
	if ('at' in when) return when;

	const {after, plus} = when;
	if ('sent' in after) return {after: {sent: swappedPick(after.sent)}, plus};
	return {after: {...after, host: otherHost(after.host)}, plus};
}

function swappedPick(pick: Pick): Pick {
	return pick.from === undefined ? pick : {...pick, from: sender(pick.from)};
}

/** The same question about the swapped story. */
export function swappedAsk(ask: Ask): Ask {
	switch (ask.what) {
		case 'host':
			return ask;
		case 'wait':
			return {...ask, from: swappedPick(ask.from), to: swappedPick(ask.to)};
		case 'state':
		case 'timer':
		case 'variable':
			return {...ask, host: otherHost(ask.host), when: swappedWhen(ask.when)};
		case 'duration':
		case 'final':
		case 'path':
		case 'signal':
		case 'delivered':
			return {...ask, host: otherHost(ask.host)};
		default:
			return {...ask, of: swappedPick(ask.of)};
	}
}

function swappedWhen(when: When): When {
	switch (when.type) {
		case 'end':
			return when;
		case 'call':
		case 'timer':
			return {...when, host: otherHost(when.host)};
		default:
			return {...when, pick: swappedPick(when.pick)};
	}
}
