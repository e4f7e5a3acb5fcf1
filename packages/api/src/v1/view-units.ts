import { sqlOf } from '@unisono/database/sql';
import { listUnits, today, unitsInScope } from '@unisono/people-core/server';
import { scopeOf } from '@unisono/rpc/server';
import { z } from 'zod';
import type { Call } from './operations.ts';

const unit = z
  .object({
    code: z.string(),
    name: z.string(),
    kind: z.string().nullable(),
    parent: z.string().nullable().meta({ description: 'The code of the unit above it, where the key reaches that.' }),
  })
  .meta({ id: 'Unit' });

export const unitsAnswer = z.object({ units: z.array(unit) }).meta({ id: 'Units' });

/** The units that the key reaches, as the tree stands today. */
export async function viewUnits({ actor, em, now }: Call): Promise<z.infer<typeof unitsAnswer>> {
  const sql = sqlOf(em);
  const day = await today(sql, now());
  const nodes = await listUnits(sql, await unitsInScope(sql, scopeOf(actor.grants), day), day);
  const codes = new Map(nodes.map(({ id, code }) => [id, code]));
  return {
    units: nodes.map(({ code, name, kind, parentId }) => ({
      code,
      name,
      kind,
      parent: parentId === null ? null : (codes.get(parentId) ?? null),
    })),
  };
}
