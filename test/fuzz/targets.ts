import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {builtIn} from '../../source/content/built-in.js';
import {builtInQuestions} from '../../source/content/built-in-questions.js';
import {checkPaths} from '../../source/content/check.js';
import {loadFile, loadScenario} from '../../source/content/load.js';
import {formatProblem} from '../../source/content/problem.js';
import {readJournal} from '../../source/progress/journal-text.js';
import {type Chance, chanceOf} from '../../source/quiz/chance.js';
import {exerciseOf} from '../../source/quiz/kinds/make.js';
import {plainExercises} from '../../source/quiz/kinds/plain.js';
import {plainQuiz} from '../../source/quiz/plain.js';
import {run} from '../../source/simulation/run.js';
import {LANGUAGES, messages} from '../../source/text/language.js';
import {command} from './command.js';
import {pressKeys} from './keys.js';
import {content, environment, journal, noise, octets, pick, STEERING, TOKENS} from './material.js';

const folder = mkdtempSync(path.join(tmpdir(), 'tcp-trainer-fuzz-'));
process.on('exit', () => rmSync(folder, {recursive: true, force: true}));
process.env.XDG_STATE_HOME = folder;

const inFolder = (name: string) => path.join(folder, name);

/** Nothing that steers a terminal; lines may end. */
function isFit(text: string, what: string): void {
	const found = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.exec(text.replaceAll('\n', ''));
	if (found)
		throw new Error(
			`${what}: ${JSON.stringify(text.slice(Math.max(found.index - 40, 0), found.index + 40))}`,
		);
}

/** A file of content is taken, or refused with a place in it. */
async function aFile(chance: Chance): Promise<void> {
	const file = inFolder('file.yaml');
	const contents = octets(content(chance), chance);
	const lines = contents.toString('latin1').split(/\r?\n/).length;
	writeFileSync(file, contents);
	const language = pick(LANGUAGES, chance);
	const say = messages(language).content;
	const {kind, content: found, problems} = loadFile(file, language);
	if ((found === undefined) !== problems.length > 0) throw new Error('neither taken nor refused');
	if (kind === 'scenario') {
		const {scenario} = loadScenario(file, language);
		if (scenario) run(scenario, {seed: chance(100), maxSteps: 3000});
	}
	for (const problem of problems) {
		isFit(formatProblem(problem, say), 'a problem');
		if (problem.line < 1 || problem.column < 1) throw new Error('a problem without a place');
		if (problem.line > lines + 1) throw new Error('a place behind the end');
	}
	if (found?.type !== 'questions') return;
	const {problems: all} = await checkPaths([file], language);
	for (const problem of all) isFit(formatProblem(problem, say), 'a problem');
	if (all.length > 0) return;
	for (const {spec} of found.value.questions)
		if (!('run' in spec)) exerciseOf({spec, scenario: undefined}, chance(1000));
}

/** A journal is read, whatever stands in it, and everything that follows from it can be said. */
async function aJournal(chance: Chance): Promise<void> {
	const file = inFolder('journal.jsonl');
	const text = journal(chance);
	writeFileSync(file, octets(text, chance));
	readJournal(text);
	const lang = pick(LANGUAGES, chance);
	const line = pick(
		[
			['stats'],
			['stats', '--json'],
			['review'],
			['drill'],
			['quiz', 'HS-01'],
			['review', '--interview', '2099-01-01'],
		],
		chance,
	);
	const {code, out, err} = await command([...line, '--progress', file, '--lang', lang]);
	if (code !== 0) throw new Error(`${line.join(' ')} ended with ${code}: ${err}`);
	isFit(out, 'what is printed');
	isFit(err, 'what is complained of');
}

const NAMES = [
	'live',
	'quiz',
	'drill',
	'review',
	'lab',
	'whatif',
	'list',
	'check',
	'stats',
	'progress',
	'completion',
];
const OPTIONS = [
	'--lang',
	'--seed',
	'--speed',
	'--minutes',
	'--questions',
	'--level',
	'--interview',
	'--profile',
	'--progress',
	'--plain',
	'--json',
	'--ascii',
	'--no-color',
	'--no-animation',
	'--present',
	'--yes',
	'--__proto__',
	'--constructor',
	'--',
	'-',
	'-h',
	'--no-json',
	'--no-lang',
	'--help=1',
	'--seed=',
	'-x',
	'-1',
	'--seed.x=1',
	'--lang.__proto__.x=1',
];
const VALUES = [
	'',
	'0',
	'-1',
	'1e9',
	'NaN',
	'Infinity',
	'4294967296',
	'1.5',
	'٣',
	'１',
	'zh',
	'fr',
	'linux',
	'2026-02-30',
	'9999-12-31',
	'senior',
	'handshake',
	'open',
	'HS-01',
	'HS',
	'export',
	'import',
	'topics',
	'questions',
	'bash',
	'./none.yaml',
	'/dev/null',
	'a/b.yaml',
	'__proto__',
	'constructor',
];

const word = (chance: Chance) =>
	pick(
		[
			() => pick(VALUES, chance),
			() => pick(OPTIONS, chance),
			() => pick(TOKENS, chance),
			() => noise(chance, 12),
		],
		chance,
	)();

/** Arguments of every kind are understood, or refused with 1 or 2. */
async function aCommandLine(chance: Chance): Promise<void> {
	const argv = [pick(NAMES, chance), ...Array.from({length: chance(5)}, () => word(chance))];
	if (argv[0] === 'progress' && argv.includes('import')) return;
	const env = {...environment(chance), TCP_TRAINER_PROGRESS: inFolder('own.jsonl')};
	// A NUL cannot be handed over by any shell.
	const {code, out, err} = await command(
		argv.map((each) => each.replaceAll('\0', '')),
		env,
	);
	if (![0, 1, 2].includes(code)) throw new Error(`${JSON.stringify(argv)} ended with ${code}`);
	isFit(err, `complaint about ${JSON.stringify(argv)}`);
	isFit(out.replaceAll('\t', ''), `answer to ${JSON.stringify(argv)}`);
}

const STATES = [
	'CLOSED',
	'LISTEN',
	'SYN-SENT',
	'SYN-RECEIVED',
	'ESTABLISHED',
	'FIN-WAIT-1',
	'FIN_WAIT2',
	'CLOSE-WAIT',
	'CLOSING',
	'LAST-ACK',
	'TIME-WAIT',
	'established',
];
const EVENTS = [
	'SYN',
	'ACK',
	'FIN,ACK',
	'RST',
	'RST+ACK',
	'SYN,ACK',
	'PSH,ACK',
	'bare',
	'close',
	'send',
	'receive',
	'abort',
	'open',
	'listen',
	'shutdown',
	'timeout',
	'RTO',
	'2MSL',
	'KEEPALIVE',
	'PERSIST',
	'USER',
	'DELAYED-ACK',
	'reset',
	'time-out',
];
const NUMBER_NAMES = [
	'seq',
	'ack',
	'len',
	'wnd',
	'rcv.nxt',
	'rcv.wnd',
	'snd.una',
	'snd.nxt',
	'snd.wnd',
	'iss',
	'irs',
	'__proto__',
	'x',
];
const NUMBERS = [
	'0',
	'1',
	'+1',
	'-1',
	'4294967295',
	'4294967296',
	'1e3',
	'',
	'0x1',
	'１',
	'rcv.nxt+1',
	'x',
	'9'.repeat(99),
	'101',
	'301',
	'65536',
];

/** What if: any state, any event, any numbers. */
async function aWhatIf(chance: Chance): Promise<void> {
	const numbers = Array.from(
		{length: chance(4)},
		() => `${pick(NUMBER_NAMES, chance)}=${pick(NUMBERS, chance)}`,
	);
	const extra = chance(9) === 0 ? [pick(TOKENS, chance).replaceAll('\0', '')] : [];
	const events = Array.from({length: 1 + chance(1)}, () => pick(EVENTS, chance));
	const options = [
		...(chance(1) ? ['--json'] : []),
		...(chance(1) ? ['--profile', 'linux'] : []),
		'--lang',
		pick(LANGUAGES, chance),
	];
	const {code, out, err} = await command([
		'whatif',
		...options,
		'--',
		pick(STATES, chance),
		...events,
		...numbers,
		...extra,
	]);
	if (![0, 1, 2].includes(code)) throw new Error(`ended with ${code}`);
	isFit(out, 'the answer');
	isFit(err, 'the complaint');
	if (code === 0 && options.includes('--json')) JSON.parse(out);
}

const ANSWERS = [
	'',
	'1',
	'2',
	'1,2',
	'9',
	'-1',
	'skip',
	'hint',
	'跳过',
	'SYN,ACK',
	'SA',
	'S.',
	'none',
	'SYN_SEND',
	'ESTAB',
	'x+1',
	'ack=x+1',
	'4294967296',
	'yes',
	'no',
	'partly',
	'report it is wrong',
	'report \u001B[2J',
];

/** Lines of every kind answer the questions, and none of them comes back as it was. */
async function answers(chance: Chance): Promise<void> {
	const line = () =>
		pick(
			[() => pick(ANSWERS, chance), () => pick(STEERING, chance), () => noise(chance, 20)],
			chance,
		)();
	async function* lines() {
		for (let n = 0; n < 40; n++) yield line().replaceAll('\n', '');
	}
	let out = '';
	const print = (text: string) => {
		out += `${text}\n`;
	};
	const settings = {language: pick(LANGUAGES, chance), seed: chance(1000), version: () => '0.0.0'};
	if (chance(1) === 0) {
		const {entries, load} = await builtIn();
		await plainQuiz([await load(pick(entries, chance).id)], settings, lines(), print);
	} else {
		const {entries, load} = await builtInQuestions();
		const questions = await load([0, 0, 0].map(() => pick(entries, chance)));
		await plainExercises(
			questions.map((each) => exerciseOf(each, settings.seed)),
			settings,
			lines(),
			print,
		);
	}
	isFit(out, 'what is printed');
}

export type Target = (chance: Chance) => Promise<void>;

export const TARGETS: Readonly<Record<string, Target>> = {
	file: aFile,
	journal: aJournal,
	'command line': aCommandLine,
	whatif: aWhatIf,
	answers,
	keys: pressKeys,
};

/** One input, made from its seed. Says which one it was when it fails. */
export async function tryOne(name: string, seed: number): Promise<void> {
	try {
		await TARGETS[name]?.(chanceOf(seed));
	} catch (error) {
		const why = error instanceof Error ? error.stack : String(error);
		throw new Error(`${name}, seed ${seed}: ${why}`, {cause: error});
	}
}
