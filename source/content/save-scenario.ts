import {writeFileSync} from 'node:fs';
import path from 'node:path';
import type {Scenario} from '../simulation/scenario.js';
import {writeScenario} from './write-scenario.js';

/** As many names are tried before giving up. */
const NAMES = 1000;

/** Writes a scenario into a new file of this folder, and answers with its name. No file is ever replaced. */
export function saveScenario(folder: string, scenario: Scenario): string {
	const text = writeScenario(scenario);
	for (let nth = 1; nth <= NAMES; nth++) {
		const name = nth === 1 ? `${scenario.id}.yaml` : `${scenario.id}-${nth}.yaml`;
		if (writeNew(path.join(folder, name), text)) return name;
	}
	throw new Error(`${scenario.id}.yaml`);
}

/** False when there is such a file already. */
function writeNew(file: string, text: string): boolean {
	try {
		writeFileSync(file, text, {flag: 'wx'});
		return true;
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
		throw error;
	}
}
