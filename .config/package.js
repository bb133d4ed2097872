/** The program as it is published: packed, installed in an empty folder, and used as the README says. */
import {execFileSync, spawnSync} from 'node:child_process';
import {mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {root} from './esbuild.js';

const MOST_PACKED = 800_000;
const MOST_UNPACKED = 2_500_000;

/** Without a terminal the lab says what to use instead. */
const codeOf = (line) => (/^tcp-trainer lab\b/.test(line) ? 2 : 0);

const npm = (argv, cwd) => execFileSync('npm', argv, {cwd, encoding: 'utf8', shell: process.platform === 'win32'});

/** The commands that the README tells to type, and the files that it tells to write. */
function told(readme) {
	const blocks = [...readme.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)];
	const lines = blocks.filter(([, type]) => type === 'sh').flatMap(([, , text]) => text.split('\n'));
	const soon = new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10);
	return {
		commands: lines
			.filter((line) => line.startsWith('npx tcp-trainer'))
			.map((line) => line.replace(/^npx /, '').replace(/\s+#.*$/, ''))
			// It would wait for a change of the file.
			.map((line) => line.replace(' --watch', ''))
			// A day in a document is over some day.
			.map((line) => line.replace(/\d{4}-\d\d-\d\d/, soon)),
		files: blocks.flatMap(([, , text]) => {
			const name = /^# (\S+\.yaml)\n/.exec(text)?.[1];
			return name ? [[name, text]] : [];
		}),
	};
}

function fail(what) {
	throw new Error(`package: ${what}`);
}

/** The package in a folder of its own, installed as a stranger installs it. */
async function installed() {
	const folder = await mkdtemp(path.join(tmpdir(), 'tcp-trainer-package-'));
	const output = npm(['pack', '--json', '--pack-destination', folder], root);
	const [{filename, size, unpackedSize}] = JSON.parse(output.slice(output.indexOf('[\n')));
	console.log(`package: ${size} octets packed, ${unpackedSize} unpacked`);
	if (size > MOST_PACKED) fail(`${size} octets packed are more than ${MOST_PACKED}`);
	if (unpackedSize > MOST_UNPACKED) fail(`${unpackedSize} octets are more than ${MOST_UNPACKED}`);

	await writeFile(path.join(folder, 'package.json'), '{"private": true}');
	npm(['install', '--no-audit', '--no-fund', `./${filename}`], folder);
	const packages = (await readdir(path.join(folder, 'node_modules'))).filter((name) => !name.startsWith('.'));
	if (packages.join() !== 'tcp-trainer') fail(`more is installed: ${packages}`);

	const {scripts = {}} = JSON.parse(
		await readFile(path.join(folder, 'node_modules', 'tcp-trainer', 'package.json'), 'utf8'),
	);
	const atInstall = Object.keys(scripts).filter((name) => /^(?:pre|post)?install$|^prepare$/.test(name));
	if (atInstall.length > 0) fail(`it has install scripts: ${atInstall}`);
	return folder;
}

/** Runs the README's lines in that folder, with one Node. */
export async function tryOut(folder, node) {
	const {commands, files} = told(await readFile(path.join(root, 'README.md'), 'utf8'));
	if (commands.length === 0) fail('the README tells no command to type');

	const home = path.join(folder, `home-${process.pid}-${Date.now()}`);
	await mkdir(home);
	for (const [name, text] of files) await writeFile(path.join(folder, name), text);
	const PATH = [path.dirname(node), path.join(folder, 'node_modules', '.bin'), process.env.PATH].join(path.delimiter);
	const env = {PATH, HOME: home, XDG_STATE_HOME: home, LANG: 'en_US.UTF-8', TERM: 'xterm-256color'};
	for (const line of ['tcp-trainer --version', ...commands]) {
		const {status, stderr, stdout} = spawnSync('/bin/sh', ['-c', line], {cwd: folder, env, input: '', encoding: 'utf8', timeout: 60_000});
		if (status !== codeOf(line)) fail(`"${line}" ended with ${status}\n${stdout}${stderr}`);
		if (status === 0 && stderr !== '') fail(`"${line}" complained:\n${stderr}`);
	}
	console.log(`package: ${commands.length + 1} commands of the README, with ${path.relative(root, node)}`);
}

/** What is done in the folder, and the folder away. */
export async function withPackage(work) {
	const folder = await installed();
	try {
		await work(folder);
	} finally {
		await rm(folder, {recursive: true, force: true});
	}
}
