import { sqlOf } from '@unisono/database/sql';
import type { Scope } from '@unisono/rpc/server';
import { testDatabase, type TestDatabase } from '@unisono/test-kit/database';
import * as fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { givenMoments, givenPeople, givenUnits } from '../testing.ts';
import { erasePerson } from './erase-person.ts';
import { mergePeople } from './merge-people.ts';
import { unmergePeople } from './unmerge-people.ts';

const NOBODY = '00000000-0000-4000-8000-000000000000';
const EVERYTHING: Scope = { everything: true };
let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  await givenUnits(db.database, [
    { code: 'ES', name: 'España' },
    { code: 'MAD', name: 'Madrid', parent: 'ES' },
    { code: 'BCN', name: 'Barcelona', parent: 'ES' },
  ]);
});
afterAll(() => db.close());
beforeEach(() =>
  db.sql()('truncate moment, moment_event, intake_key, dirty_bucket, relationship, identity, person_merge, person'),
);

const ctx = (scope: Scope = EVERYTHING) => ({
  em: db.em(),
  actor: null,
  scope,
  now: () => new Date('2026-09-15T10:00:00Z'),
});
const person = async (externalId: string) => {
  const [found] = await db.sql()<{ person_id: string }>('select person_id from identity where value = $1', [
    externalId,
  ]);
  return found?.person_id ?? '';
};
const standing = () => db.sql()('select id, canonical_id, name from person order by id');
const snapshot = async () => ({
  people: await standing(),
  identities: await db.sql()('select * from identity order by id'),
  ties: await db.sql()('select * from relationship order by id'),
  moments: await db.sql()('select * from moment order by id'),
});
const people = (count: number) =>
  givenPeople(
    db.database,
    Array.from({ length: count }, (_, index) => ({
      externalId: `P${index}`,
      name: `Person ${index}`,
      identities: [],
      relationships: [{ role: 'customer' as const, unit: index % 2 ? 'MAD' : 'BCN' }],
    })),
  );

describe('merging', () => {
  test('changes only who is canonical and has the figures of both counted again', async () => {
    await people(2);
    await givenMoments(db.database, [
      { externalId: 'm', person: 'P1', role: 'customer', day: '2026-09-01', recommend: 3 },
    ]);
    await db.sql()('truncate dirty_bucket');
    const before = await snapshot();
    const [kept, merged] = [await person('P0'), await person('P1')];
    await mergePeople(ctx(), { keptId: kept, mergedId: merged });
    expect(await snapshot()).toEqual({
      ...before,
      people: before.people.map((row) => (row['id'] === merged ? { ...row, canonical_id: kept } : row)),
    });
    expect(await db.sql()('select 1 from dirty_bucket')).toHaveLength(1);
    expect(await db.sql()("select subject_id from audit_event where action = 'person.merged'")).toEqual([
      { subject_id: kept },
    ]);
  });

  test('afterwards a row may name identities of both', async () => {
    await givenPeople(db.database, [
      { externalId: '1', name: 'Ana', identities: [{ kind: 'email', value: 'ana@x.org' }] },
      { externalId: '2', identities: [{ kind: 'phone', value: '600111222' }] },
    ]);
    await mergePeople(ctx(), { keptId: await person('ana@x.org'), mergedId: await person('600111222') });
    const both = { kind: 'email', value: 'ana@x.org' };
    const outcome = await givenPeople(db.database, [
      { externalId: '1', identities: [both, { kind: 'phone', value: '600111222' }] },
    ]);
    expect(outcome).toMatchObject({ unchanged: 1, rejected: 0 });
  });

  test.each([
    ['unknown people', 'person-unknown', 'P0', 'nobody'],
    ['one and the same', 'already-one-person', 'P0', 'P0'],
  ])('refuses %s', async (_, reason, kept, merged) => {
    await people(1);
    await expect(
      mergePeople(ctx(), { keptId: (await person(kept)) || NOBODY, mergedId: (await person(merged)) || NOBODY }),
    ).rejects.toMatchObject({
      reason,
    });
  });

  test('refuses people tied to units of another grant', async () => {
    await people(2);
    const [unit] = await db.sql()<{ id: string }>("select id from unit where code = 'MAD'");
    const manager = ctx({ everything: false, roots: [unit?.id ?? ''] });
    await expect(
      mergePeople(manager, { keptId: await person('P1'), mergedId: await person('P0') }),
    ).rejects.toMatchObject({ code: 'not-allowed', reason: 'person-out-of-scope', field: 'mergedId' });
  });
});

test('any merges, taken back in any order, restore exactly what was', async () => {
  const PEOPLE = 6;
  const pair = fc.tuple(fc.nat(PEOPLE - 1), fc.nat(PEOPLE - 1));
  await people(PEOPLE);
  const before = await snapshot();
  const ids = await Promise.all(Array.from({ length: PEOPLE }, (_, index) => person(`P${index}`)));
  await fc.assert(
    fc.asyncProperty(fc.array(pair, { maxLength: 8 }), fc.infiniteStream(fc.nat()), async (pairs, picks) => {
      const merges: { mergeId: string; one: number; other: number }[] = [];
      const groups = ids.map((_, index) => index);
      for (const [one, other] of pairs) {
        if (groups[one] === groups[other]) continue;
        const merge = await mergePeople(ctx(), { keptId: ids[one] ?? '', mergedId: ids[other] ?? '' });
        merges.push({ ...merge, one, other });
        const [to, from] = [groups[one], groups[other]];
        for (const [index, group] of groups.entries()) if (group === from) groups[index] = to ?? index;
      }
      const tops = new Map((await standing()).map((row) => [row['id'], row['canonical_id'] ?? row['id']]));
      for (const [index, group] of groups.entries()) {
        expect(tops.get(ids[index])).toBe(tops.get(ids[groups.indexOf(group)]));
      }
      expect(new Set(tops.values()).size).toBe(new Set(groups).size);
      while (merges.length > 0) {
        const [pick] = merges.splice((picks.next().value ?? 0) % merges.length, 1);
        await unmergePeople(ctx(), { mergeId: pick?.mergeId ?? '' });
      }
      expect(await snapshot()).toEqual(before);
    }),
    { numRuns: 15 },
  );
});

test('a merge taken back is gone', async () => {
  await people(2);
  const { mergeId } = await mergePeople(ctx(), { keptId: await person('P0'), mergedId: await person('P1') });
  await unmergePeople(ctx(), { mergeId });
  await expect(unmergePeople(ctx(), { mergeId })).rejects.toMatchObject({ reason: 'merge-unknown' });
});

describe('erasing', () => {
  test('leaves nothing of a person in any record, and nothing personal in the audit', async () => {
    await people(3);
    const [kept, merged] = [await person('P0'), await person('P1')];
    await mergePeople(ctx(), { keptId: kept, mergedId: merged });
    await givenMoments(db.database, [
      { externalId: 'm1', person: 'P1', role: 'customer', unit: 'MAD', day: '2026-09-01', recommend: 3 },
      { externalId: 'm2', person: 'P2', role: 'customer', unit: 'BCN', day: '2026-09-01', recommend: 9 },
    ]);
    expect(await erasePerson(ctx(), { personId: merged })).toEqual({ moments: 1 });
    expect(await db.sql()('select name, attributes from person where erased_at is not null')).toEqual([
      { name: null, attributes: {} },
      { name: null, attributes: {} },
    ]);
    expect(await db.sql()('select value from identity')).toEqual([{ value: 'P2' }]);
    expect(await db.sql()('select 1 from relationship')).toHaveLength(1);
    expect(await db.sql()('select external_id from moment')).toEqual([{ external_id: 'm2' }]);
    const audit = await db.sql()("select details from audit_event where action = 'person.erased'");
    expect(audit).toEqual([{ details: {} }]);
    await expect(erasePerson(ctx(), { personId: merged })).rejects.toMatchObject({ reason: 'person-erased' });
  });

  test('a transaction that fails erases nothing', async () => {
    await people(1);
    const before = await snapshot();
    const em = db.em();
    await expect(
      em.transactional(async (inner) => {
        await erasePerson({ ...ctx(), em: inner }, { personId: await person('P0') });
        await sqlOf(inner)('select 1 / 0');
      }),
    ).rejects.toThrow('division by zero');
    expect(await snapshot()).toEqual(before);
  });
});
