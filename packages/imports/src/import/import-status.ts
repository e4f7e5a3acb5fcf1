/**
 * uploaded → checking → checked → applying → done. A check or an application that is refused ends in `failed`, from
 * where it may be checked again; `cancelled` and `done` are ends.
 */
export const IMPORT_STATUSES = ['uploaded', 'checking', 'checked', 'applying', 'done', 'failed', 'cancelled'] as const;
export type ImportStatus = (typeof IMPORT_STATUSES)[number];
