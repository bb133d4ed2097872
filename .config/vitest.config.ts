import {defineConfig} from 'vitest/config';

export default defineConfig({
	test: {
		root: new URL('..', import.meta.url).pathname,
		include: ['test/**/*.test.{ts,tsx}'],
		env: {
			LANG: 'en_US.UTF-8',
			LC_ALL: 'en_US.UTF-8',
			TERM: 'xterm-256color',
			CI: '',
			NO_COLOR: '',
			FORCE_COLOR: '0',
			COLUMNS: '80',
			TZ: 'UTC',
		},
	},
});
