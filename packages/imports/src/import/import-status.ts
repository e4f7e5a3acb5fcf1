/**
 * uploaded → checking → checked → applying → done, and from applying to paused and back. A check or an application that
 * is refused ends in `failed`, from where it may be checked again. What has landed may be taken back (undoing → undone),
 * also of an import that was cancelled or failed on the way; from `undone` the file may be checked again.
 */
export const IMPORT_STATUSES = [
  'uploaded',
  'checking',
  'checked',
  'applying',
  'paused',
  'done',
  'failed',
  'cancelled',
  'undoing',
  'undone',
] as const;
export type ImportStatus = (typeof IMPORT_STATUSES)[number];

/** The statuses in which a job works on an import. */
export const WORKING = ['checking', 'applying', 'undoing'] as const;
export type Working = (typeof WORKING)[number];
