import type { Sql } from '@unisono/database/sql';
import { NotFoundError } from '@unisono/rpc/server';
import type { Initiative, InitiativeAmendment } from './initiative.schema.ts';
import { listInitiatives, type InitiativeReader } from './list-initiatives.ts';

/**
 * One initiative with what was changed after its start, the first change first.
 * @throws NotFoundError `initiative-unknown`, also when it touches nothing that the reader's grants cover
 */
export async function findInitiative(
  sql: Sql,
  reader: InitiativeReader,
  id: string,
): Promise<Initiative & { history: InitiativeAmendment[] }> {
  const [initiative] = await listInitiatives(sql, reader, { id });
  if (!initiative) throw new NotFoundError('initiative-unknown', { field: 'initiativeId' });
  const rows = await sql<Omit<InitiativeAmendment, 'at'> & { at: Date }>(
    `select amendment.id, amendment.at, account.name as "accountName", amendment.reason, amendment.changes
     from initiative_amendment amendment left join account on account.id = amendment.account_id
     where amendment.initiative_id = $1 order by amendment.at, amendment.id`,
    [id],
  );
  const history = rows.map(({ at, ...amendment }) => ({ ...amendment, at: at.toISOString() }));
  return { ...initiative, history };
}
