import { sqlOf } from '@unisono/database/sql';
import type { Context } from '@unisono/rpc/server';
import type { ListAuditInput } from './audit.schema.ts';

interface PresentedAuditEvent {
  readonly id: string;
  readonly at: string;
  /** An account, or a key by its name. Null for what the system, the command line or somebody not signed in did. */
  readonly account: { readonly id: string; readonly name: string | null } | null;
  readonly action: string;
  readonly subject: string;
  readonly subjectId: string | null;
  readonly details: Readonly<Record<string, unknown>>;
}

export interface AuditPage {
  readonly events: readonly PresentedAuditEvent[];
  /** What `cursor` must be for the next page; null at the end. */
  readonly next: string | null;
}

interface AuditRow {
  readonly id: string;
  readonly at: Date;
  readonly account_id: string | null;
  readonly name: string | null;
  readonly action: string;
  readonly subject: string;
  readonly subject_id: string | null;
  readonly details: Record<string, unknown>;
}

/** The audit, newest first, a page at a time. Ids are in the order of time, so they are the key of the page. */
export async function listAudit(ctx: Pick<Context, 'em'>, input: ListAuditInput): Promise<AuditPage> {
  const { cursor = null, subject = null, subjectId = null, accountId = null, limit } = input;
  const rows = await sqlOf(ctx.em)<AuditRow>(
    `select event.id, event.at, event.account_id, coalesce(account.name, api_key.name) as name, event.action, event.subject, event.subject_id, event.details
     from audit_event event left join account on account.id = event.account_id
       left join api_key on api_key.id = event.account_id
     where ($1::uuid is null or event.id < $1::uuid)
       and ($2::text is null or event.subject = $2) and ($3::text is null or event.subject_id = $3)
       and ($4::uuid is null or event.account_id = $4::uuid)
     order by event.id desc limit $5`,
    [cursor, subject, subjectId, accountId, limit + 1],
  );
  const events = rows.slice(0, limit).map((row) => ({
    id: row.id,
    at: row.at.toISOString(),
    account: row.account_id === null ? null : { id: row.account_id, name: row.name },
    action: row.action,
    subject: row.subject,
    subjectId: row.subject_id,
    details: row.details,
  }));
  return { events, next: rows.length > limit ? (events.at(-1)?.id ?? null) : null };
}
