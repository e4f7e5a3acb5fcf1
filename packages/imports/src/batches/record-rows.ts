import type { FileRecords } from '../recording/file-records.ts';
import type { Draft } from '../records/draft.ts';
import { batchesOf, readAhead } from './batches-of.ts';
import type { BatchRun } from './batch-run.ts';
import type { BatchLog } from './batch-log.ts';
import { heldRows } from './held-rows.ts';
import { countsOfRecords } from './land-batch.ts';
import type { RowLinks } from './row-links.ts';

/** Records the rows that stand alone, in the order of the file, from where the last batch ended. */
export async function recordRows<Input>(
  run: BatchRun,
  log: BatchLog,
  records: FileRecords<Input>,
  links: RowLinks,
  landed: () => void,
): Promise<void> {
  const last = log.lastRow('rows');
  const drafts = records.drafts((row) => row > last && links.firstOf(row) === undefined);
  const batches = batchesOf(drafts, batchSize(run, log), (one, other) => one.row === other.row);
  for await (const batch of readAhead(batches)) {
    await recordBatch(run, log, records, 'rows', batch, batch[0]?.row ?? 0, batch.at(-1)?.row ?? 0);
    landed();
  }
}

/** Records the rows that belong together, groups in the order of their first rows, each whole in one batch. */
export async function recordLinked<Input>(
  run: BatchRun,
  log: BatchLog,
  records: FileRecords<Input>,
  links: RowLinks,
  landed: () => void,
): Promise<void> {
  if (links.size === 0) return;
  const last = log.lastRow('linked');
  const drafts = records.drafts((row) => (links.firstOf(row) ?? 0) > last);
  const groups = heldRows(run.database.app, drafts, (row) => links.firstOf(row) ?? row);
  for await (const batch of readAhead(
    batchesOf(groups, batchSize(run, log), (one, other) => one.first === other.first),
  )) {
    const held = batch.map(({ draft }) => draft);
    await recordBatch(run, log, records, 'linked', held, batch[0]?.first ?? 0, batch.at(-1)?.first ?? 0);
    landed();
  }
}

/** Even a small file gets on in steps that can be watched, and stopped. */
function batchSize({ batchRecords }: BatchRun, { records }: BatchLog): number {
  return Math.min(batchRecords, Math.max(LEAST_RECORDS, Math.ceil(records / STEPS)));
}

const STEPS = 10;
const LEAST_RECORDS = 2_000;

async function recordBatch<Input>(
  run: BatchRun,
  log: BatchLog,
  records: FileRecords<Input>,
  part: 'rows' | 'linked',
  drafts: readonly Draft<Input>[],
  firstRow: number,
  lastRow: number,
): Promise<void> {
  const { source, actor, now } = run;
  await log.land(part, async (_, client) => {
    const outcome = await records.record(client, each(drafts), { source, actor, now, apply: true, noted: true });
    return { firstRow, lastRow, counts: countsOfRecords(outcome, drafts.length), problems: outcome.problems };
  });
}

async function* each<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  yield* items;
}
