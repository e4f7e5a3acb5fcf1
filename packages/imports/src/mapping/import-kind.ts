/** What a file may hold. */
export const IMPORT_KINDS = ['units', 'people', 'moments', 'measures'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];
