import { guessMap } from '../mapping/guess-map.ts';
import type { ImportMap } from '../mapping/import-map.schema.ts';
import type { ImportKind } from '../mapping/import-kind.ts';
import type { FileShape } from '../reading/inspect-file.ts';
import type { ImportStatus } from './import-status.ts';
import type { ImportCounts, ImportDetails, ImportProgress, ImportRefusal, ImportSummary } from './import.schema.ts';

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
  readonly counts: ImportCounts | null;
  readonly refusal: ImportRefusal | null;
  readonly phase: 'surveying' | 'recording' | null;
  readonly rows_done: number;
  readonly rows_of: number | null;
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

export function presentImportDetails(row: ImportRow, fileKept: boolean, now: Date): ImportDetails {
  const { columns, repeated, sample } = row.shape;
  return {
    ...presentImport(row, now),
    columns,
    repeated,
    sample: sample.slice(0, 20),
    map: row.map,
    guess: guessMap(row.kind, columns, sample),
    fileKept,
  };
}

/** What is left is reckoned from the rows per second so far; once all are read, the database does the rest. */
function progressOf(row: ImportRow, now: Date): ImportProgress | null {
  if (row.status !== 'checking' && row.status !== 'applying') return null;
  const { rows_done: rows, rows_of: of } = row;
  if (!row.phase) return { phase: 'waiting', rows: 0, of, remainingSeconds: null };
  if (of !== null && rows >= of) return { phase: 'finishing', rows, of, remainingSeconds: null };
  const seconds = row.started_at ? (now.getTime() - row.started_at.getTime()) / 1000 : 0;
  const remaining = of === null || rows === 0 ? null : Math.ceil((seconds * (of - rows)) / rows);
  return { phase: row.phase, rows, of, remainingSeconds: remaining };
}
