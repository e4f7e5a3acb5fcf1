import type { Database } from '@unisono/database/pools';
import type { Actor } from '@unisono/rpc/server';
import type { FileToRecord } from '../recording/file-to-record.ts';
import type { WorkWatch } from '../import/watch-work.ts';

/** As many records as are recorded in one transaction: large enough to cost little, small enough to be there soon. */
export const BATCH_RECORDS = 20_000;

/** What a file is recorded with, in however many goes. */
export interface BatchRun {
  readonly database: Pick<Database, 'app' | 'worker'>;
  readonly importId: string;
  /** How often this import was begun anew; batches of an earlier time say nothing of where this one is. */
  readonly run: number;
  readonly name: string;
  readonly source: string;
  readonly actor: Actor | null;
  readonly now: Date;
  readonly strict: boolean;
  readonly file: FileToRecord;
  /** From which day on whoever a full file does not name is gone, and how many may be; null for a partial file. */
  readonly endings: { readonly asOf: string; readonly allowed: number | null } | null;
  readonly watch: WorkWatch;
  readonly batchRecords: number;
}

/** The parts that a file is recorded in, one after another; `rows` and `linked` are in the order of the file. */
export type BatchPart = 'units' | 'links' | 'rows' | 'linked' | 'endings';

/** What a batch did, in records; of `links` how many there are. */
export interface BatchCounts {
  readonly records: number;
  readonly total: number;
  readonly new: number;
  readonly unchanged: number;
  readonly corrected: number;
  readonly rejected: number;
  readonly warnings: number;
  readonly unitsMade: number;
  readonly ended: number;
}

export const NO_COUNTS: BatchCounts = {
  records: 0,
  total: 0,
  new: 0,
  unchanged: 0,
  corrected: 0,
  rejected: 0,
  warnings: 0,
  unitsMade: 0,
  ended: 0,
};
