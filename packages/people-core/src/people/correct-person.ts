import { recordAudit } from '@unisono/accounts/server';
import { lockForTransaction, newId, sqlOf, type Sql } from '@unisono/database/sql';
import { ConflictError, InvalidInputError, type VerbContext } from '@unisono/rpc/server';
import { isRefusal, normaliseIdentity, type IdentityKey } from '../identity/identity.ts';
import { PEOPLE_LOCK } from '../person/people-lock.ts';
import { requirePersonInScope } from '../person/require-person-in-scope.ts';
import type { Role } from '../relationship/relationship.schema.ts';
import { peopleView } from './people-view.ts';
import type { CorrectPersonInput } from './person.schema.ts';
import { seenPerson } from './seen-person.ts';

const COLUMNS = { name: 'name', language: 'language', birthDay: 'birth_day' } as const;

/**
 * Corrects what is known of a person. An identity that is added is the side's whose ties the person has; where they have
 * both, only administrators see it until a file says whose it is. The audit says what was corrected, not what it was:
 * it would outlive an erasure.
 * @throws NotFoundError `person-unknown`
 * @throws NotAllowedError `person-out-of-scope`
 * @throws ConflictError `identity-taken`
 * @throws InvalidInputError `email-invalid`, `phone-invalid`, `identity-kind-invalid`
 */
export async function correctPerson(ctx: VerbContext, input: CorrectPersonInput): Promise<void> {
  await ctx.em.transactional(async (em) => {
    const sql = sqlOf(em);
    await lockForTransaction(sql, PEOPLE_LOCK);
    const view = await peopleView(sql, ctx);
    const { personId, roles } = await seenPerson(sql, view, input.id);
    const person = await requirePersonInScope(sql, ctx.scope, personId, view.day, 'id');
    const corrected: string[] = [];
    for (const [field, column] of Object.entries(COLUMNS)) {
      const value = input[field as keyof typeof COLUMNS];
      if (value === undefined) continue;
      const changed = await sql(
        `update person set ${column} = $2 where id = $1 and ${column} is distinct from $2 returning 1`,
        [person, value],
      );
      if (changed.length > 0) corrected.push(field);
    }
    const removed = await removeIdentities(sql, person, (input.removeIdentities ?? []).map(readIdentity));
    const added = await addIdentities(sql, person, roles, (input.addIdentities ?? []).map(readIdentity));
    if (removed.length + added.length > 0) corrected.push('identities');
    if (corrected.length === 0) return;
    await recordAudit(sql, ctx.actor, {
      action: 'person.corrected',
      subject: 'person',
      subjectId: person,
      details: { corrected },
    });
  });
}

function readIdentity(given: IdentityKey): IdentityKey {
  const normal = normaliseIdentity(given);
  if (isRefusal(normal))
    throw new InvalidInputError(normal.reason, { field: 'identities', details: { value: given.value } });
  return normal;
}

async function removeIdentities(sql: Sql, person: string, identities: readonly IdentityKey[]) {
  return sql(
    `delete from identity using unnest($2::text[], $3::text[]) named (kind, value)
     where identity.kind = named.kind and identity.value = named.value
       and person_id in (select id from person where id = $1 or canonical_id = $1) returning 1`,
    [person, identities.map(({ kind }) => kind), identities.map(({ value }) => value)],
  );
}

async function addIdentities(
  sql: Sql,
  person: string,
  roles: readonly Role[],
  identities: readonly IdentityKey[],
): Promise<IdentityKey[]> {
  const added: IdentityKey[] = [];
  for (const { kind, value } of identities) {
    const [holder] = await sql<{ id: string }>(
      `select coalesce(canonical_id, person.id) as id from identity join person on person.id = person_id
       where kind = $1 and value = $2`,
      [kind, value],
    );
    if (holder?.id === person) continue;
    if (holder) throw new ConflictError('identity-taken', { field: 'identities', details: { value } });
    await sql('insert into identity (id, person_id, kind, value, sides) values ($1, $2, $3, $4, $5)', [
      newId(),
      person,
      kind,
      value,
      roles.length === 1 ? roles : [],
    ]);
    added.push({ kind, value });
  }
  return added;
}
