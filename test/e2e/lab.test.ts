import {mkdtempSync, readdirSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {expect, onTestFinished, test} from 'vitest';
import {pipe} from './program.js';
import {KEYS, Terminal} from './terminal.js';

test('without a terminal the lab says what to use instead', async () => {
	const {code, stdout, stderr} = await pipe(['lab', 'handshake']);
	expect([code, stdout]).toEqual([2, '']);
	expect(stderr).toContain('tcp-trainer live');
});

test('a goal is reached by digits and Enter; what is saved is played, asked about and opened again', async () => {
	const folder = mkdtempSync(path.join(tmpdir(), 'tcp-trainer-lab-'));
	onTestFinished(() => rmSync(folder, {recursive: true, force: true}));
	const terminal = new Terminal(['lab', '--no-animation'], {cwd: folder});
	await terminal.shows('Bring B into CLOSING');
	terminal.send('5');
	await terminal.shows('act here');
	terminal.send(KEYS.home);
	for (const wanted of ['listen()', 'connect()', 'SYN,ACK']) {
		terminal.send(KEYS.right);
		await terminal.shows(new RegExp(`▸.*${wanted.replace(/[()]/g, '.')}`));
	}
	terminal.send('1', '3', '1');
	await terminal.shows('Reached with 1 act');
	terminal.send('6');
	await terminal.shows('lab-handshake.yaml');
	terminal.send(KEYS.escape);
	await terminal.shows('reached with 1 act');
	terminal.send(KEYS.escape);
	expect(await terminal.exited).toBe(0);

	const file = path.join(folder, 'lab-handshake.yaml');
	expect(readdirSync(folder)).toContain('lab-handshake.yaml');
	expect((await pipe(['live', file])).stdout).toMatch(/lost on the way/);
	expect((await pipe(['quiz', file])).stdout).toMatch(/^\? /m);
	expect((await pipe(['check', file])).code).toBe(0);
	await new Terminal(['lab', file]).shows('{lose: {from: B, flags: [SYN, ACK], nth: 1}}');
});
