import type { Sql } from '@unisono/database/sql';
import { NotFoundError } from '@unisono/rpc/server';
import type { Organisation } from './organisation.schema.ts';

/** The organisation of this installation with its settings, or null before it is set up. */
export async function findOrganisation(sql: Sql): Promise<Organisation | null> {
  const [row] = await sql<Organisation>(
    `select id, name, time_zone as "timeZone", language, emotion_set as "emotionSet", quadrant_cut as "quadrantCut",
       wow_cut as "wowCut", pain_cut as "painCut", demo, exists (select 1 from moment) as "timeZoneLocked"
     from organisation`,
  );
  return row ?? null;
}

/** The same where there must be one. @throws NotFoundError `organisation-not-set-up` */
export async function requireOrganisation(sql: Sql): Promise<Organisation> {
  const organisation = await findOrganisation(sql);
  if (!organisation) throw new NotFoundError('organisation-not-set-up');
  return organisation;
}
