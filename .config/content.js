import {mkdir, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {buffer} from 'node:stream/consumers';
import {constants, createBrotliCompress} from 'node:zlib';
import {root} from './esbuild.js';
import {load} from './load.js';

const GROUPS_IN_COMMON = 2;

/** What is most like all the rest: the lists, and the groups with the most questions. More of them take longer to read. */
function commonTo(files) {
	const chunks = files.filter(([name]) => name.startsWith('questions-'));
	const largest = chunks.toSorted(([, a], [, b]) => b.length - a.length).slice(0, GROUPS_IN_COMMON);
	const lists = ['topics.json', 'misconceptions.json', 'questions.json', ...largest.map(([name]) => name)];
	const texts = new Map(files);
	return lists.map((name) => texts.get(name)).join('\n');
}

/** Compresses the parts of one text, so that the first can be read with any second. */
async function compressed(parts, quality) {
	const stream = createBrotliCompress({params: {[constants.BROTLI_PARAM_QUALITY]: quality}});
	const octets = buffer(stream);
	for (const part of parts) {
		await new Promise((resolve) => stream.write(part, resolve));
		await new Promise((resolve) => stream.flush(constants.BROTLI_OPERATION_FLUSH, resolve));
	}
	stream.end();
	return octets;
}

/**
 * Writes the built-in content as the program reads it: one small index, and a chunk for every group. The
 * files are read by the very loader that reads a user's own, and a bad one ends the build.
 */
export async function writeContent(out, isSmall) {
	const {buildContent} = await load('source/content/build-content.ts');
	const {buildQuestions} = await load('source/content/build-questions.ts');
	const {COMMON, END, fileOf, INDEX} = await load('source/content/packed.ts');
	const quizzes = path.join(root, 'quizzes');
	const files = [...buildContent(path.join(quizzes, 'scenarios')), ...buildQuestions(quizzes)];
	// As small as it can be takes seconds, which is for the package alone.
	const quality = isSmall ? constants.BROTLI_MAX_QUALITY : 4;
	await mkdir(out, {recursive: true});
	const write = (name, octets) => writeFile(path.join(out, name), octets);

	const common = commonTo(files) + String.fromCharCode(END);
	// The octet that ends a stream is the last one.
	const beginning = (await compressed([common], quality)).subarray(0, -1);
	await write(COMMON, beginning);
	const writeOne = async ([name, text]) => {
		if (name === INDEX) return write(name, text);
		const whole = await compressed([common, text], quality);
		if (!whole.subarray(0, beginning.length).equals(beginning))
			throw new Error(`${name} does not begin as the others`);
		return write(fileOf(name), whole.subarray(beginning.length));
	};
	await Promise.all(files.map(writeOne));
}
