import {chart} from './en/chart.js';
import {cli} from './en/cli.js';
import {common} from './en/common.js';
import {content} from './en/content.js';
import {details} from './en/details.js';
import {exercise} from './en/exercise.js';
import {goals} from './en/goals.js';
import {home} from './en/home.js';
import {keys} from './en/keys.js';
import {lab} from './en/lab.js';
import {live} from './en/live.js';
import {notModelled} from './en/not-modelled.js';
import {predict} from './en/predict.js';
import {progress} from './en/progress.js';
import {quiz} from './en/quiz.js';
import {review} from './en/review.js';
import {round} from './en/round.js';
import {rules} from './en/rules.js';
import {slips} from './en/slips.js';
import {states} from './en/states.js';
import {ui} from './en/ui.js';
import {whatif} from './en/whatif.js';

/** Every sentence of the program, in English: one member, and one file, for each area. */
export const en = {
	chart,
	cli,
	common,
	content,
	details,
	exercise,
	goals,
	home,
	keys,
	lab,
	live,
	notModelled,
	predict,
	progress,
	quiz,
	review,
	round,
	rules,
	slips,
	states,
	ui,
	whatif,
};

export type Messages = typeof en;
