import type { Sql } from '@unisono/database/sql';
import { smallestCell } from '@unisono/disclosure/schema';
import { possibleGroups, prepareCellKeys } from '@unisono/disclosure/server';
import type { Day, Role } from '@unisono/people-core/schema';
import { findAudience } from '../wave/find-audience.ts';
import type { WavePlan } from '../wave/wave-plan.schema.ts';
import { spotsOf } from './launch-places.ts';

/**
 * Makes the keys that an anonymous wave needs if it reaches people now, before its transaction begins and anything is
 * held. Who comes in between gets a key in there.
 */
export async function prepareKeys(
  sql: Sql,
  { side, plan }: { readonly side: Role; readonly plan: WavePlan },
  day: Day,
): Promise<void> {
  if (plan.mode !== 'anonymous') return;
  const people = await spotsOf(sql, await findAudience(sql, side, plan, day), day);
  await prepareCellKeys(possibleGroups(people, smallestCell(plan.k)));
}
