import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, describe, expect, test} from 'vitest';
import {pipe} from './program.js';

const folder = mkdtempSync(path.join(tmpdir(), 'tcp-trainer-files-'));
afterAll(() => rmSync(folder, {recursive: true, force: true}));

function file(name: string, text: string): string {
	const found = path.join(folder, name);
	writeFileSync(found, text);
	return found;
}

const good = file(
	'good.yaml',
	`title: {en: Mine, zh: 我的}
group: open
hosts:
  A: {name: {en: left, zh: 左}, iss: 100}
  B: {name: {en: right, zh: 右}, iss: 300}
script:
  - {at: 0s, host: B, call: LISTEN}
  - {at: 0s, host: A, call: OPEN}
`,
);
const bad = file('bad.yaml', 'title: {en: Mine}\ngroup: open\nscrpt: []\n');

describe('answers', () => {
	test.each([
		['--help', {}, /^tcp-trainer {2}The life of a TCP connection/],
		['', {}, /^tcp-trainer {2}The life of a TCP connection/],
		['', {LANG: 'zh_CN.UTF-8'}, /^tcp-trainer {2}TCP 连接的一生/],
		['live --help --lang zh', {}, /^tcp-trainer live {2}一步一步/],
		['--version', {}, /^\d+\.\d+\.\d+\n$/],
		['list', {}, /^ {2}handshake +Three-way handshake$/m],
		['list --lang zh', {}, /^ {2}handshake +三次握手$/m],
		['live handshake', {}, /SYN,ACK seq=0 ack=1/],
		['live handshake', {}, /◀─+/],
		['live handshake --ascii', {}, /<-+/],
		['live handshake', {LANG: 'C'}, /<-+/],
		['live handshake --plain', {}, /^0\.100 {2}A calls connect\(\)\. A sends SYN seq=0/m],
		[`live ${good}`, {}, /^ Mine$/m],
		[`check ${good}`, {}, /^1 file, no problems\n$/],
	])('%s with %o', async (line, env, wanted) => {
		const {code, stdout, stderr} = await pipe(line.split(' ').filter(Boolean), {env});
		expect(stdout).toMatch(wanted);
		expect({code, stderr}).toEqual({code: 0, stderr: ''});
	});

	test('list --json is one array of scenarios', async () => {
		const {stdout} = await pipe(['list', '--json', '--lang', 'zh']);
		expect(JSON.parse(stdout)).toContainEqual({id: 'handshake', title: '三次握手', group: 'open'});
	});

	test('a trace is the same octets twice, whatever the language and the terminal', async () => {
		const argv = ['live', 'simultaneous-close', '--json', '--seed', '7'];
		const [one, other] = await Promise.all([
			pipe(argv),
			pipe([...argv, '--ascii'], {env: {LANG: 'zh_CN.GB18030', TERM: 'dumb', TZ: 'Asia/Shanghai'}}),
		]);
		expect(one.stdout).toBe(other.stdout);
		expect(JSON.parse(one.stdout)).toMatchObject({version: 1, scenario: 'simultaneous-close'});
	});

	test('no escape sequence leaves the program through a pipe', async () => {
		const {stdout} = await pipe(['live', 'handshake'], {env: {FORCE_COLOR: '3'}});
		expect(stdout).not.toContain('\u001B');
	});
});

describe('complaints', () => {
	test.each([
		['lvie handshake', 2, 'there is no command "lvie".', 'Did you mean "live"?'],
		['capture', 2, 'there is no command "capture".', 'See "tcp-trainer --help".'],
		['live handshake --spead 2', 2, 'there is no option "--spead".', 'Did you mean "--speed"?'],
		['live handshake again', 2, '"again" is one argument too many for "live".', '--help'],
		['live', 2, '"live" needs the name of a scenario', 'See "tcp-trainer list".'],
		['live close', 2, '"close" names several scenarios.', '  simultaneous-close'],
		['live handshak', 1, 'there is no scenario or group "handshak".', 'Did you mean "handshake"?'],
		[
			'live ./none.yaml',
			1,
			'"./none.yaml" cannot be run.',
			'./none.yaml:1:1: There is no such file.',
		],
		[`live ${bad}`, 1, 'cannot be run.', `${bad}:1:8: `],
		['quiz --json', 2, '"quiz" has no --json.', 'See "tcp-trainer quiz --help".'],
		['--json', 2, '"tcp-trainer" has no --json.', 'See "tcp-trainer --help".'],
		['--lang=fr', 2, '"fr" is not a value for "--lang".', 'Give one of: en, zh.'],
		['stats today', 2, '"today" is one argument too many for "stats".', 'stats --help'],
		['live --profile linx', 2, '"linx" is not a value for "--profile".', 'Did you mean "linux"?'],
		['drill --level senor', 2, '"senor" is not a value', 'Did you mean "senior"?'],
		['list scnarios', 2, 'there is no list of "scnarios".', 'Did you mean "scenarios"?'],
		['live \u001B[31m', 1, 'there is no scenario or group "<U+001B>[31m".', 'tcp-trainer list'],
		['lvie --lang zh', 2, '没有「lvie」这个命令。', '是不是想输入「live」？'],
	])('%s', async (line, expected, ...wanted) => {
		const {code, stdout, stderr} = await pipe(line.split(' '));
		for (const text of wanted) expect(stderr).toContain(text);
		expect(stderr).not.toMatch(/\u001B|\n\s+at /);
		expect({code, stdout}).toEqual({code: expected, stdout: ''});
	});

	test('a name whose ending was left out is that of a file', async () => {
		const {code, stderr} = await pipe(['live', 'good'], {cwd: folder});
		expect(stderr).toContain('Did you mean "good.yaml"?');
		expect(code).toBe(1);
	});

	test('check names every problem by file, line and column', async () => {
		const {code, stdout} = await pipe(['check', good, bad]);
		expect(stdout).toContain(`${bad}:1:8: `);
		expect(stdout).toContain(`${bad}:3:1: `);
		expect(code).toBe(1);

		const {stdout: json} = await pipe(['check', bad, '--json']);
		expect(JSON.parse(json)).toContainEqual(
			expect.objectContaining({file: bad, line: 3, column: 1}),
		);
	});
});

describe('a quiz through a pipe', () => {
	test('the end of the input ends it with the score', async () => {
		const {code, stdout, stderr} = await pipe(['quiz', 'handshake'], {input: 'skip\n'});
		expect(stdout).toMatch(/^\? (?:state|flags|number|choice)$/m);
		expect(stdout).toMatch(/\nscore: 0 of \d+\n$/);
		expect({code, stderr}).toEqual({code: 0, stderr: ''});
	});
});
