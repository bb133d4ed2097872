import type {Bilingual, HostSetup, Scenario} from '../simulation/scenario.js';
import type {Settings} from '../tcp/profile.js';
import {IDEAL, UNSET} from './scenario-file.js';
import {duration, entry, map, quoted} from './write-flow.js';
import {lineText} from './write-line.js';

/** A scenario as the text of a file, which reads back as the same scenario: what is a default is left out. */
export function writeScenario(scenario: Scenario): string {
	const {profile, hosts, ends, questions, next} = scenario;
	const rows = [
		row('title', bilingual(scenario.title)),
		row('group', scenario.group),
		row('summary', scenario.summary && bilingual(scenario.summary)),
		row('story', scenario.story && bilingual(scenario.story)),
		row('lesson', scenario.lesson && bilingual(scenario.lesson)),
		row('questions', questions && `[${questions.join(', ')}]`),
		row('next', next && `[${next.join(', ')}]`),
		row('profile', profile),
		row('switches', switchesText(scenario.switches)),
		'hosts:',
		`  A: ${hostText(hosts.A)}`,
		`  B: ${hostText(hosts.B)}`,
		row('network', networkText(scenario.network)),
		row('ends', ends === undefined ? undefined : duration(ends)),
		'script:',
		...scenario.script.map((line) => `  - ${lineText(line)}`),
	];
	return `${rows.filter((line) => line !== undefined).join('\n')}\n`;
}

const row = (key: string, value: string | undefined) =>
	value === undefined ? undefined : `${key}: ${value}`;

const bilingual = ({en, zh}: Bilingual) =>
	map([
		['en', quoted(en)],
		['zh', quoted(zh)],
	]);

function hostText({name, iss, reads, buffer, switches}: HostSetup): string {
	const isNamed = name.en !== UNSET.name.en || name.zh !== UNSET.name.zh;
	return map([
		['name', isNamed ? bilingual(name) : undefined],
		['iss', iss],
		['reads', reads === UNSET.reads ? undefined : reads],
		['buffer', buffer === UNSET.buffer ? undefined : buffer],
		['switches', switchesText(switches)],
	]);
}

function networkText({delay, loss, duplicate, reorder}: Scenario['network']): string {
	return map([
		['delay', duration(delay)],
		['loss', loss === IDEAL.loss ? undefined : loss],
		['duplicate', duplicate === IDEAL.duplicate ? undefined : duplicate],
		['reorder', reorder === IDEAL.reorder ? undefined : reorder],
	]);
}

function switchesText(switches: Partial<Settings>): string | undefined {
	const entries = Object.entries(switches);
	return entries.length === 0
		? undefined
		: map(entries.map(([name, value]) => [name, entry(name, value)] as const));
}
