import {expect, test} from 'vitest';
import {builtInQuestions} from '../../source/content/built-in-questions.js';
import {recordings} from '../../source/text/en/recordings.js';
import {LANGUAGES, messages} from '../../source/text/language.js';

const content = await builtInQuestions();
const specs = (await content.load(content.entries)).map(({spec}) => spec);
const [facts, misconceptions] = await Promise.all([content.facts(), content.misconceptions()]);

const sources = [
	...specs.map(({source}) => source),
	...specs.flatMap((spec) => (spec.kind === 'open' ? spec.deeper.map(({source}) => source) : [])),
	...facts.map(({source}) => source),
	...misconceptions.map(({sources: all}) => all ?? ''),
];

const NUMBERS = /(?<=\brecordings? (?:\d\d[a-z]?, )*)\d\d[a-z]?\b/g;
const named = new Set(sources.flatMap((source) => source.match(NUMBERS) ?? []));

test('the recordings that sources name are those that are told in words', () => {
	expect(named.size).toBeGreaterThan(40);
	expect([...named].toSorted()).toEqual(Object.keys(recordings).toSorted());
});

test.each(LANGUAGES)('a learner reads what was recorded and no number, in %s', (language) => {
	const {source, hints} = messages(language).exercise;
	const told = sources.flatMap((each) => [source(each), hints.source(each)]);
	expect(told.filter((line) => /\brecordings? \d/.test(line))).toEqual([]);
	expect(told.filter((line) => line.includes('6.18')).length).toBeGreaterThan(200);
});

test('several recordings of one source are told together, and the rest of it as it is', () => {
	const {source} = messages('en').exercise;
	expect(source('tcp_close; recordings 13, 14; RFC 1122')).toBe(
		'Source: tcp_close; recorded on Linux 6.18 (close() with SO_LINGER of 0 seconds: RST,ACK instead of FIN; close() with data unread: RST,ACK instead of FIN); RFC 1122',
	);
	expect(source('recording 99')).toBe('Source: recording 99');
});

test('a hint does not say what was recorded, which would be the answer', () => {
	expect(messages('en').exercise.hints.source('recording 14')).toBe(
		'Where it stands: recorded on Linux 6.18.',
	);
});
