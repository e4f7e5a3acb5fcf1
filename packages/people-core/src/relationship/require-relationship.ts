import type { Sql } from '@unisono/database/sql';
import { NotFoundError } from '@unisono/rpc/server';
import type { Day } from '../period/day.ts';
import type { Role } from './relationship.schema.ts';

export interface Relationship {
  readonly id: string;
  readonly personId: string;
  readonly unitId: string;
  readonly role: Role;
  readonly fromDay: Day | null;
  readonly toDay: Day | null;
}

/** @throws NotFoundError `relationship-unknown` */
export async function requireRelationship(sql: Sql, id: string): Promise<Relationship> {
  const [found] = await sql<Relationship & Record<string, unknown>>(
    `select id, person_id as "personId", unit_id as "unitId", role, from_day as "fromDay", to_day as "toDay"
     from relationship where id = $1 for update`,
    [id],
  );
  if (!found) throw new NotFoundError('relationship-unknown', { field: 'relationshipId' });
  return found;
}
