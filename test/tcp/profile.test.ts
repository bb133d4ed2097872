import {readdirSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {
	LINUX,
	PROFILE_NAMES,
	profileWith,
	RFC9293,
	SETTINGS,
	type SettingName,
} from '../../source/tcp/profile.js';

const entries = Object.entries(SETTINGS) as [SettingName, (typeof SETTINGS)[SettingName]][];

/** What a value of each unit is; Infinity is "without limit". */
const FITS: Record<string, (value: unknown) => boolean> = {
	ms: (value) => typeof value === 'number' && value >= 0,
	times: (value) => value === Number.POSITIVE_INFINITY || Number.isInteger(value),
	octets: (value) => Number.isInteger(value) && Number(value) > 0,
	switch: (value) => typeof value === 'boolean',
	choice: (value) => typeof value === 'string',
};

describe('the table of constants and switches', () => {
	test.each(entries)('%s has a unit that fits, and a source for each profile', (_, setting) => {
		for (const name of PROFILE_NAMES) {
			expect(FITS[setting.unit]?.(setting[name])).toBe(true);
			expect(setting.source[name].trim()).not.toBe('');
		}
		expect(setting.source.rfc9293).toMatch(/RFC \d+ §\d/);
	});

	test('both profiles are what the table says', () => {
		for (const [name, setting] of entries) {
			expect(RFC9293[name], name).toBe(setting.rfc9293);
			expect(LINUX[name], name).toBe(setting.linux);
		}
		expect(Object.isFrozen(RFC9293) && Object.isFrozen(LINUX)).toBe(true);
	});

	test.each(entries)('%s can be set for one host, and changes nothing else', (name, setting) => {
		const value = typeof setting.linux === 'boolean' ? !setting.linux : setting.rfc9293;
		const changed = profileWith('linux', {[name]: value});
		expect(changed).toEqual({...LINUX, [name]: value});
	});

	test('every recording that is named is in the tests', () => {
		const files = readdirSync('test/conformance/data/kernel');
		const named = entries.flatMap(([, {source}]) => {
			const [, list = ''] = /recordings? ([\da-z, ]+)$/.exec(source.linux) ?? [];
			return list === '' ? [] : list.split(', ');
		});
		expect(named.length).toBeGreaterThan(10);
		expect(named.filter((id) => !files.some((file) => file.startsWith(`${id}_`)))).toEqual([]);
	});
});

/** What the RFC leaves to an implementation, or Linux does in its own way; each as it was found once. */
const switchedOn = (name: 'rfc9293' | 'linux') =>
	entries.flatMap(([key, setting]) => (setting[name] === true ? [key] : [])).sort();

const BOTH = ['resetAfterKeepalive', 'simopenFix'];

test('the RFC alone switches on little', () => {
	expect(switchedOn('rfc9293')).toEqual(
		[...BOTH, 'ackBehindFin', 'challengeInTimeWait', 'keepaliveHearsAll', 'textOnSyn'].sort(),
	);
});

test('Linux switches on', () => {
	expect(switchedOn('linux')).toEqual(
		[
			...BOTH,
			...['abortWithAck', 'ackCrossingSynAck', 'askWholeRst', 'backlogPlusOne', 'combineFin'],
			...['dropSynFin', 'lastAckAtClose', 'minisockets', 'oldAcksWithinSent', 'requestSocket'],
			...['resetBelowFin', 'resetOnLateText', 'resetOnTextOverFin', 'resetOnUnread'],
			...['rtoFloorOnVariance', 'socketCalls', 'synCookies', 'tailLossProbe'],
			...['timeWaitRestartsOnAny', 'touchingCounts', 'twReuse'],
		].sort(),
	);
});

test('a profile has its name', () => {
	expect(PROFILE_NAMES.map((name) => profileWith(name).name)).toEqual(['rfc9293', 'linux']);
});

/** Linux 6.18 as it is installed: what `sysctl` says, by our names and units. */
test.each([
	['tcp_rto_min_us', 'rtoMin', 200],
	['tcp_rto_max_ms', 'rtoMax', 120_000],
	['tcp_syn_retries', 'synRetries', 6],
	['tcp_syn_linear_timeouts', 'synLinearTimeouts', 4],
	['tcp_synack_retries', 'synackRetries', 5],
	['tcp_retries2', 'dataRetries', 15],
	['tcp_orphan_retries (0 means 8)', 'orphanRetries', 8],
	['tcp_keepalive_time', 'keepaliveIdle', 7_200_000],
	['tcp_keepalive_intvl', 'keepaliveInterval', 75_000],
	['tcp_keepalive_probes', 'keepaliveProbes', 9],
	['tcp_invalid_ratelimit', 'challengeAckInterval', 500],
	['tcp_rfc1337', 'rfc1337', false],
	['tcp_fin_timeout', 'finWait2', 60_000],
	['tcp_syncookies', 'synCookies', true],
	['TCP_TIMEWAIT_LEN', 'timeWait', 60_000],
	['TCP_DELACK_MIN', 'delayedAck', 40],
	['TCP_TIMEOUT_INIT', 'rtoInitial', 1000],
	['TCP_TIMEOUT_FALLBACK', 'rtoAfterSyn', 3000],
	['TCP_MAX_QUICKACKS', 'quickAcks', 16],
	['TCP_MSS_DEFAULT', 'mssDefault', 536],
] as const)('%s is in the profile linux', (kernel, name, value) => {
	expect(LINUX[name]).toBe(value);
	expect(SETTINGS[name].source.linux).toContain(kernel.split(' ')[0]);
});
