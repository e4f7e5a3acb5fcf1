import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@unisono/database/sql';
import { NotFoundError } from '@unisono/rpc/server';
import { InitiativeEntity } from './initiative.entity.ts';

/** The initiative, held against other changes until the transaction ends. @throws NotFoundError `initiative-unknown` */
export async function lockInitiative(em: EntityManager, id: string) {
  const initiative = await em.findOne(
    InitiativeEntity,
    { id },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  if (!initiative) throw new NotFoundError('initiative-unknown', { field: 'initiativeId' });
  return initiative;
}
