import {cli} from './en/cli.js';
import {chart} from './en/chart.js';
import {common} from './en/common.js';
import {content} from './en/content.js';
import {quiz} from './en/quiz.js';
import {rules} from './en/rules.js';
import {slips} from './en/slips.js';

/** Every sentence of the program, in English: one member, and one file, for each area. */
export const en = {chart, cli, common, content, quiz, rules, slips};

export type Messages = typeof en;
