import { defineEntity, p } from '@mikro-orm/core';
import { DEFAULT_QUADRANT_CUT, LANGUAGES } from './organisation.schema.ts';

/** The one organisation of this installation. `only` is the key that keeps a second one out. */
export const OrganisationEntity = defineEntity({
  name: 'Organisation',
  tableName: 'organisation',
  properties: {
    id: p.uuid().primary(),
    only: p.boolean().default(true).unique().check('"only"'),
    name: p.text(),
    timeZone: p.text(),
    language: p.enum(LANGUAGES),
    emotionSet: p.smallint().default(1),
    quadrantCut: p.integer().default(DEFAULT_QUADRANT_CUT),
    wowCut: p.integer().default(80),
    painCut: p.integer().default(80),
    contactName: p.text().nullable(),
    contactAddress: p.text().nullable(),
    demo: p.boolean().default(false),
    createdAt: p.datetime().defaultRaw('now()'),
  },
});
