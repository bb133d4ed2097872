import {expect, test} from 'vitest';
import {widthOf} from '../../source/chart/width.js';
import {wrap} from '../../source/chart/wrap.js';

const TEXT = '区分半打开（half-open）、半关闭（half-closed）和「半连接」，三者不同。';

test('a bracket stands with what it encloses, at every width', () => {
	for (let columns = 16; columns <= 80; columns++) {
		const lines = wrap(TEXT, columns);
		expect(lines.filter((line) => /[（「]$|^[）」，。、]/.test(line))).toEqual([]);
		expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(columns);
		expect(lines.join('')).toBe(TEXT);
	}
});
