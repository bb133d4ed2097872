import {spawn} from 'node:child_process';
import {
	chmodSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {afterAll, describe, expect, test} from 'vitest';
import {parse} from '../../source/commands/parse.js';
import {COMMANDS} from '../../source/commands/table.js';
import {builtIn} from '../../source/content/built-in.js';
import {builtInQuestions} from '../../source/content/built-in-questions.js';
import {messages} from '../../source/text/language.js';
import {cleanEnvironment, PROGRAM, pipe} from './program.js';
import {Terminal} from './terminal.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (name: string) => readFileSync(path.join(root, name), 'utf8');

const DOCUMENTS = [
	'README.md',
	...readdirSync(path.join(root, '.github'))
		.filter((name) => name.endsWith('.md'))
		.map((name) => `.github/${name}`),
];

/** The blocks of a document, with the word behind the fence. */
const blocksIn = (text: string, word: string) =>
	[...text.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)]
		.filter(([, language]) => language === word)
		.map(([, , block = '']) => block);

/** Its commands, without what is said about them. */
const commandsIn = (name: string) =>
	blocksIn(read(name), 'sh')
		.flatMap((block) => block.split('\n'))
		.map((line) => line.replace(/\s+#.*$/, '').trim())
		.filter(Boolean);

/** A reader's folder, with the files of the documents in it, and his machine: the program is installed. */
const folder = mkdtempSync(path.join(tmpdir(), 'tcp-trainer-reader-'));
afterAll(() => rmSync(folder, {recursive: true, force: true}));
const bin = path.join(folder, 'bin');
mkdirSync(bin);

function install(name: string, ...lines: readonly string[]): void {
	const file = path.join(bin, name);
	writeFileSync(file, ['#!/usr/bin/env bash', ...lines, ''].join('\n'));
	chmodSync(file, 0o755);
}

const installed = `exec '${process.execPath}' '${PROGRAM}' "$@"`;
install('tcp-trainer', installed);
install('npx', '[ "$1" = tcp-trainer ] || exit 9', 'shift', installed);
install(
	'man',
	`[ "$1" = tcp-trainer ] && cat '${path.join(path.dirname(PROGRAM), 'tcp-trainer.1')}'`,
);
// What npm would do takes minutes; here its scripts have to exist, and the files that they are given.
install(
	'npm',
	'case $1 in',
	'ci|cit|install) exit 0 ;;',
	`start) shift; [ "$1" = -- ] && shift; ${installed} ;;`,
	`run) grep -q "\\"$2\\":" '${root}package.json' || exit 9; shift 2; [ "$1" = -- ] && shift`,
	`	for file; do [ -e '${root}'"$file" ] || exit 9; done ;;`,
	'*) exit 9 ;;',
	'esac',
);
for (const name of DOCUMENTS) {
	for (const block of blocksIn(read(name), 'yaml')) {
		const file = /^# (\S+\.yaml)$/m.exec(block)?.[1];
		if (file === undefined) continue;
		for (const copy of [file, 'mine.yaml', 'lab-handshake.yaml'])
			writeFileSync(path.join(folder, copy), block);
	}
}
writeFileSync(path.join(folder, 'answers.txt'), 'skip\n');

const environment = () => {
	const clean = cleanEnvironment();
	return {...clean, PATH: `${bin}:${clean.PATH}`};
};

/** What a screen has to itself, and what does not end by itself. */
const needsScreen = (line: string) => /\blab\b|--watch/.test(line);

async function runPiped(line: string): Promise<{code: number | null; said: string}> {
	const child = spawn('bash', ['-c', line], {
		cwd: folder,
		env: environment(),
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	let said = '';
	for (const stream of [child.stdout, child.stderr])
		stream.setEncoding('utf8').on('data', (text: string) => {
			said += text;
		});
	const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
	return {code, said};
}

async function runOnScreen(line: string): Promise<void> {
	const terminal = new Terminal([], {cwd: folder, env: environment()}, ['bash', '-c', line]);
	await terminal.until(
		() => terminal.isAlternate && terminal.text.trim() !== '',
		`open for ${line}`,
	);
	terminal.send('q');
	expect(await terminal.exited).toBe(0);
}

const EXAMPLES = COMMANDS.flatMap(({examples}) => examples)
	.map(({words}) => `tcp-trainer ${words}`)
	// That one is for fish, in which the test of the completion runs it.
	.filter((line) => !line.endsWith('| source'));

const LINES = [...new Set([...DOCUMENTS.flatMap(commandsIn), ...EXAMPLES])];

describe('every command in the documents and in the help runs', () => {
	test.each(LINES)('%s', async (line) => {
		if (needsScreen(line)) return runOnScreen(line);
		const {code, said} = await runPiped(line);
		expect({code, said: code === 0 ? '' : said}).toEqual({code: 0, said: ''});
	});

	test.each(DOCUMENTS)(
		'%s: what is named within a sentence is a command with its options',
		async (name) => {
			const text = read(name).replaceAll(/^```[\s\S]*?^```$/gm, '');
			for (const [, code = ''] of text.matchAll(/`([^`]+)`/g)) {
				const words = /^(?:npx )?tcp-trainer (.*)$|^npm start -- (.*)$/.exec(code);
				const line = (words?.[1] ?? words?.[2])?.replace(/ [|<].*$/, '');
				if (line === undefined) continue;
				const given = await parse(line.split(' '), messages('en').cli);
				const command = given.words[0];
				expect(
					COMMANDS.some((each) => command === undefined || each.name === command),
					code,
				).toBe(true);
			}
		},
	);
});

describe('the documents', () => {
	test.each(DOCUMENTS)('%s: its links lead somewhere', (name) => {
		const links = [...read(name).matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(
			([, link = '']) => link,
		);
		const missing = links.filter(
			(link) => !/^https?:/.test(link) && !existsSync(path.join(root, path.dirname(name), link)),
		);
		expect(missing).toEqual([]);
	});

	const TWINS = DOCUMENTS.filter((name) => name.endsWith('.zh-CN.md')).map((chinese) => {
		const name = chinese.replace('.zh-CN', '');
		return [existsSync(path.join(root, name)) ? name : path.basename(name), chinese] as const;
	});

	test.each(TWINS)('%s and %s say the same', (english, chinese) => {
		expect(commandsIn(chinese)).toEqual(commandsIn(english));
		const shapeOf = (name: string) => {
			const text = read(name).replaceAll(/^```[\s\S]*?^```$/gm, '```');
			return (text.match(/^(?:#+ |```|\| |\d\. |- )/gm) ?? []).join('');
		};
		expect(shapeOf(chinese)).toBe(shapeOf(english));
	});

	test.each([
		['README.md', 'en'],
		['.github/README.zh-CN.md', 'zh'],
	])('%s shows the chart that is printed', async (name, language) => {
		const {stdout} = await pipe(['live', 'last-ack-lost', '--lang', language]);
		expect(read(name)).toContain(`\`\`\`\n${stdout}\`\`\``);
	});
});

describe('the figures of the README', async () => {
	const {entries: runs} = await builtIn();
	const {entries: questions, topics} = await builtInQuestions();
	const data = path.join(root, 'test/conformance/data');
	const json = (name: string) => JSON.parse(readFileSync(path.join(data, name), 'utf8'));
	const kernel = ['kernel', 'recorded'].flatMap((folder) =>
		readdirSync(path.join(data, folder)).map((name) => json(`${folder}/${name}`).group),
	);
	const count = {
		runs: runs.length,
		topics: topics.length,
		questions: Math.floor(questions.length / 50) * 50,
		steps: json('transitions.json').cases.length + json('further-transitions.json').cases.length,
		connections:
			json('scenarios.json').scenarios.length + json('further-scenarios.json').scenarios.length,
		recordings: kernel.filter((group) => group === 'core').length,
	};

	test.each([
		[
			'README.md',
			[
				`${count.runs} runs`,
				`more than ${count.questions} questions`,
				`${count.topics} topics`,
				`${count.steps} single steps`,
				`${count.connections} whole connections`,
				`${count.recordings} recordings`,
			],
		],
		[
			'.github/README.zh-CN.md',
			[
				`${count.runs} 个场景`,
				`超过 ${count.questions} 道题`,
				`${count.topics} 个面试主题`,
				`${count.steps} 个单步`,
				`${count.connections} 条完整连接`,
				`${count.recordings} 份记录`,
			],
		],
	])('%s', (name, told) => {
		const text = read(name).replaceAll(/\s+/g, ' ');
		expect(told.filter((words) => !text.includes(words))).toEqual([]);
	});
});
