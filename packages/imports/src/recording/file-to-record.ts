import type { RecordOutcome } from '@unisono/people-core/server';
import type { ImportKind } from '../mapping/import-kind.ts';
import type { ImportMap } from '../mapping/import-map.schema.ts';
import type { FileBytes } from '../reading/file-bytes.ts';
import type { FileShape } from '../reading/inspect-file.ts';

/** A file to be recorded: how to read it and what it means. The map has been checked against the columns. */
export interface FileToRecord {
  readonly kind: ImportKind;
  readonly map: ImportMap;
  readonly open: FileBytes;
  readonly shape: FileShape;
}

/** What became of a file, or would. `rows` counts rows of the file, the outcome counts records. */
export interface FileOutcome extends RecordOutcome {
  readonly rows: number;
  readonly unitsMade: number;
}

/** How far the work is: rows of all, first to survey the file, then to record it; of an undo, batches. */
export interface FileProgress {
  readonly phase: 'surveying' | 'recording' | 'undoing';
  readonly rows: number;
  /** Null while the file is read for the first time. */
  readonly of: number | null;
}
