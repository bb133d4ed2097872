import {renderToString} from 'ink';
import {widthOf} from '../../source/chart/width.js';
import {parse} from '../../source/commands/parse.js';
import {settle} from '../../source/commands/settings.js';
import {OpenStudy} from '../../source/commands/study/study.js';
import type {Chance} from '../../source/quiz/chance.js';
import {messages} from '../../source/text/language.js';
import {Canvas} from '../../source/ui/components/canvas.js';
import type {Start} from '../../source/ui/context.js';
import {
	type Event,
	openProgram,
	type Program,
	proceed,
	topOf,
} from '../../source/ui/model/program.js';
import {Screen} from '../../source/ui/screens/screen.js';
import {PLAIN} from '../../source/ui/theme.js';
import {viewIn} from '../../source/ui/view.js';
import {contextOf} from '../ui/scenarios.js';
import {pick} from './material.js';

const NAMED = [
	'up',
	'down',
	'left',
	'right',
	'enter',
	'escape',
	'tab',
	'backspace',
	'home',
	'end',
	'page-up',
	'page-down',
	'space',
	'pasted',
];
const TYPED = [...'1234567890abcdefghjklmnoprstuvwxyzSAFR+-=?/.,'];
const KEYS = [...NAMED, ...NAMED, ...TYPED, '1', '2', '3', 'enter', 'enter', '中', 'pasted'];
const STARTS: readonly Start[] = [
	{type: 'home'},
	{type: 'shelves'},
	{type: 'live', scenarios: []},
	{type: 'quiz', scenarios: []},
	{type: 'lab', scenarios: []},
	{type: 'study', wish: {type: 'drill', level: 'senior'}},
	{type: 'study', wish: {type: 'review'}},
];
const SIZES = [
	[80, 24],
	[60, 16],
	[120, 40],
	[200, 20],
	[61, 60],
] as const;

/** A learner whose journal can never be written, so that one walk does not change the next. */
async function studyOf(seed: number): Promise<OpenStudy> {
	const say = messages('en');
	const settings = settle(
		(await parse(['--progress', '/dev/null/journal', '--seed', String(seed)], say.cli)).options,
		{},
	);
	const silent = async () => undefined;
	return new OpenStudy({
		words: [],
		settings,
		say,
		hasScreen: true,
		print: silent,
		complain: silent,
		version: () => '0.0.0',
	});
}

/** What the screens ask of the world is answered at once. */
async function answered(program: Program): Promise<Program> {
	const {context, outbox, handedOver} = program;
	const {study, content} = context;
	const top = topOf(program);
	const events: Event[] = [];
	if (outbox.length > handedOver) {
		const trouble = study.record(outbox.slice(handedOver));
		events.push({type: 'written', count: outbox.length, trouble});
	}
	if (top.type === 'loading') events.push({type: 'read', scenario: await content.load(top.id)});
	if (top.type === 'preparing')
		events.push({type: 'prepared', wish: top.wish, session: await study.prepare(top.wish)});
	if (top.type === 'shelves' && top.shelves === null)
		events.push({type: 'shelves', shelves: await study.shelves()});
	if (top.type === 'plan' && top.plan === null)
		events.push({type: 'planned', plan: await study.plan(top.interview, top.minutes)});
	if (top.type === 'home') events.push({type: 'standing', standing: await study.standing()});
	if (top.type === 'lab' && top.saving !== null)
		events.push({type: 'saved', name: await context.save(top.saving)});
	return events.reduce(proceed, program);
}

/** No row is wider than the screen, and there are not more of them. */
function isDrawn(program: Program, [columns, height]: (typeof SIZES)[number]): void {
	const view = viewIn(program.settings, columns, height);
	const frame = renderToString(
		<Canvas view={view} theme={PLAIN}>
			<Screen program={program} view={view} />
		</Canvas>,
		{columns},
	);
	const rows = frame.split('\n');
	const wide = rows.find((row) => widthOf(row) > columns);
	if (wide !== undefined || rows.length > height)
		throw new Error(`${columns}x${height}, ${topOf(program).type}: ${rows.length} rows\n${frame}`);
}

/** Keys pressed at random: whatever happens, there is something to see. */
export async function pressKeys(chance: Chance): Promise<void> {
	const context = {
		...(await contextOf({animation: chance(1) === 0})),
		study: await studyOf(chance(99)),
	};
	let program = await answered(openProgram(pick(STARTS, chance), context));
	const size = pick(SIZES, chance);
	const pressed: string[] = [];
	try {
		for (let n = 20 + chance(60); n > 0 && program.exit === null; n--) {
			const name = pick(KEYS, chance);
			pressed.push(name);
			const text =
				name === 'pasted'
					? 'SYN 1２\u0301中文 x'.repeat(chance(30))
					: NAMED.includes(name)
						? ''
						: name;
			program = proceed(program, {type: 'now', at: Date.UTC(2026, 10, 27)});
			program = await answered(proceed(program, {type: 'press', press: {name, text}}));
			if (chance(3) === 0)
				program = await answered(proceed(program, {type: 'time', ms: chance(900)}));
			if (chance(9) === 0)
				program = await answered(proceed(program, {type: 'second', ms: chance(90_000)}));
			if (chance(4) === 0) isDrawn(program, size);
		}
		isDrawn(program, size);
	} catch (error) {
		throw new Error(`after ${pressed.join(' ')}`, {cause: error});
	}
}
