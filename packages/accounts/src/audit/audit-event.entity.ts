import { defineEntity, p } from '@mikro-orm/core';
import { newId } from '@unisono/database/sql';

/** Who changed or looked at what. Append-only: no server role may update or delete a row. */
export const AuditEvent = defineEntity({
  name: 'AuditEvent',
  tableName: 'audit_event',
  indexes: [{ properties: ['subject', 'subjectId'] }],
  properties: {
    id: p.uuid().primary().onCreate(newId),
    at: p.datetime().columnType('timestamptz').defaultRaw('clock_timestamp()'),
    accountId: p.uuid().nullable(),
    action: p.text(),
    subject: p.text(),
    subjectId: p.text().nullable(),
    details: p.json<Record<string, unknown>>().defaultRaw(`'{}'::jsonb`),
  },
});
