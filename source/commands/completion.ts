import {nearest} from '../text/nearest.js';
import type {Command} from './command.js';
import {bashScript} from './completion/bash.js';
import {fishScript} from './completion/fish.js';
import {SHELLS, type Vocabulary, vocabularyOf} from './completion/vocabulary.js';
import {zshScript} from './completion/zsh.js';
import {EXIT} from './exit-code.js';
import {misuse} from './failure.js';
import {quoted} from './parse.js';

type Shell = {
	readonly script: (vocabulary: Vocabulary) => readonly string[];
	/** What the first line has to be, where the shell looks at it. */
	readonly first: readonly string[];
	/** How it is loaded for good. */
	readonly load: string;
};

const WAYS: Readonly<Record<(typeof SHELLS)[number], Shell>> = {
	bash: {
		script: bashScript,
		first: [],
		load: "echo 'source <(tcp-trainer completion bash)' >> ~/.bashrc",
	},
	zsh: {
		script: zshScript,
		first: ['#compdef tcp-trainer'],
		load: "echo 'source <(tcp-trainer completion zsh)' >> ~/.zshrc",
	},
	fish: {
		script: fishScript,
		first: [],
		load: 'tcp-trainer completion fish > ~/.config/fish/completions/tcp-trainer.fish',
	},
};

/** Prints the script that completes this program's words in a shell. */
export const run: Command = async ({words: [word], settings, say: {cli}, print}) => {
	const shell = SHELLS.find((each) => each === word);
	if (shell === undefined) {
		const near = word === undefined ? undefined : nearest(word, SHELLS);
		throw misuse(
			word === undefined ? cli.needsShell : cli.unknownShell(quoted(word)),
			...(near ? [cli.didYouMean(near)] : []),
			cli.giveOneOf(SHELLS),
		);
	}

	const {script, first, load} = WAYS[shell];
	const comment = [`# ${cli.loadIt}`, `#   ${load}`, ''];
	await print(
		[...first, ...comment, ...script(await vocabularyOf(cli, settings.language))].join('\n'),
	);
	return EXIT.done;
};
