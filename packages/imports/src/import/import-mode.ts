/** `partial`: who is not in the file stays as they are. `full`: who the source told of before and is missing now is gone. */
export const IMPORT_MODES = ['partial', 'full'] as const;
export type ImportMode = (typeof IMPORT_MODES)[number];
