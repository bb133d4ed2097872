import type {Messages} from './en.js';
import {chart} from './zh/chart.js';
import {cli} from './zh/cli.js';
import {common} from './zh/common.js';
import {content} from './zh/content.js';
import {details} from './zh/details.js';
import {exercise} from './zh/exercise.js';
import {goals} from './zh/goals.js';
import {home} from './zh/home.js';
import {keys} from './zh/keys.js';
import {lab} from './zh/lab.js';
import {live} from './zh/live.js';
import {notModelled} from './zh/not-modelled.js';
import {predict} from './zh/predict.js';
import {progress} from './zh/progress.js';
import {quiz} from './zh/quiz.js';
import {review} from './zh/review.js';
import {round} from './zh/round.js';
import {rules} from './zh/rules.js';
import {slips} from './zh/slips.js';
import {states} from './zh/states.js';
import {ui} from './zh/ui.js';
import {whatif} from './zh/whatif.js';

/** Every sentence of the program, in Chinese. */
export const zh: Messages = {
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
