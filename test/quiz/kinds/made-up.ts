import {Report} from '../../../source/content/problem.js';
import {readQuestions} from '../../../source/content/question-file.js';
import {parseTree} from '../../../source/content/yaml-tree.js';
import type {Outcome} from '../../../source/quiz/kinds/course.js';
import type {Exercise} from '../../../source/quiz/kinds/exercise.js';
import {exerciseOf, type Filed, type Loaded} from '../../../source/quiz/kinds/make.js';
import {messages} from '../../../source/text/language.js';
import {CLOSE_FOUR, runOf} from '../runs.js';

const REST = `
    explanation: {en: It is so., zh: 就是这样。}
    source: RFC 9293 §3.5
    scope: rfc
`;
const PROMPT = '\n    prompt: {en: What?, zh: 什么？}';

type Named = {readonly id?: string; readonly topic?: string};

/** A question from its lines, as a file would hold it; its run is a close with four segments. */
export function filed(lines: string, {id = 'made-up', topic = 'HS-01'}: Named = {}): Filed {
	const report = new Report('made-up.yaml', messages('en').content);
	const prompt = /^ {4}prompt:/m.test(lines) ? '' : PROMPT;
	const text = `topic: ${topic}\nquestions:\n  - ${lines.trim()}${prompt}\n    id: ${id}${REST}`;
	const tree = parseTree(text, report);
	const spec = tree && readQuestions(tree, report)?.questions[0]?.spec;
	if (!spec) throw new Error(report.problems.map(({fault}) => fault).join(' '));

	return {spec, scenario: runOf(CLOSE_FOUR).scenario};
}

/** An exercise from the lines of a question. */
export const made = (lines: string, seed = 1): Exercise => exerciseOf(filed(lines), seed);

/** What came of a question that was asked. */
export const outcomeOf = (question: Loaded, verdict: 'right' | 'wrong'): Outcome => ({
	exercise: exerciseOf(question, 1),
	answer: null,
	verdict,
	credit: verdict === 'right' ? 1 : 0,
	hints: 0,
});

export const STATE = `kind: state
    run: x
    ask: {what: final, host: A}`;

const isSwapped = (seed: number) => made(STATE, seed).isSwapped;

const seeds = [1, 2, 3, 4, 5, 6, 7, 8];

/** A seed that leaves the hosts where they are, and one that does not. */
export const PLAIN = seeds.find((seed) => !isSwapped(seed)) ?? 0;
export const SWAPPED = seeds.find(isSwapped) ?? 0;

export const CHOICE = `kind: choice
    options:
      - {text: {en: a, zh: a}, right: true, why: {en: why a, zh: why a}}
      - {text: {en: b, zh: b}, why: {en: why b, zh: why b}}
      - {text: {en: c, zh: c}, why: {en: why c, zh: why c}}`;

export const SEVERAL = `kind: several
    options:
      - {text: {en: a, zh: a}, right: true, why: {en: why a, zh: why a}}
      - {text: {en: b, zh: b}, right: true, why: {en: why b, zh: why b}}
      - {text: {en: c, zh: c}, why: {en: why c, zh: why c}, misconception: M01}
      - {text: {en: d, zh: d}, why: {en: why d, zh: why d}}`;

export const ORDER = `kind: order
    items: [{en: one, zh: 一}, {en: two, zh: 二}, {en: three, zh: 三}]`;

export const OPEN = `kind: open
    points:
      - {weight: core, text: {en: first, zh: 一}, follow: {en: And first?, zh: 一呢？}}
      - {weight: core, text: {en: second, zh: 二}}
      - {weight: depth, text: {en: third, zh: 三}}
      - {weight: bonus, text: {en: fourth, zh: 四}}
    model: {en: A model., zh: 参考。}`;

export const ACK_OF_FIN = `kind: number
    run: x
    prompt: {en: 'Which ack does {B} send when the FIN of {A} came, and {A} waits?', zh: '{B} 等 {B} 吗？'}
    ask: {what: ack, of: {from: B, flags: [ACK], nth: 2}}`;

export const BUG = `kind: bug
    run: x
    ask: {what: bug, of: {from: A, flags: [FIN, ACK]}, field: seq}`;
