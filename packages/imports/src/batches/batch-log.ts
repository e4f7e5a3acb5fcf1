import { sqlOfClient, type Sql } from '@unisono/database/sql';
import type { PoolClient } from 'pg';
import { NO_COUNTS, type BatchCounts, type BatchPart, type BatchRun } from './batch-run.ts';
import { landBatch, type BatchOutcome } from './land-batch.ts';

interface LandedPart {
  readonly part: BatchPart;
  readonly last_row: number;
  readonly counts: BatchCounts;
}

/** Where a run stands: what has landed of each part, read once and then kept as batches land. */
export class BatchLog {
  readonly #run: BatchRun;
  readonly #lastRows = new Map<BatchPart, number>();
  #ordinal: number;
  #counts = NO_COUNTS;
  #records = 0;

  private constructor(run: BatchRun, ordinal: number, landed: readonly LandedPart[]) {
    this.#run = run;
    this.#ordinal = ordinal;
    for (const { part, last_row, counts } of landed) this.#add(part, last_row, counts);
  }

  static async open(run: BatchRun): Promise<BatchLog> {
    const client = await run.database.worker.connect();
    try {
      const sql = sqlOfClient(client);
      const [last] = await sql<{ ordinal: number }>(
        'select coalesce(max(ordinal), 0)::int as ordinal from import_batch where import_id = $1',
        [run.importId],
      );
      const landed = await sql<LandedPart>(
        'select part, last_row, counts from import_batch where import_id = $1 and run = $2 order by ordinal',
        [run.importId, run.run],
      );
      return new BatchLog(run, last?.ordinal ?? 0, landed);
    } finally {
      client.release();
    }
  }

  /** Whether a batch of this part has landed. */
  has(part: BatchPart): boolean {
    return this.#lastRows.has(part);
  }

  /** Until which row a part has landed; 0 while nothing has. */
  lastRow(part: BatchPart): number {
    return this.#lastRows.get(part) ?? 0;
  }

  /** The sum of what landed. */
  get counts(): BatchCounts {
    return this.#counts;
  }

  /** How many records there are in all, once that is known. */
  get records(): number {
    return this.#records;
  }

  /** Does the next batch; false when there was nothing to do. */
  async land(part: BatchPart, work: (sql: Sql, client: PoolClient) => Promise<BatchOutcome | null>): Promise<boolean> {
    let lastRow = 0;
    const counts = await landBatch(this.#run, part, this.#ordinal + 1, async (sql, client) => {
      const outcome = await work(sql, client);
      lastRow = outcome?.lastRow ?? 0;
      return outcome;
    });
    if (!counts) return false;
    this.#ordinal += 1;
    this.#add(part, lastRow, counts);
    return true;
  }

  #add(part: BatchPart, lastRow: number, counts: BatchCounts): void {
    this.#lastRows.set(part, Math.max(lastRow, this.lastRow(part)));
    if (part === 'links') this.#records = counts.records;
    else this.#counts = added(this.#counts, counts);
  }
}

function added(one: BatchCounts, other: BatchCounts): BatchCounts {
  return {
    records: one.records + other.records,
    total: one.total + other.total,
    new: one.new + other.new,
    unchanged: one.unchanged + other.unchanged,
    corrected: one.corrected + other.corrected,
    rejected: one.rejected + other.rejected,
    warnings: one.warnings + other.warnings,
    unitsMade: one.unitsMade + other.unitsMade,
    ended: one.ended + other.ended,
  };
}
