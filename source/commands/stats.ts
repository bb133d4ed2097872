import {builtInQuestions} from '../content/built-in-questions.js';
import {Journal} from '../progress/journal.js';
import {withTopicsOfRuns} from '../progress/predicted.js';
import {statisticsOf} from '../progress/statistics.js';
import {journalPath} from '../progress/where.js';
import {messages} from '../text/language.js';
import {printable} from '../text/printable.js';
import type {Command} from './command.js';
import {EXIT} from './exit-code.js';
import {failed} from './failure.js';
import {statsLines} from './stats-lines.js';

/** Tells how far one is: for people as lines, for scripts as one JSON value. */
export const run: Command = async ({settings, print, complain}) => {
	const journal = new Journal(journalPath(settings.progress));
	const {progress} = messages(settings.language);
	if (journal.trouble)
		throw failed(
			progress.cannotOpen(printable(journal.path), progress.cannotRead[journal.trouble]),
			...(journal.trouble === 'folder' ? [progress.nameFile] : []),
		);

	const {newer, torn, unknown} = journal.unread;
	if (newer > 0) await complain(progress.newer(newer));
	if (torn + unknown > 0) await complain(progress.damaged(torn + unknown));

	const {topics, entries: questions, misconceptions} = await builtInQuestions();
	const now = Date.now();
	const asked = withTopicsOfRuns(journal.entries, {topics, questions});
	const statistics = statisticsOf(asked, topics, now);
	if (settings.json) {
		await print(JSON.stringify(statistics));
		return EXIT.done;
	}

	const held = statistics.misconceptions;
	const hasHeld = held.alive.length + held.laidToRest.length > 0;
	const claims = new Map(
		(hasHeld ? await misconceptions() : []).map(({id, claim}) => [id, claim[settings.language]]),
	);
	await print(
		statsLines(statistics, {
			now,
			claims,
			say: progress,
			isAscii: settings.drawing === 'ascii',
		}).join('\n'),
	);
	return EXIT.done;
};
