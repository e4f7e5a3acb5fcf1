import { newId, type Sql } from '@unisono/database/sql';
import type { Actor } from '@unisono/rpc/server';

/** One line of the audit: what happened (`unit.renamed`), to what, and what of it is worth keeping. */
export interface AuditedChange {
  readonly action: string;
  readonly subject: string;
  readonly subjectId?: string | null;
  readonly details?: Readonly<Record<string, unknown>>;
}

/**
 * Writes an audit event on `sql`, that is inside the transaction of the change itself: either both are kept or neither.
 * `actor` is null for what the system, the command line or somebody not signed in did.
 */
export async function recordAudit(
  sql: Sql,
  actor: Pick<Actor, 'accountId'> | null,
  event: AuditedChange,
): Promise<void> {
  await sql(
    `insert into audit_event (id, at, account_id, action, subject, subject_id, details)
     values ($1, clock_timestamp(), $2, $3, $4, $5, $6::jsonb)`,
    [
      newId(),
      actor?.accountId ?? null,
      event.action,
      event.subject,
      event.subjectId ?? null,
      JSON.stringify(event.details ?? {}),
    ],
  );
}
