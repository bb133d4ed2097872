import type {Output} from './command.js';

/** Writes, and waits until the system has taken the text: a process that ends at once must not cut it off. */
function writer(stream: NodeJS.WritableStream) {
	return (text: string) =>
		new Promise<void>((resolve) => {
			stream.write(text.endsWith('\n') ? text : `${text}\n`, () => resolve());
		});
}

export function outputTo(out: NodeJS.WritableStream, err: NodeJS.WritableStream): Output {
	return {print: writer(out), complain: writer(err)};
}
