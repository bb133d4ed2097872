/** What is wrong in a file, and what to do about it: whole sentences. */
export type Complaint = {readonly fault: string; readonly remedy: string};
