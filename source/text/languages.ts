/** The languages that the program speaks: known before any sentence is loaded. */
export const LANGUAGES = ['en', 'zh'] as const;

export type Language = (typeof LANGUAGES)[number];
