import { guessMap } from '../mapping/guess-map.ts';
import type { ImportMap } from '../mapping/import-map.schema.ts';
import type { ImportKind } from '../mapping/import-kind.ts';
import type { FileShape } from '../reading/inspect-file.ts';
import type { BatchCounts } from '../batches/batch-run.ts';
import type { ImportMode } from './import-mode.ts';
import { WORKING, type ImportStatus } from './import-status.ts';
import type {
  ImportBatch,
  ImportCounts,
  ImportDetails,
  ImportEndings,
  ImportLeft,
  ImportProgress,
  ImportRefusal,
  ImportSummary,
} from './import.schema.ts';
import { UNDOABLE } from './undo-import.ts';

/** A row of `import`. */
export interface ImportRow {
  readonly id: string;
  readonly kind: ImportKind;
  readonly name: string;
  readonly source: string;
  readonly size: number;
  readonly status: ImportStatus;
  readonly shape: FileShape;
  readonly map: ImportMap | null;
  readonly strict: boolean;
  readonly mode: ImportMode;
  readonly as_of: string | null;
  readonly endings: ImportEndings | null;
  readonly allowed_endings: number | null;
  readonly run: number;
  readonly counts: ImportCounts | null;
  readonly refusal: ImportRefusal | null;
  readonly phase: 'surveying' | 'recording' | 'undoing' | null;
  readonly rows_done: number;
  readonly rows_of: number | null;
  readonly rows_before: number;
  readonly undone: readonly ImportLeft[] | null;
  readonly started_at: Date | null;
  readonly attempts: number;
  readonly account_id: string | null;
  readonly created_at: Date;
  readonly finished_at: Date | null;
}

export function presentImport(row: ImportRow, now: Date): ImportSummary {
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    source: row.source,
    size: row.size,
    status: row.status,
    counts: row.counts,
    refusal: row.refusal,
    progress: progressOf(row, now),
    accountId: row.account_id,
    createdAt: row.created_at.toISOString(),
    finishedAt: row.finished_at?.toISOString() ?? null,
  };
}

/** A row of `import_batch`. */
export interface BatchRow {
  readonly ordinal: number;
  readonly part: ImportBatch['part'];
  readonly first_row: number;
  readonly last_row: number;
  readonly counts: BatchCounts;
  readonly recorded_at: Date;
  readonly undone_at: Date | null;
}

export function presentImportDetails(
  row: ImportRow,
  batches: readonly BatchRow[],
  fileKept: boolean,
  now: Date,
): ImportDetails {
  const { columns, repeated, sample } = row.shape;
  return {
    ...presentImport(row, now),
    columns,
    repeated,
    sample: sample.slice(0, 20),
    map: row.map,
    guess: guessMap(row.kind, columns, sample),
    fileKept,
    mode: row.mode,
    asOf: row.as_of,
    endings: row.endings,
    batches: batches.map(presentBatch),
    undoable: UNDOABLE.includes(row.status) && batches.some((batch) => batch.undone_at === null),
    left: row.undone ?? [],
  };
}

function presentBatch({ ordinal, part, first_row, last_row, counts, recorded_at, undone_at }: BatchRow): ImportBatch {
  const { records: _records, ...shown } = counts;
  return {
    ordinal,
    part,
    firstRow: first_row,
    lastRow: last_row,
    counts: shown,
    recordedAt: recorded_at.toISOString(),
    undone: undone_at !== null,
  };
}

/** What is left is reckoned from the rows per second so far; once all are read, the database does the rest. */
function progressOf(row: ImportRow, now: Date): ImportProgress | null {
  if (!WORKING.some((status) => status === row.status)) return null;
  const { rows_done: rows, rows_of: of, rows_before: before } = row;
  if (!row.phase) return { phase: 'waiting', rows: 0, of, remainingSeconds: null };
  if (of !== null && rows >= of) return { phase: 'finishing', rows, of, remainingSeconds: null };
  const seconds = row.started_at ? (now.getTime() - row.started_at.getTime()) / 1000 : 0;
  const remaining = of === null || rows <= before ? null : Math.ceil((seconds * (of - rows)) / (rows - before));
  return { phase: row.phase, rows, of, remainingSeconds: remaining };
}
