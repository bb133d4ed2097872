import {spawn} from 'node:child_process';
import {mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {describe, expect, onTestFinished, test} from 'vitest';
import {cleanEnvironment, PROGRAM, pipe} from './program.js';
import {KEYS, Terminal} from './terminal.js';

function newFolder(): string {
	const folder = mkdtempSync(path.join(tmpdir(), 'tcp-trainer-people-'));
	onTestFinished(() => rmSync(folder, {recursive: true, force: true}));
	return folder;
}

const BARS = 'Do the bars below stand';

describe('whether the bars line up', () => {
	test('Enter says yes, and is not asked again', async () => {
		const progress = path.join(newFolder(), 'journal.jsonl');
		const first = new Terminal(['--progress', progress]);
		await first.shows(BARS);
		first.send(KEYS.enter);
		await first.shows('what happens');
		first.send(KEYS.escape);
		await first.shows('Start here');
		expect(first.text).not.toContain(BARS);
		first.send('q');
		expect(await first.exited).toBe(0);

		const second = new Terminal(['--progress', progress]);
		await second.shows('Start here');
		expect(second.text).toContain('│── SYN');
		expect(second.text).not.toContain(BARS);
	});

	test('8 says no, and every screen is drawn so from then on', async () => {
		const progress = path.join(newFolder(), 'journal.jsonl');
		const first = new Terminal(['--progress', progress]);
		await first.shows(BARS);
		first.send('8');
		await first.shows('|-- SYN');
		first.send('q');
		expect(await first.exited).toBe(0);

		const live = new Terminal(['live', 'handshake', '--no-animation', '--progress', progress]);
		await live.shows('before you watch');
		expect(live.text).not.toContain('─');
		const home = new Terminal(['--progress', progress]);
		await home.shows('Press 8 to go back');
		home.send('8');
		await home.shows('│── SYN');
		home.send('q');
		expect(await home.exited).toBe(0);
		const last = new Terminal(['--progress', progress]);
		await last.shows('│── SYN');
	});

	test('--ascii and the locale know better, and are not written down', async () => {
		const progress = path.join(newFolder(), 'journal.jsonl');
		writeFileSync(
			progress,
			'{"v":1,"type":"setting","at":"2026-11-27T00:00:00.000Z","name":"drawing","value":"unicode"}\n',
		);
		const byOption = new Terminal(['--ascii', '--progress', progress]);
		await byOption.shows('chosen by --ascii');
		byOption.send('8');
		await byOption.shows('│── SYN');
		byOption.send('8');
		await byOption.shows('chosen by --ascii');
		const byLocale = new Terminal(['--progress', progress], {env: {LANG: 'C'}});
		await byLocale.shows('the locale is not UTF-8');
		expect(readFileSync(progress, 'utf8').split('\n')).toHaveLength(2);
	});
});

describe('leaving', () => {
	test('says in one line where the answers are, and what is due', async () => {
		const terminal = new Terminal([]);
		await terminal.shows('Start here');
		terminal.send('q');
		expect(await terminal.exited).toBe(0);
		expect(terminal.text.trim()).toBe(
			'No answers yet; they go to ~/state/tcp-trainer/journal.jsonl',
		);
	});

	test('with answers it counts what is due', async () => {
		const progress = path.join(newFolder(), 'journal.jsonl');
		await pipe(['quiz', 'HS-01', '--progress', progress], {input: 'skip\n'});
		const terminal = new Terminal(['--progress', progress, '--lang', 'zh']);
		await terminal.shows('接着来');
		terminal.send('q');
		expect(await terminal.exited).toBe(0);
		expect(terminal.text.replaceAll('\n', '').trim()).toMatch(
			/^进度：.*journal\.jsonl；(?:\d+ 项到期|没有到期的)/,
		);
	});

	test('nothing of it in front of a class, nor line by line', async () => {
		const terminal = new Terminal(['live', 'handshake', '--present']);
		await terminal.shows('before you watch');
		terminal.send('q');
		expect(await terminal.exited).toBe(0);
		expect(terminal.text.trim()).toBe('');
		const {stdout, stderr} = await pipe(['quiz', 'HS-01'], {input: ''});
		expect(stdout + stderr).not.toContain('journal.jsonl');
	});

	test('no mouse is captured, so that the terminal itself copies', async () => {
		const terminal = new Terminal(['live', 'handshake']);
		await terminal.shows('before you watch');
		expect(terminal.output).not.toMatch(/\u001B\[\?(?:9|100[0-6]|1015|1016)h/);
	});
});

describe('movement', () => {
	test.each([
		['an environment variable', {TCP_TRAINER_NO_ANIMATION: '1'}],
		['a CI', {CI: 'true'}],
	])('%s takes it away', async (_what, env) => {
		const terminal = new Terminal(['live', 'handshake'], {env});
		await terminal.shows('before you watch');
		terminal.send(KEYS.space);
		await terminal.shows('Space goes one step on');
	});
});

const run = (title: string) => `title: {en: ${title}, zh: ${title}}
group: open
script:
  - {at: 0s, host: B, call: LISTEN}
  - {at: 0s, host: A, call: OPEN}
`;

const BAD = 'title: {en: Spoilt, zh: Spoilt}\ngroup: open\nscrpt: []\n';

describe('--watch', () => {
	/** As many editors do: another file takes the name. */
	const replace = (file: string, text: string) => {
		writeFileSync(`${file}~`, text);
		renameSync(`${file}~`, file);
	};

	test('on the screen: each change is played, a mistake is shown below the last run', async () => {
		const file = path.join(newFolder(), 'mine.yaml');
		writeFileSync(file, run('First'));
		const terminal = new Terminal(['live', file, '--watch', '--no-animation']);
		await terminal.shows('First');
		writeFileSync(file, run('Second'));
		await terminal.shows('Second');
		replace(file, run('Third'));
		await terminal.shows('Third');
		replace(file, BAD);
		const screen = await terminal.shows('cannot be run');
		expect(screen.replaceAll(/\n\s*/g, ' ')).toContain('mine.yaml:3:1: ');
		expect(screen).toContain('Third');
		replace(file, run('Fourth'));
		await terminal.shows('Fourth');
		expect(terminal.text).not.toContain('cannot be run');
		terminal.send('q');
		expect(await terminal.exited).toBe(0);
	});

	test('in a pipe: each change is printed, until a signal', async () => {
		const file = path.join(newFolder(), 'mine.yaml');
		writeFileSync(file, run('First'));
		const child = spawn(process.execPath, [PROGRAM, 'live', file, '--watch'], {
			env: cleanEnvironment(),
		});
		onTestFinished(() => void child.kill('SIGKILL'));
		let told = '';
		const tells = (wanted: string) =>
			new Promise<void>((resolve) => {
				const look = (chunk: string) => {
					told += chunk;
					if (told.includes(wanted)) resolve();
				};
				child.stdout.setEncoding('utf8').on('data', look);
				child.stderr.setEncoding('utf8').on('data', look);
			});
		await tells('First');
		replace(file, BAD);
		await tells('mine.yaml:3:1: ');
		replace(file, run('Second'));
		await tells('Second');
		child.kill('SIGTERM');
		expect(await new Promise((resolve) => child.on('close', resolve))).toBe(143);
	});

	test.each([
		[['live', 'handshake', '--watch'], 'follows a file of your own', './mine.yaml'],
		[['quiz', 'handshake', '--watch'], '"quiz" has no --watch', 'live --help'],
	])('%j is refused', async (argv, ...wanted) => {
		const {code, stderr} = await pipe(argv);
		for (const text of wanted) expect(stderr).toContain(text);
		expect(code).toBe(2);
	});
});
