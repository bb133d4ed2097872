import type {
	CallLine,
	CallName,
	ForgeLine,
	HostId,
	HostSetup,
	Line,
	Moment,
	Scenario,
} from '../../source/simulation/scenario.js';
import type {Flag} from '../../source/tcp/segment.js';
import type {State} from '../../source/tcp/state-diagram.js';

const nameless = {en: '', zh: ''};

export function hostSetup(setup: Partial<HostSetup> = {}): HostSetup {
	return {name: nameless, reads: 'auto', buffer: 65_535, switches: {}, ...setup};
}

type Parts = {
	readonly script: readonly Line[];
	readonly A?: Partial<HostSetup>;
	readonly B?: Partial<HostSetup>;
	readonly network?: Partial<Scenario['network']>;
} & Partial<Pick<Scenario, 'profile' | 'switches' | 'ends'>>;

/** A scenario for a test: 50 ms one way, A from 100, B from 300 unless said otherwise. */
export function scenario({script, A, B, network, ...rest}: Parts): Scenario {
	return {
		id: 'test',
		title: nameless,
		group: 'open',
		profile: 'rfc9293',
		switches: {},
		hosts: {A: hostSetup({iss: 100, ...A}), B: hostSetup({iss: 300, ...B})},
		network: {delay: 50, loss: 0, duplicate: 0, reorder: 0, ...network},
		script,
		...rest,
	};
}

export const at = (ms: number): Moment => ({at: ms});

export const once = (host: HostId, state: State, plus = 0): Moment => ({
	after: {host, state},
	plus,
});

export function call(
	when: Moment,
	host: HostId,
	name: CallName,
	more: Partial<CallLine> = {},
): CallLine {
	return {type: 'call', when, host, call: name, connection: 'main', ...more};
}

export function forge(
	when: Moment,
	from: string,
	to: HostId,
	flags: readonly Flag[],
	more: Partial<ForgeLine> = {},
): ForgeLine {
	return {
		type: 'forge',
		when,
		from,
		to,
		connection: 'main',
		flags,
		seq: {plus: 0},
		len: 0,
		wnd: 65_535,
		...more,
	};
}

/** B listens and A opens: both ESTABLISHED after 150 ms. */
export const handshake: readonly Line[] = [call(at(0), 'B', 'LISTEN'), call(at(0), 'A', 'OPEN')];
