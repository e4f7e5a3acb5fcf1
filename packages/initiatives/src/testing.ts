import type { Database } from '@unisono/database/pools';
import type { Actor } from '@unisono/rpc/server';
import type { RegisterInitiativeInput } from './initiative/initiative.schema.ts';
import { registerInitiative } from './initiative/register-initiative.ts';

/** What a test says of an initiative where it says nothing of its own: a joint one, for the whole organisation. */
export function initiativeInput(changes: Partial<RegisterInitiativeInput> = {}): RegisterInitiativeInput {
  return {
    kind: 'training',
    title: 'Hear what they feel',
    objective: 'Staff notice what their customers feel',
    side: 'joint',
    intendedEmotions: ['pride', 'relief'],
    unitIds: [],
    fromDay: '2026-10-01',
    toDay: '2026-12-31',
    expectedLagWeeks: 4,
    employeeHypothesis: 'Pride rises where the training was given',
    customerHypothesis: 'Disappointment falls four weeks later',
    ...changes,
  };
}

/** Registers an initiative as `owner`, on 15 September 2026. */
export function givenInitiative(
  database: Database,
  owner: Actor,
  changes: Partial<RegisterInitiativeInput> = {},
): Promise<{ id: string }> {
  return registerInitiative(
    {
      em: database.orm.em.fork(),
      actor: owner,
      scope: { everything: true },
      now: () => new Date('2026-09-15T10:00:00Z'),
    },
    initiativeInput(changes),
  );
}
