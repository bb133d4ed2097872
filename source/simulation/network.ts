import type {Ms} from '../tcp/profile.js';
import type {Segment} from '../tcp/segment.js';
import {type Clock, order} from './clock.js';
import {forged} from './forge.js';
import type {Happening} from './happening.js';
import type {Departure, FlightDraft, Flights} from './packed/flights.js';
import {Picker, samePick} from './pick.js';
import type {Streams} from './random.js';
import type {Direction, ForgedFields, HostId, NetworkLine, Pick, Scenario} from './scenario.js';
import type {Way} from './ways.js';

/** A network line at work. */
type NetworkRule = {
	readonly index: number;
	readonly line: Exclude<NetworkLine, {type: 'release'}>;
	readonly picker: Picker;
	isReleased: boolean;
};

/** What the network does with one segment. */
type Treatment = {
	isLost: boolean;
	heldBy: NetworkRule | undefined;
	extra: Ms;
	/** Extra time of each copy. */
	readonly copies: Ms[];
	change: Partial<ForgedFields> | undefined;
};

type HeldFlight = {
	readonly flight: FlightDraft;
	readonly way: Way;
	readonly rule: NetworkRule;
	readonly arrivesAt: Ms;
};

const UNTOUCHED: Readonly<Treatment> = Object.freeze(untouched());

/** Carries segments: delay, chance, the script's rules, cuts. */
export class Network {
	readonly #setup: Scenario['network'];
	readonly #rules: readonly NetworkRule[];
	readonly #chance: Streams['network'];
	readonly #clock: Clock<Happening>;
	readonly #flights: Flights;
	/** Which host's segments are lost at the moment. */
	readonly #isCut: Record<HostId, boolean> = {A: false, B: false};
	#held: HeldFlight[] = [];
	/** Neither rules nor chance: most long runs, so that a segment costs nothing more. */
	readonly #isPlain: boolean;

	constructor(
		scenario: Scenario,
		chance: Streams['network'],
		clock: Clock<Happening>,
		flights: Flights,
	) {
		this.#setup = scenario.network;
		this.#chance = chance;
		this.#clock = clock;
		this.#flights = flights;
		this.#rules = rulesOf(scenario);
		const {loss, duplicate, reorder} = scenario.network;
		this.#isPlain = this.#rules.length === 0 && loss + duplicate + reorder === 0;
	}

	/** Takes a host's segment. */
	carry(departure: Departure): FlightDraft {
		return this.#send(departure, this.#treat(departure.way, departure.segment));
	}

	/**
	 * Takes a forger's segment. It is no host's, so neither chance nor rules meet it, but a cut does, and
	 * so does a rule that names the stranger's address: a filter on the way.
	 */
	inject(departure: Departure): FlightDraft {
		const {way, segment} = departure;
		if (way.fromHost !== undefined) return this.#send(departure, UNTOUCHED);

		const treatment = untouched();
		this.#applyRules(way, segment, treatment, way.from);
		return this.#send(departure, treatment);
	}

	/** From now on what is sent in this direction is lost, or no longer; what is in flight arrives. */
	setCut(direction: Direction, isCut: boolean): void {
		if (direction !== 'B>A') this.#isCut.A = isCut;
		if (direction !== 'A>B') this.#isCut.B = isCut;
	}

	/** Lets go what a hold of the same pick keeps, now and later. False when there is no such hold. */
	release(pick: Pick): boolean {
		const released = this.#rules.filter(
			(rule) => rule.line.type === 'hold' && samePick(rule.line.pick, pick),
		);
		for (const rule of released) rule.isReleased = true;
		const freed = this.#held.filter(({rule}) => rule.isReleased);
		this.#held = this.#held.filter(({rule}) => !rule.isReleased);
		for (const {flight, way, arrivesAt} of freed) {
			this.#schedule(flight, way, Math.max(arrivesAt, this.#clock.now));
		}

		return released.length > 0;
	}

	/** Network lines, by index in the script, that no segment has met. */
	unmetLines(): readonly number[] {
		return this.#rules.filter(({picker}) => !picker.hasPicked).map(({index}) => index);
	}

	#send(departure: Departure, treatment: Readonly<Treatment>): FlightDraft {
		const {way, segment} = departure;
		const {change} = treatment;
		const flight = this.#flights.add(
			change ? {...departure, segment: forged(change, way, segment)} : departure,
			this.#clock.now,
		);
		this.#dispatch(flight, way, treatment);
		for (const by of treatment.copies) this.#copy(flight, way, by);
		return flight;
	}

	#treat(way: Way, segment: Segment): Readonly<Treatment> {
		if (this.#isPlain) return UNTOUCHED;

		const treatment = untouched();
		this.#applyRules(way, segment, treatment);
		if (way.fromHost !== undefined) this.#roll(way.fromHost, treatment);
		return treatment;
	}

	/** With `named`, only the rules that are for this sender alone. */
	#applyRules(way: Way, segment: Segment, treatment: Treatment, named?: string): void {
		for (const rule of this.#rules) {
			if (named !== undefined && rule.line.pick.from !== named) continue;
			if (rule.picker.takes(way.from, way.name, segment)) apply(rule, treatment);
		}
	}

	#roll(from: HostId, treatment: Treatment): void {
		const {loss, duplicate, reorder, delay} = this.#setup;
		const stream = this.#chance[from];
		// The longest extra time: enough for a few later segments to overtake.
		const late = Math.max(1, Math.ceil(2 * delay));
		if (loss > 0 && stream.chance(loss)) treatment.isLost = true;
		if (duplicate > 0 && stream.chance(duplicate)) treatment.copies.push(stream.between(1, late));
		if (reorder > 0 && stream.chance(reorder)) treatment.extra += stream.between(1, late);
	}

	#dispatch(flight: FlightDraft, way: Way, {isLost, heldBy, extra}: Readonly<Treatment>): void {
		const arrivesAt = this.#clock.now + this.#setup.delay + extra;
		const isCut = way.fromHost !== undefined && this.#isCut[way.fromHost];
		if (isLost || isCut) this.#flights.end(flight, 'lost', arrivesAt);
		else if (way.toHost === undefined) this.#flights.end(flight, 'no such host', arrivesAt);
		else if (heldBy) this.#held.push({flight, way, rule: heldBy, arrivesAt});
		else this.#schedule(flight, way, arrivesAt);
	}

	#copy(original: FlightDraft, way: Way, by: Ms): void {
		const {segment, count} = original;
		const copy = this.#flights.add(
			{way, endpoint: null, segment, kind: 'duplicate', count},
			this.#clock.now,
		);
		copy.connection = original.connection;
		copy.copyOf = original.id;
		this.#dispatch(copy, way, {...UNTOUCHED, extra: by});
	}

	#schedule(flight: FlightDraft, way: Way, at: Ms): void {
		this.#clock.schedule(at, order.arrival(flight.id), {type: 'arrival', flight, way});
	}
}

function untouched(): Treatment {
	return {isLost: false, heldBy: undefined, extra: 0, copies: [], change: undefined};
}

function apply(rule: NetworkRule, treatment: Treatment): void {
	const {line} = rule;
	switch (line.type) {
		case 'lose':
			treatment.isLost = true;
			break;
		case 'duplicate':
			treatment.copies.push(line.by);
			break;
		case 'delay':
			treatment.extra += line.by;
			break;
		case 'hold':
			if (!rule.isReleased) treatment.heldBy = rule;
			break;
		case 'replace':
			treatment.change = {...treatment.change, ...line.with};
			break;
	}
}

function rulesOf({script}: Scenario): readonly NetworkRule[] {
	return script.flatMap((line, index): readonly NetworkRule[] => {
		switch (line.type) {
			case 'lose':
			case 'duplicate':
			case 'delay':
			case 'hold':
			case 'replace':
				return [{index, line, picker: new Picker(line.pick), isReleased: false}];
			default:
				return [];
		}
	});
}
