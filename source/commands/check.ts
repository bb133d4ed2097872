import {checkPaths} from '../content/check.js';
import {formatProblem} from '../content/problem.js';
import {messages} from '../text/language.js';
import type {Command} from './command.js';
import {EXIT} from './exit-code.js';

/** Tells every problem of every file: for people a line each, for scripts as one JSON array. */
export const run: Command = async ({words, settings, say, print}) => {
	const {files, problems} = await checkPaths(words.length > 0 ? words : ['.'], settings.language);
	const {content} = messages(settings.language);
	const lines = problems.map((problem) => formatProblem(problem, content));
	const text = problems.length > 0 ? lines.join('\n') : say.cli.allGood(files);
	await print(settings.json ? JSON.stringify(problems) : text);
	return problems.length > 0 ? EXIT.failed : EXIT.done;
};
