import type {common as en} from '../en/common.js';

export const common: typeof en = {
	program: 'tcp-trainer',
};
