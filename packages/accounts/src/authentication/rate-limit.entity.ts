import { defineEntity, p } from '@mikro-orm/core';
import { newId } from '@unisono/database/sql';

/** How often an address tried a path lately. In the database, so that two servers count together. */
export const RateLimit = defineEntity({
  name: 'RateLimit',
  tableName: 'rate_limit',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    key: p.text().unique(),
    count: p.integer(),
    /** Milliseconds since 1970. */
    lastRequest: p.bigint('number'),
  },
});
