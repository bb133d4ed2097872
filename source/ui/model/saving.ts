import type {Trouble} from '../../progress/journal.js';
import type {Program} from './program.js';

/** Whether what was answered is in the journal, and why not. */
export type Saving = {readonly isSaved: boolean; readonly trouble: Trouble | null};

export const savingOf = ({handedOver, outbox, trouble}: Program): Saving => ({
	isSaved: handedOver === outbox.length && trouble === null,
	trouble,
});
