import { defineEntity, p } from '@mikro-orm/core';
import { newId } from '@unisono/database/sql';
import type { KeyScope, KeySide } from './key.schema.ts';

/** What a machine calls the interface with. Only a hash of the secret is kept: who reads the table cannot use it. */
export const ApiKey = defineEntity({
  name: 'ApiKey',
  tableName: 'api_key',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    name: p.text(),
    secretHash: p.text().unique(),
    /** The beginning and the end of the secret, to recognise it by. */
    shown: p.text(),
    scopes: p.array().columnType('text[]').$type<KeyScope[]>(),
    sides: p.array().columnType('text[]').$type<KeySide[]>(),
    /** The tops of the part of the tree that it reaches; null is the whole organisation. */
    unitIds: p.array().columnType('uuid[]').nullable(),
    /** The system that it brings things from; with an external id it says what is told again. */
    source: p.text().index(),
    /** How much it may ask for in a minute: an item of a batch is one, reading is `READING_COSTS`. */
    perMinute: p.integer(),
    /** The account that made it; null where the command line did. */
    createdBy: p.uuid().nullable().index(),
    createdAt: p.datetime().columnType('timestamptz'),
    /** The last day it works, in UTC. */
    endsOn: p.date().nullable(),
    revokedAt: p.datetime().columnType('timestamptz').nullable(),
    lastUsedOn: p.date().nullable(),
  },
});
