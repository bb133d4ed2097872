import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {describe, expect, test} from 'vitest';
import {builtInQuestions} from '../../source/content/built-in-questions.js';
import type {Fact} from '../../source/content/registry-file.js';
import {type ProfileName, SETTINGS, type SettingName} from '../../source/tcp/profile.js';

const {
	entries,
	load,
	facts: readFacts,
	misconceptions: readMisconceptions,
} = await builtInQuestions();
const facts = await readFacts();
const misconceptions = await readMisconceptions();
const questions = (await load(entries)).map(({spec}) => spec);

const QUIZZES = fileURLToPath(new URL('../../quizzes/', import.meta.url));
const texts = readdirSync(QUIZZES, {recursive: true, encoding: 'utf8'})
	.filter((file) => file.endsWith('.yaml') && file !== 'facts.yaml')
	.map((file) => readFileSync(path.join(QUIZZES, file), 'utf8'))
	// Sources name functions of the kernel, too, and are not what a learner is told.
	.map((text) => text.replace(/^ *sources?:.*$/gm, ''));

const SYSCTL =
	/\b(tcp_[a-z\d_]*[a-z\d]|somaxconn|ip_(?:local|unprivileged)_[a-z_]+[a-z]|nf_conntrack_[a-z_]*[a-z])\b/g;

/** Names in texts that look like a sysctl and are functions of the kernel. */
const NOT_SYSCTL = [
	'tcp_close',
	'tcp_keepalive',
	'tcp_reset',
	'tcp_send_fin',
	'tcp_timewait_state_process',
];

/** Values that a misconception claims to be the default. */
const BELIEVED = ['somaxconn = 128'];

const NUMBER = String.raw`(\d[\d,]*)`;
const named = SYSCTL.source;
/** `name = 1 (default)`, `name is 1 by default`, `name 默认 1`. */
const BY_DEFAULT = [
	new RegExp(`${named} ?= ?${NUMBER} ?[(（](?:the )?(?:default|默认)`, 'g'),
	new RegExp(`${named} is ${NUMBER} by default`, 'g'),
	new RegExp(`${named} (?:为|的)?默认(?:值)?(?:为|是)? ?${NUMBER}`, 'g'),
];

const plain = (number: string | undefined) => (number ?? '').replaceAll(',', '');

const defaultOf = (name: string | undefined) => facts.find((fact) => fact.name === name)?.value;

/** Each match as `name = value`. */
const said = (pattern: RegExp, text: string) =>
	[...text.matchAll(pattern)].map(([, name, value]) => ({name, value: plain(value)}));

const isDefault = ({name, value}: {name: string | undefined; value: string}) =>
	value === defaultOf(name);

describe('sysctls in questions, runs and misconceptions', () => {
	test.each([...new Set(texts.flatMap((text) => text.match(SYSCTL) ?? []))])(
		'%s is in the table of facts',
		(name) => {
			expect(NOT_SYSCTL.includes(name) || defaultOf(name) !== undefined).toBe(true);
		},
	);

	test('what a text calls the default is the default', () => {
		const all = JSON.stringify([questions, misconceptions]);
		const claims = BY_DEFAULT.flatMap((pattern) => said(pattern, all));
		expect(claims.length).toBeGreaterThan(3);
		const wrong = claims.filter((each) => !isDefault(each));
		expect(
			wrong.map(({name, value}) => `${name} = ${value}`).filter((line) => !BELIEVED.includes(line)),
		).toEqual([]);
	});
});

const UNITS: Readonly<Record<string, number>> = {
	us: 0.001,
	ms: 1,
	s: 1000,
	min: 60_000,
	h: 3_600_000,
};

/** In the unit of settings: durations in milliseconds. */
const numberOf = ({value, unit}: Fact) => Number(value) * (UNITS[unit ?? ''] ?? 1);

const byId = (id: string) => {
	const fact = facts.find((each) => each.id === id);
	if (!fact) throw new Error(`no fact ${id}`);
	return fact;
};

const HELD: readonly (readonly [SettingName, ProfileName, string])[] = [
	['timeWait', 'rfc9293', 'time-wait-rfc'],
	['timeWait', 'linux', 'time-wait-linux'],
	['rtoInitial', 'rfc9293', 'rto-initial-rfc'],
	['rtoInitial', 'linux', 'rto-initial-linux'],
	['rtoMin', 'rfc9293', 'rto-min-rfc'],
	['rtoMin', 'linux', 'rto-min-linux'],
	['rtoMax', 'rfc9293', 'rto-max-rfc'],
	['rtoMax', 'linux', 'rto-max-linux'],
	['rtoAfterSyn', 'rfc9293', 'rto-after-syn'],
	['rtoAfterSyn', 'linux', 'rto-after-syn-linux'],
	['synTimeout', 'rfc9293', 'syn-r2'],
	['synRetries', 'linux', 'syn-retries'],
	['synLinearTimeouts', 'linux', 'syn-linear'],
	['synackRetries', 'linux', 'synack-retries'],
	['userTimeout', 'rfc9293', 'user-timeout'],
	['dataRetries', 'linux', 'retries2'],
	['orphanRetries', 'linux', 'orphan-retries-meant'],
	['keepaliveIdle', 'rfc9293', 'keepalive-idle-rfc'],
	['keepaliveIdle', 'linux', 'keepalive-time'],
	['keepaliveInterval', 'linux', 'keepalive-intvl'],
	['keepaliveProbes', 'linux', 'keepalive-probes'],
	['delayedAck', 'linux', 'delack-min'],
	['deferredAck', 'linux', 'delack-max'],
	['quickAcks', 'linux', 'quickacks'],
	['challengeAckInterval', 'linux', 'challenge-limit'],
	['rfc1337', 'linux', 'rfc1337'],
	['finWait2', 'linux', 'fin-timeout'],
	['mss', 'rfc9293', 'mss-ethernet'],
	['mss', 'linux', 'mss-ethernet'],
	['mssDefault', 'rfc9293', 'mss-default-rfc'],
	['mssDefault', 'linux', 'mss-default-linux'],
];

describe('profiles agree with the facts', () => {
	test.each(HELD)('%s of %s is %s', (setting, profile, id) => {
		expect(Number(SETTINGS[setting][profile])).toBe(numberOf(byId(id)));
	});

	test.each(
		Object.entries(SETTINGS).flatMap(([setting, {linux, source}]) => {
			const fact = facts.find(({name}) => name === /^\w+/.exec(source.linux)?.[0]);
			return fact && typeof linux === 'number' && Number.isFinite(linux) ? [[setting, fact]] : [];
		}) as [SettingName, Fact][],
	)('%s, whose source is a fact, is held to it', (setting, fact) => {
		const ids = HELD.filter(([name, profile]) => name === setting && profile === 'linux');
		expect(ids.map(([, , id]) => byId(id).name).join()).toContain(fact.name);
	});
});

test('a fact says its own value in both languages', () => {
	const DIGITS = /\d/;
	const silent = facts.filter(({value, text}) => {
		const number = value.split('-')[0] ?? value;
		if (!DIGITS.test(number)) return false;
		const all = [text.en, text.zh].map((line) => line.replaceAll(',', ''));
		return all.some((line) => !line.includes(number));
	});
	expect(silent.map(({id}) => id)).toEqual([]);
});
