import {execFileSync} from 'node:child_process';
import process from 'node:process';
import {fileURLToPath} from 'node:url';

/** Before the end-to-end tests: `dist/` is what the source says. */
export default function build(): void {
	const script = fileURLToPath(new URL('../../.config/build.js', import.meta.url));
	execFileSync(process.execPath, [script, '--if-stale'], {stdio: 'inherit'});
}
