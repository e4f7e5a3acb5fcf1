import { recordAudit } from '@unisono/accounts/server';
import type { Sql } from '@unisono/database/sql';
import type { RecordOptions, RecordOutcome } from '../staging/record-outcome.ts';

/** Says in the audit how many moments of which source were taken in, once for each transaction that took any. */
export async function auditMoments(
  sql: Sql,
  { source, actor }: Pick<RecordOptions, 'source' | 'actor'>,
  { new: created, corrected, rejected }: RecordOutcome,
): Promise<void> {
  await recordAudit(sql, actor, {
    action: 'moment.recorded',
    subject: 'moment',
    details: { source, new: created, corrected, rejected },
  });
}
