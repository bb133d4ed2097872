import type {Messages} from '../text/language.js';
import type {Command} from './command.js';

type Texts = Messages['cli'];

export type Example = {readonly words: string; readonly key: keyof Texts['example']};

/** What the parser accepts, and the dispatcher loads. */
export type Runnable = {
	readonly name: string;
	/** How many arguments it takes at most. */
	readonly most: number;
	readonly hasJson: boolean;
	/** Whether it opens a screen where there is a terminal. */
	readonly hasScreen: boolean;
	readonly examples: readonly Example[];
	readonly load: () => Promise<{readonly run: Command}>;
};

/** A command that is typed, as the help tells it. */
export type CommandEntry = Runnable & {
	readonly name: keyof Texts['does'];
	readonly argument: string;
};

/** What runs when no command is typed. */
export const HOME: Runnable = {
	name: 'tcp-trainer',
	most: 0,
	hasJson: false,
	hasScreen: true,
	examples: [{words: '', key: 'home'}],
	load: () => import('./home.js'),
};

export const COMMANDS: readonly CommandEntry[] = [
	{
		name: 'live',
		argument: '[NAME]',
		most: 1,
		hasJson: true,
		hasScreen: true,
		examples: [
			{words: 'live simultaneous-close', key: 'live'},
			{words: 'live ./mine.yaml', key: 'liveOwn'},
			{words: 'live simultaneous-close --json', key: 'liveJson'},
		],
		load: () => import('./live.js'),
	},
	{
		name: 'quiz',
		argument: '[NAME]',
		most: 1,
		hasJson: false,
		hasScreen: true,
		examples: [
			{words: 'quiz handshake', key: 'quiz'},
			{words: 'quiz time-wait', key: 'quizGroup'},
			{words: 'quiz handshake < answers.txt', key: 'quizPipe'},
		],
		load: () => import('./quiz.js'),
	},
	{
		name: 'drill',
		argument: '',
		most: 0,
		hasJson: false,
		hasScreen: true,
		examples: [
			{words: 'drill --level senior', key: 'drill'},
			{words: 'drill --minutes 30 --no-clock', key: 'drillCalm'},
		],
		load: () => import('./drill.js'),
	},
	{
		name: 'review',
		argument: '',
		most: 0,
		hasJson: false,
		hasScreen: true,
		examples: [
			{words: 'review', key: 'review'},
			{words: 'review --interview 2027-03-01', key: 'reviewPlan'},
		],
		load: () => import('./review.js'),
	},
	{
		name: 'lab',
		argument: '[NAME]',
		most: 1,
		hasJson: false,
		hasScreen: true,
		examples: [
			{words: 'lab', key: 'lab'},
			{words: 'lab ./lab-handshake.yaml', key: 'labOwn'},
		],
		load: () => import('./lab.js'),
	},
	{
		name: 'whatif',
		argument: 'STATE EVENT',
		most: Number.POSITIVE_INFINITY,
		hasJson: true,
		hasScreen: false,
		examples: [
			{words: 'whatif FIN-WAIT-1 FIN,ACK', key: 'whatif'},
			{words: 'whatif TIME-WAIT timeout 2MSL', key: 'whatifTimeout'},
		],
		load: () => import('./whatif.js'),
	},
	{
		name: 'list',
		argument: '[KIND]',
		most: 1,
		hasJson: true,
		hasScreen: false,
		examples: [
			{words: 'list', key: 'list'},
			{words: 'list --json', key: 'listJson'},
		],
		load: () => import('./list.js'),
	},
	{
		name: 'check',
		argument: '[PATH...]',
		most: Number.POSITIVE_INFINITY,
		hasJson: true,
		hasScreen: false,
		examples: [{words: 'check ./mine.yaml', key: 'check'}],
		load: () => import('./check.js'),
	},
	{
		name: 'stats',
		argument: '',
		most: 0,
		hasJson: true,
		hasScreen: false,
		examples: [
			{words: 'stats', key: 'stats'},
			{words: 'stats --json', key: 'statsJson'},
		],
		load: () => import('./stats.js'),
	},
	{
		name: 'progress',
		argument: 'ACTION [FILE]',
		most: 2,
		hasJson: false,
		hasScreen: false,
		examples: [
			{words: 'progress export answers.csv', key: 'progressExport'},
			{words: 'progress reset', key: 'progressReset'},
		],
		load: () => import('./progress.js'),
	},
	{
		name: 'help',
		argument: '[TOPIC]',
		most: 2,
		hasJson: false,
		hasScreen: false,
		examples: [
			{words: 'help scenario', key: 'help'},
			{words: 'help live', key: 'helpCommand'},
		],
		load: () => import('./manual.js'),
	},
	{
		name: 'completion',
		argument: 'SHELL',
		most: 1,
		hasJson: false,
		hasScreen: false,
		examples: [
			{words: 'completion bash', key: 'completion'},
			{words: 'completion fish | source', key: 'completionFish'},
		],
		load: () => import('./completion.js'),
	},
];
