import {writeFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';

/**
 * Records the pictures of the README: `npm run record`, or into another folder. Colours are asked for before
 * anything is loaded that decides about them.
 */
process.env.FORCE_COLOR = '1';
const {filmIn} = await import('./film.js');
const {filmSvg, stillSvg} = await import('./svg.js');

const [folder = '.github', stills] = process.argv.slice(2);
const TITLES = {
	en: 'A wrong acknowledgment number is run beside the real handshake: the peer resets',
	zh: '把答错的确认号跑给你看，旁边是真实的三次握手：对端发来 RST',
};
const NAMES = {en: 'recording.svg', zh: 'recording.zh-CN.svg'};

for (const language of ['en', 'zh'] as const) {
	const film = await filmIn(language);
	writeFileSync(path.join(folder, NAMES[language]), filmSvg(film, TITLES[language]));
	if (stills === undefined) continue;
	for (const [n, {picture}] of film.frames.entries())
		for (const scheme of ['light', 'dark'] as const)
			writeFileSync(path.join(folder, `${language}-${n}-${scheme}.svg`), stillSvg(picture, scheme));
}
