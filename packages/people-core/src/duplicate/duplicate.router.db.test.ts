import { contextFor, signedInAs } from '@unisono/accounts/testing';
import { inTransaction } from '@unisono/database/sql';
import { callerOf, type Grant } from '@unisono/rpc/server';
import { testDatabase, type TestDatabase } from '@unisono/test-kit/database';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { erasePerson } from '../person/erase-person.ts';
import { mergePeople } from '../person/merge-people.ts';
import { givenMoments, givenPeople, givenUnits } from '../testing.ts';
import { comparePeople } from './compare-people.ts';
import { duplicatesRouter } from './duplicate.router.ts';

const now = () => new Date('2026-09-15T10:00:00Z');
let db: TestDatabase;
const units = new Map<string, string>();

beforeAll(async () => {
  db = await testDatabase();
  await givenUnits(db.database, [
    { code: 'ES', name: 'España' },
    { code: 'N', name: 'Norte', parent: 'ES' },
    { code: 'S', name: 'Sur', parent: 'ES' },
  ]);
  for (const { code, id } of await db.sql()<{ code: string; id: string }>('select code, id from unit')) {
    units.set(code, id);
  }
});
afterAll(() => db.close());
beforeEach(() =>
  db.sql()(
    'truncate moment, intake_key, relationship, identity, person_merge, person, person_to_compare, duplicate_suggestion',
  ),
);

/** Somebody of one side, told by a file of that side under an id that is also the first part of their address of mail. */
async function given(
  side: 'employee' | 'customer',
  unit: string,
  externalId: string,
  more: Record<string, string> = {},
) {
  const { mail = `${externalId}@${side}.org`, name = 'Ana López Gil', source = side, ...rest } = more;
  await givenPeople(
    db.database,
    [
      {
        externalId,
        name,
        identities: [{ kind: 'email', value: mail }],
        relationships: [{ role: side, unit }],
        ...rest,
      },
    ],
    { source },
  );
}
const compare = () => inTransaction(db.database.worker, (sql) => comparePeople(sql, 1000));
async function as(...grants: Grant[]) {
  const { actor } = await signedInAs(db.database, { grants });
  return callerOf(duplicatesRouter)(contextFor(db.database, actor, { now }));
}
const over = (kind: Grant['kind'], unit?: string) =>
  as({ kind, unitId: unit === undefined ? null : (units.get(unit) ?? '') });
const refusal = (reason: string) => ({ cause: expect.objectContaining({ reason }) as unknown });
const audited = () =>
  db.sql()<{ action: string }>(`select action from audit_event where subject = 'person' order by id`);
const BORN = { birthDay: '1990-04-01' };
const MAIL = (place: string) => ({ mail: `ana.lopez@${place}.org` });

/** A caller's only suggestion, and its records. */
async function only(caller: Awaited<ReturnType<typeof as>>) {
  const { duplicates } = await caller.list({});
  expect(duplicates).toHaveLength(1);
  return caller.find({ id: duplicates[0]?.id ?? '' });
}

const count = async (caller: Awaited<ReturnType<typeof as>>) => (await caller.count()).duplicates;

/** Two employees who are probably one, and HR. */
const twins = async () => {
  await given('employee', 'N', 'e1', BORN);
  await given('employee', 'N', 'e2', { ...BORN, source: 'payroll' });
  await compare();
  return over('hr');
};

/** The same, and what decides them. */
const ready = async () => {
  await given('employee', 'N', 'e1', BORN);
  await given('employee', 'N', 'e2', { ...BORN, source: 'payroll' });
  await compare();
  const { id, records } = await only(await over('hr'));
  return { id, keptId: records[0]?.id ?? '' };
};

const outcomes = async (work: readonly Promise<unknown>[]) =>
  (await Promise.allSettled(work)).map(({ status }) => status).toSorted();

const givenAgain = () => given('employee', 'S', 'e2', { source: 'payroll', mail: 'new@employee.org' });

/** Two customers who are probably one, of whom the first is an employee as well where `both`. */
async function customers(both: boolean): Promise<void> {
  await db.sql()('truncate relationship, identity, person_merge, person, person_to_compare, duplicate_suggestion');
  await given('customer', 'N', 'c1', MAIL('x'));
  await given('customer', 'N', 'c2', MAIL('y'));
  if (both) {
    // What staff files say contradicts what they would otherwise agree in, and lies in another part of the tree.
    await given('employee', 'S', 'e1', { ...MAIL('x'), ...BORN, address: 'Calle Mayor 5' });
    await given('customer', 'N', 'c2', { ...MAIL('y'), birthDay: '1971-11-23' });
  }
  await compare();
}

const shown = (value: unknown) => JSON.stringify(value).replaceAll(/"[0-9a-f]{8}-[0-9a-f-]{27}"/g, '"id"');

describe('who decides', () => {
  test('signed out or with another role nobody', async () => {
    await expect(callerOf(duplicatesRouter)(contextFor(db.database, null, { now })).list({})).rejects.toMatchObject({
      code: 'UNAUTHORIZED',
    });
    for (const kind of ['leadership', 'manager'] as const) {
      await expect((await over(kind)).list({})).rejects.toMatchObject(refusal('grant-missing'));
    }
  });

  test('HR of two employees, marketing of two customers, administrators of everything of any, each in their part', async () => {
    await given('employee', 'N', 'e1', BORN);
    await given('employee', 'S', 'e2', { ...BORN, source: 'payroll' });
    await given('customer', 'N', 'c1', { name: 'Bea Sanz Ruiz', ...MAIL('x') });
    await given('customer', 'N', 'c2', { name: 'Bea Sanz Ruiz', ...MAIL('y') });
    await compare();
    expect(await count(await over('hr'))).toBe(1);
    expect(await count(await over('hr', 'N'))).toBe(0);
    expect(await count(await over('marketing', 'N'))).toBe(1);
    expect(await count(await over('marketing', 'S'))).toBe(0);
    expect(await count(await over('admin'))).toBe(2);
    // Of uneven parts one side's alone: what is missing from the whole would tell who works elsewhere.
    const mixed = await as({ kind: 'marketing', unitId: null }, { kind: 'hr', unitId: units.get('N') ?? '' });
    expect(await count(mixed)).toBe(1);
    const { id } = await only(await over('hr'));
    for (const caller of [await over('hr', 'N'), await over('marketing'), await over('admin')]) {
      await expect(caller.find({ id })).rejects.toMatchObject(refusal('duplicate-unknown'));
      await expect(caller.tellApart({ id })).rejects.toMatchObject(refusal('duplicate-unknown'));
      await expect(caller.reopen({ id })).rejects.toMatchObject(refusal('duplicate-unknown'));
      await expect(caller.join({ id, keptId: id })).rejects.toMatchObject(refusal('duplicate-unknown'));
    }
  });

  test('of an employee and a customer only who knows both sides; they become one person with two relationships', async () => {
    await given('employee', 'N', 'e1', BORN);
    await given('customer', 'S', 'c1', BORN);
    await compare();
    for (const kind of ['hr', 'marketing'] as const)
      expect(await (await over(kind)).count()).toMatchObject({ duplicates: 0 });
    const both = await as({ kind: 'hr', unitId: null }, { kind: 'marketing', unitId: null });
    const { id, evidence, records } = await only(both);
    expect(evidence).toEqual({ name: 1, birthDay: 'same' });
    expect(records.map(({ relationships }) => relationships.map(({ role }) => role))).toEqual([
      ['employee'],
      ['customer'],
    ]);
    await both.join({ id, keptId: records[0]?.id ?? '' });
    const [tied] = await db.sql()<{ roles: string[] }>(
      `select array_agg(role order by role) as roles from person_listing group by person_id`,
    );
    expect(tied?.roles).toEqual(['customer', 'employee']);
  });
});

describe('deciding', () => {
  test('the same: the chosen record stands for both, until it is taken back', async () => {
    const hr = await twins();
    const { id, records } = await only(hr);
    const before = await db.sql()('select id, canonical_id from person order by id');
    await hr.join({ id, keptId: records[1]?.id ?? '' });
    expect((await hr.count()).duplicates).toBe(0);
    const [kept] = await db.sql()<{ value: string }>(
      `select value from identity join person on person.id = person_id where canonical_id is null and kind = 'email'`,
    );
    expect(kept?.value).toBe('e2@employee.org');
    const { merges } = await hr.merges({});
    expect(merges).toEqual([expect.objectContaining({ kept: 'Ana López Gil', merged: 'Ana López Gil' })]);
    await hr.reopen({ id });
    expect(await db.sql()('select id, canonical_id from person order by id')).toEqual(before);
    expect((await only(hr)).id).toBe(id);
    expect((await hr.merges({})).merges).toEqual([]);
    expect((await audited()).slice(-2)).toEqual([{ action: 'person.merged' }, { action: 'person.unmerged' }]);
  });

  test('a merge is taken back from the list of merges too, once', async () => {
    const hr = await twins();
    const { id, records } = await only(hr);
    const { mergeId } = await hr.join({ id, keptId: records[0]?.id ?? '' });
    await hr.part({ mergeId });
    expect((await only(hr)).id).toBe(id);
    await expect(hr.part({ mergeId })).rejects.toMatchObject(refusal('merge-unknown'));
  });

  test('different people: not suggested again, by nobody who would know less, until it is taken back', async () => {
    const hr = await twins();
    const { id } = await only(hr);
    await hr.tellApart({ id });
    await db.sql()('insert into person_to_compare (person_id) select id from person');
    await compare();
    expect((await hr.count()).duplicates).toBe(0);
    expect((await (await over('admin')).count()).duplicates).toBe(0);
    await hr.reopen({ id });
    await compare();
    expect((await hr.count()).duplicates).toBe(1);
    expect((await (await over('admin')).count()).duplicates).toBe(1);
    expect((await audited()).slice(-2)).toEqual([{ action: 'person.told-apart' }, { action: 'person.not-told-apart' }]);
  });

  test('the kept record must be one of the two', async () => {
    const hr = await twins();
    await given('employee', 'N', 'e3', { name: 'Eva Ruiz' });
    const { id } = await only(hr);
    const [eva] = await db.sql()<{ id: string }>('select id from relationship order by id desc limit 1');
    await expect(hr.join({ id, keptId: eva?.id ?? '' })).rejects.toMatchObject(refusal('person-unknown'));
  });

  test('moments are counted for who may read them', async () => {
    const hr = await twins();
    const told = { role: 'employee' as const, unit: 'N', day: '2026-09-01', recommend: 9 };
    await givenMoments(db.database, [
      { ...told, externalId: 'm1', person: { kind: 'email', value: 'e1@employee.org' } },
      { ...told, externalId: 'm2', person: { kind: 'email', value: 'e1@employee.org' } },
      { ...told, externalId: 'm3', role: 'customer', person: { kind: 'email', value: 'e2@employee.org' } },
    ]);
    expect((await only(hr)).records.map(({ moments }) => moments)).toEqual([2, 0]);
    expect((await only(await over('admin'))).records.map(({ moments }) => moments)).toEqual([null, null]);
  });

  test('pages go on after the last one, the most alike first', async () => {
    await given('employee', 'N', 'e1', BORN);
    await given('employee', 'N', 'e2', { ...BORN, source: 'payroll' });
    await given('employee', 'N', 'e3', { ...BORN, name: 'Ana María López Gil', source: 'shifts' });
    await compare();
    const hr = await over('hr');
    const whole = (await hr.list({})).duplicates;
    expect(whole.map(({ likeness }) => likeness)).toEqual(
      whole.map(({ likeness }) => likeness).toSorted((a, b) => b - a),
    );
    const first = await hr.list({ limit: 2 });
    const second = await hr.list({ limit: 2, ...(first.next && { after: first.next }) });
    expect([...first.duplicates, ...second.duplicates]).toEqual(whole);
    expect([whole.length, second.next]).toEqual([3, null]);
  });
});

describe('at once', () => {
  test('of two deciders one decides', async () => {
    const { id, keptId } = await ready();
    const [one, other] = [await over('hr'), await over('hr')];
    expect(await outcomes([one.join({ id, keptId }), other.tellApart({ id })])).toEqual(['fulfilled', 'rejected']);
    const [standing] = await db.sql()<{ decision: string; merges: number }>(
      `select decision, (select count(*)::int from person_merge where undone_at is null) as merges from duplicate_suggestion where id = $1`,
      [id],
    );
    expect(standing?.merges).toBe(standing?.decision === 'same' ? 1 : 0);
  });

  test('who is erased is not merged, and who was merged is erased as a whole', async () => {
    const { id, keptId } = await ready();
    const [kept] = await db.sql()<{ personId: string }>(
      'select person_id as "personId" from person_listing where relationship_id = $1',
      [keptId],
    );
    const hr = await over('hr');
    const ctx = { em: db.em(), actor: null, scope: { everything: true } as const, now };
    const [merge] = await Promise.allSettled([
      hr.join({ id, keptId }),
      erasePerson(ctx, { personId: kept?.personId ?? '' }),
    ]);
    const named = await db.sql()('select from person where name is not null');
    expect(named).toHaveLength(merge.status === 'fulfilled' ? 0 : 1);
    expect(await db.sql()('select from duplicate_suggestion')).toEqual([]);
    await expect(hr.find({ id })).rejects.toMatchObject(refusal('duplicate-unknown'));
  });

  test('an import of the same people goes to who stands for them', async () => {
    const { id, keptId } = await ready();
    const hr = await over('hr');
    await Promise.all([hr.join({ id, keptId }), givenAgain()]);
    await givenAgain();
    expect(await db.sql()('select distinct person_id from person_listing')).toHaveLength(1);
    expect(await db.sql()(`select from identity where value = 'new@employee.org'`)).toHaveLength(1);
  });
});

describe('marketing learns of no employee', () => {
  test.each([
    ['over everything', undefined],
    ['over a part', 'N'],
  ])('by a suggestion, a count, a merge or what is missing, %s', async (_, unit) => {
    const told: string[] = [];
    for (const both of [false, true]) {
      await customers(both);
      const marketing = await over('marketing', unit);
      const list = await marketing.list({});
      const { id } = list.duplicates[0] ?? { id: '' };
      const found = await marketing.find({ id });
      const joined = await marketing.join({ id, keptId: found.records[0]?.id ?? '' });
      const merges = await marketing.merges({});
      const again = await marketing
        .join({ id, keptId: found.records[0]?.id ?? '' })
        .catch((error: unknown) => String(error));
      await marketing.part(joined);
      await marketing.tellApart({ id });
      await compare();
      told.push(shown([list, found, joined, merges, again, await marketing.list({}), await marketing.count()]));
    }
    expect(told[1]).toBe(told[0]);
    expect(told[0]).toContain('"email":true');
  });

  test('by a pair that only the other side, or a whole record, makes one', async () => {
    await given('customer', 'N', 'c1', { mail: 'one@x.org', ...BORN });
    await given('customer', 'N', 'c2', { mail: 'other@y.org', ...BORN });
    await given('employee', 'N', 'e1', { mail: 'one@x.org', ...BORN });
    await given('employee', 'N', 'e2', { mail: 'other@y.org', ...BORN, source: 'payroll' });
    await compare();
    const marketing = await over('marketing');
    expect(await marketing.list({})).toEqual({ duplicates: [], next: null });
    const { id, records } = await only(await over('hr'));
    await (await over('hr')).join({ id, keptId: records[0]?.id ?? '' });
    expect(await marketing.merges({})).toEqual({ merges: [], next: null });
    const [merge] = await db.sql()<{ id: string }>('select id from person_merge');
    await expect(marketing.part({ mergeId: merge?.id ?? '' })).rejects.toMatchObject(refusal('merge-unknown'));
    await expect(marketing.find({ id })).rejects.toMatchObject(refusal('duplicate-unknown'));
  });

  test('by the order of two records, which is that of what it brought in itself', async () => {
    await given('employee', 'N', 'e1', { mail: 'ana.lopez@y.org' });
    await given('customer', 'N', 'c1', { ...MAIL('x'), name: 'Ana López Gil' });
    await given('customer', 'N', 'c2', { ...MAIL('y'), name: 'Ana Lopez Gil' });
    await compare();
    const marketing = await over('marketing');
    expect((await marketing.list({})).duplicates[0]?.names).toEqual(['Ana López Gil', 'Ana Lopez Gil']);
    expect((await only(marketing)).records.map(({ name }) => name)).toEqual(['Ana López Gil', 'Ana Lopez Gil']);
  });
});

test('a merge by others is taken back by who sees the whole record', async () => {
  await given('employee', 'N', 'e1', BORN);
  await given('customer', 'S', 'c1', BORN);
  const ids = await db.sql()<{ id: string }>('select id from person order by id');
  const ctx = { em: db.em(), actor: null, scope: { everything: true } as const, now };
  const { mergeId } = await mergePeople(ctx, { keptId: ids[0]?.id ?? '', mergedId: ids[1]?.id ?? '' });
  expect((await (await over('hr')).merges({})).merges).toEqual([]);
  expect((await (await over('admin', 'N')).merges({})).merges).toEqual([]);
  const admin = await over('admin');
  expect((await admin.merges({})).merges.map(({ id }) => id)).toEqual([mergeId]);
  await admin.part({ mergeId });
  expect(await db.sql()('select distinct person_id from person_listing')).toHaveLength(2);
});
