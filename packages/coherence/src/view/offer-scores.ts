import { sqlOf } from '@unisono/database/sql';
import { freshRollups, listScores, listUnits, today, unitsInScope } from '@unisono/people-core/server';

import type { CoherenceScores } from './coherence.schema.ts';
import type { Reader } from './view-coherence.ts';

/** What can be chosen: every score that was ever measured, with its units and periods, and the kinds of units. */
export async function offerScores({ em, database, scope, now }: Reader): Promise<CoherenceScores> {
  const sql = sqlOf(em);
  const day = await today(sql, now());
  const nodes = await listUnits(sql, await unitsInScope(sql, scope, day), day);
  const kinds = Map.groupBy(nodes, (node) => node.kind);
  return {
    scores: await listScores(sql, await freshRollups(database.app)),
    kinds: [...kinds].flatMap(([kind, units]) => (kind === null ? [] : [{ kind, units: units.length }])),
  };
}
