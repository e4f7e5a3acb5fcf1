import { isDay } from '@unisono/people-core/schema';
import { z } from 'zod';
import { importMap, type ImportMap } from '../mapping/import-map.schema.ts';
import type { MapGuess } from '../mapping/guess-map.ts';
import { IMPORT_KINDS, type ImportKind } from '../mapping/import-kind.ts';
import { IMPORT_MODES, type ImportMode } from './import-mode.ts';
import type { ImportStatus } from './import-status.ts';

export const importId = z.object({ id: z.uuid() });

/** What comes beside the bytes of an upload: `POST /api/imports?kind=people&name=staff.csv`. */
export const uploadQuery = z.object({
  kind: z.enum(IMPORT_KINDS),
  /** The file's name, for people to find it again. */
  name: z.string().trim().min(1).max(255),
  /** The system the rows come from. */
  source: z.string().trim().min(1).max(100).optional(),
});
export type UploadQuery = z.infer<typeof uploadQuery>;

export const checkImportInput = importId.extend({
  map: importMap,
  /** Full files are of people only. */
  mode: z.enum(IMPORT_MODES).default('partial'),
  /** From which day on whoever a full file misses is gone; today unless said. */
  asOf: z.string().refine(isDay, 'day-invalid').optional(),
});
export type CheckImportInput = z.infer<typeof checkImportInput>;

export const applyImportInput = importId.extend({
  /** Refuse the whole file when any row is rejected. */
  strict: z.boolean().default(false),
  /** The number of endings that the check said, typed by whoever knows that there are so many. */
  endings: z.number().int().min(0).optional(),
});
export type ApplyImportInput = z.infer<typeof applyImportInput>;

const page = { after: z.number().int().min(0).default(0), size: z.number().int().min(1).max(500).default(100) };
export const listProblemsInput = importId.extend({ ...page, severity: z.enum(['rejected', 'warning']).optional() });
export type ListProblemsInput = z.infer<typeof listProblemsInput>;

export const listImportsInput = z.object({
  /** The last import of the page before. */
  before: z.uuid().optional(),
  size: z.number().int().min(1).max(200).default(50),
});
export type ListImportsInput = z.infer<typeof listImportsInput>;

/** Records by what became of them, or would. `rows` are rows of the file. */
export interface ImportCounts {
  readonly rows: number;
  readonly total: number;
  readonly new: number;
  readonly unchanged: number;
  readonly corrected: number;
  readonly rejected: number;
  readonly warnings: number;
  readonly unitsMade: number;
  /** Ties of people whom a full file misses. */
  readonly ended: number;
}

/** What a full file would end: of the ties that stand, those of people it misses. */
export interface ImportEndings {
  readonly standing: number;
  readonly missing: number;
}

/** One batch as it landed: rows of the file, what they came to, and whether it was taken back. */
export interface ImportBatch {
  readonly ordinal: number;
  readonly part: 'units' | 'rows' | 'linked' | 'endings';
  readonly firstRow: number;
  readonly lastRow: number;
  readonly counts: Omit<ImportCounts, 'rows'>;
  readonly recordedAt: string;
  readonly undone: boolean;
}

/** What an undo left as it was, and why; `names` are some of them. */
export interface ImportLeft {
  readonly kind: string;
  readonly reason: string;
  readonly count: number;
  readonly names: readonly string[];
}

/** Why a file was refused as a whole. */
export interface ImportRefusal {
  readonly reason: string;
  readonly field: string | null;
  readonly details: Readonly<Record<string, unknown>>;
}

/** How far the running work is: rows, or of an undo batches. `remainingSeconds` is null while there is nothing to reckon it by. */
export interface ImportProgress {
  readonly phase: 'waiting' | 'surveying' | 'recording' | 'undoing' | 'finishing';
  readonly rows: number;
  readonly of: number | null;
  readonly remainingSeconds: number | null;
}

/** An import in short. */
export interface ImportSummary {
  readonly id: string;
  readonly kind: ImportKind;
  readonly name: string;
  readonly source: string;
  /** Bytes. */
  readonly size: number;
  readonly status: ImportStatus;
  readonly counts: ImportCounts | null;
  readonly refusal: ImportRefusal | null;
  readonly progress: ImportProgress | null;
  readonly accountId: string | null;
  readonly createdAt: string;
  readonly finishedAt: string | null;
}

/** An import as lists show it, with who brought it: null for the command line, or an account that is gone. */
export interface ListedImport extends ImportSummary {
  readonly account: string | null;
}

/** An import as its own page shows it. */
export interface ImportDetails extends ImportSummary {
  readonly columns: readonly string[];
  /** Columns whose name stood in the header more than once. */
  readonly repeated: readonly string[];
  readonly sample: readonly (readonly string[])[];
  /** The map as confirmed, or null before the first check. */
  readonly map: ImportMap | null;
  readonly guess: MapGuess;
  /** Whether the file is still there: to check it again, and for its rejected rows. */
  readonly fileKept: boolean;
  readonly mode: ImportMode;
  /** The day of a full file; null for a partial one. */
  readonly asOf: string | null;
  readonly endings: ImportEndings | null;
  /** What has landed of it, the latest first. */
  readonly batches: readonly ImportBatch[];
  /** Whether anything of it can be taken back now. */
  readonly undoable: boolean;
  /** What an undo left, once it was undone. */
  readonly left: readonly ImportLeft[];
}

/** What is wrong, or odd, about one row. */
export interface ImportProblem {
  readonly ordinal: number;
  readonly row: number;
  readonly field: string;
  readonly reason: string;
  readonly severity: 'rejected' | 'warning';
  readonly details: Readonly<Record<string, string | number | boolean | null>>;
}
