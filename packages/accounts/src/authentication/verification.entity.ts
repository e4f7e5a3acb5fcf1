import { defineEntity, p } from '@mikro-orm/core';
import { newId } from '@unisono/database/sql';

/** Short-lived proofs of the sign-in library: a code that was sent, a state that must come back. */
export const Verification = defineEntity({
  name: 'Verification',
  tableName: 'verification',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    identifier: p.text().index(),
    value: p.text(),
    expiresAt: p.datetime().columnType('timestamptz'),
    createdAt: p.datetime().columnType('timestamptz').defaultRaw('now()'),
    updatedAt: p.datetime().columnType('timestamptz').defaultRaw('now()'),
  },
});
