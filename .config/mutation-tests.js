/**
 * What the tests of the engine need of Vitest, to be run again and again in one process: `describe` and `test`
 * that remember, and Vitest's own `expect`.
 */
import {createRequire} from 'node:module';
import {format} from 'node:util';
import {pathToFileURL} from 'node:url';

const fromVitest = createRequire(createRequire(import.meta.url).resolve('vitest/package.json'));
const {
	ASYMMETRIC_MATCHERS_OBJECT,
	chai,
	getState,
	JestAsymmetricMatchers,
	JestChaiExpect,
	JestExtend,
	setState,
} = await import(pathToFileURL(fromVitest.resolve('@vitest/expect')).href);

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);

export const expect = Object.assign(
	(value, message) => chai.expect(value, message),
	chai.expect,
	globalThis[ASYMMETRIC_MATCHERS_OBJECT],
);
expect.getState = () => getState(expect);
setState({assertionCalls: 0}, expect);

/** The tests of the files that were imported since the last `forget`. */
let tests = [];
let names = [];

export function describe(name, body) {
	names.push(name);
	body();
	names.pop();
}

export function test(name, body) {
	tests.push({name: [...names, name].join(' '), body});
}

/** A row that is no list is one argument. */
const each = (make) => (rows) => (name, body) => {
	for (const row of rows) {
		const values = Array.isArray(row) ? row : [row];
		make(format(name, ...values), () => body(...values));
	}
};
test.each = each(test);
describe.each = each(describe);

/** The file that is imported now; a name may stand in two files, but not twice in one. */
export function forget() {
	tests = [];
	names = [];
}

/** Each by a name of its own. */
export function remembered() {
	const counts = new Map();
	return tests.map(({name, body}) => {
		const count = (counts.get(name) ?? 0) + 1;
		counts.set(name, count);
		return {id: count === 1 ? name : `${name} (${count})`, body};
	});
}
