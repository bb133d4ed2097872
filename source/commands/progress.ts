import {writeFileSync} from 'node:fs';
import process from 'node:process';
import {createInterface} from 'node:readline/promises';
import type {Entry} from '../progress/entry.js';
import {answersIn, lineOf} from '../progress/entry.js';
import {toCsv, toJson} from '../progress/export.js';
import {Journal, type Trouble, troubleOf} from '../progress/journal.js';
import {codeOf, putAside} from '../progress/journal-file.js';
import {readJournal} from '../progress/journal-text.js';
import {journalPath} from '../progress/where.js';
import {type Messages, messages} from '../text/language.js';
import {nearest} from '../text/nearest.js';
import {printable} from '../text/printable.js';
import type {Command, Invocation} from './command.js';
import {EXIT} from './exit-code.js';
import {failed, misuse} from './failure.js';
import {textToImport} from './import-text.js';
import {quoted} from './parse.js';
import {isTerminal} from './terminal.js';

const sentences = ({settings}: Invocation) => messages(settings.language).progress;

/** The journal, which has to be readable for what is done with it here. */
function readableJournal(invocation: Invocation): Journal {
	const progress = sentences(invocation);
	const journal = new Journal(journalPath(invocation.settings.progress));
	if (journal.trouble)
		throw failed(
			progress.cannotOpen(printable(journal.path), progress.cannotRead[journal.trouble]),
			...(journal.trouble === 'folder' ? [progress.nameFile] : []),
		);
	return journal;
}

type Writer = {
	readonly write: (entries: readonly Entry[]) => string;
	/** What of the journal it writes. */
	readonly wrote: (entries: readonly Entry[], name: string, say: Messages['progress']) => string;
};

const WRITERS: Readonly<Record<string, Writer>> = {
	json: {write: toJson, wrote: ({length}, name, say) => say.exported(length, name)},
	csv: {
		write: toCsv,
		wrote: (entries, name, say) => say.exportedAnswers(answersIn(entries).length, name),
	},
};

/** Writes a new file; one that is there is never overwritten, as it may be the only copy of something. */
async function exportTo(name: string, invocation: Invocation): Promise<void> {
	const {print} = invocation;
	const progress = sentences(invocation);
	const writer = WRITERS[/\.(json|csv)$/i.exec(name)?.[1]?.toLowerCase() ?? ''];
	if (!writer) throw misuse(progress.needsType(printable(name)), progress.giveType);

	const {entries} = readableJournal(invocation);
	try {
		writeFileSync(name, writer.write(entries), {flag: 'wx'});
	} catch (error) {
		if (codeOf(error) === 'EEXIST')
			throw failed(progress.exists(printable(name)), progress.giveOther);
		throw failed(progress.cannotWrite(printable(name), progress.cannotRead[troubleOf(error)]));
	}
	await print(writer.wrote(entries, printable(name), progress));
}

/** An export has an entry on each line, as the journal has, but indented and with a comma behind. */
const asJournal = (text: string) => text.replaceAll(/^[ \t]+|,?\r?$/gm, '');

/** Adds what the journal does not have yet, so that importing twice does no harm. */
async function importFrom(name: string, invocation: Invocation): Promise<void> {
	const {print} = invocation;
	const progress = sentences(invocation);
	const found = readJournal(asJournal(await textToImport(name, invocation))).entries;
	if (found.length === 0)
		throw failed(progress.nothingToImport(printable(name)), progress.whatToImport);

	const journal = readableJournal(invocation);
	const known = new Set(journal.entries.map(lineOf));
	const fresh = found.filter((entry) => !known.has(lineOf(entry)));
	if (!journal.record(...fresh)) throw cannotWrite(journal, invocation);
	await print(progress.imported(fresh.length, found.length - fresh.length));
}

function cannotWrite(journal: Journal, invocation: Invocation) {
	const progress = sentences(invocation);
	const trouble: Trouble = journal.trouble ?? 'other';
	return failed(progress.cannotWrite(printable(journal.path), progress.cannotRead[trouble]));
}

/** Asks on the terminal; whatever is not yes is no. */
async function isSure(question: string, yes: readonly string[]): Promise<boolean> {
	const terminal = createInterface({input: process.stdin, output: process.stdout});
	try {
		const answer = await terminal.question(`${question} `);
		return yes.includes(answer.normalize('NFKC').trim().toLowerCase());
	} finally {
		terminal.close();
	}
}

/** Puts the journal aside after asking. */
async function reset(invocation: Invocation): Promise<void> {
	const {settings, print} = invocation;
	const progress = sentences(invocation);
	const journal = readableJournal(invocation);
	if (!settings.yes && journal.entries.length > 0) {
		if (!isTerminal()) throw misuse(progress.sayYes, progress.keepsBackup);
		if (!(await isSure(progress.reallyReset(journal.entries.length), progress.yes)))
			return print(progress.notReset);
	}

	try {
		const backup = putAside(journal.path, new Date());
		await print(backup === null ? progress.nothingToReset : progress.reset(printable(backup)));
	} catch (error) {
		throw failed(
			progress.cannotWrite(printable(journal.path), progress.cannotRead[troubleOf(error)]),
		);
	}
}

const ACTIONS = ['export', 'import', 'reset'];

/** Moves the journal out, in, or aside. */
export const run: Command = async (invocation) => {
	const {
		words: [action, file],
		say: {cli},
	} = invocation;
	const progress = sentences(invocation);
	if (action === undefined || !ACTIONS.includes(action)) {
		const near = action === undefined ? undefined : nearest(action, ACTIONS);
		throw misuse(
			action === undefined ? progress.needsAction : progress.unknownAction(quoted(action)),
			...(near ? [cli.didYouMean(near)] : []),
			progress.usage,
		);
	}

	if (action === 'reset') {
		if (file !== undefined)
			throw misuse(cli.surplus(quoted(file), 'progress reset'), cli.seeHelpOf('progress'));
		await reset(invocation);
	} else {
		if (file === undefined) throw misuse(progress.needsFile(action), cli.seeHelpOf('progress'));
		await (action === 'export' ? exportTo(file, invocation) : importFrom(file, invocation));
	}

	return EXIT.done;
};
