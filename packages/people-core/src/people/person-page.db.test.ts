import { contextFor, signedInAs } from '@unisono/accounts/testing';
import { callerOf, type Grant } from '@unisono/rpc/server';
import { testDatabase, type TestDatabase } from '@unisono/test-kit/database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { givenMoments, givenPeople, givenUnits } from '../testing.ts';
import { peopleRouter } from './people.router.ts';
import { sendPeople } from './send-people.ts';

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
  const email = { kind: 'email', value: 'ana@mail.org' };
  await givenPeople(
    db.database,
    [
      {
        externalId: 'c1',
        name: 'Ana López',
        identities: [email],
        attributes: { vip: 'yes' },
        relationships: [{ role: 'customer', unit: 'N', attributes: { segment: 'gold' } }],
      },
      { externalId: 'c2', name: '=cmd()', identities: [], relationships: [{ role: 'customer', unit: 'S' }] },
    ],
    { source: 'customers' },
  );
  await givenPeople(
    db.database,
    [
      {
        externalId: 'e1',
        identities: [email, { kind: 'employee-number', value: 'E1' }],
        birthDay: '1990-04-01',
        attributes: { desk: '12' },
        relationships: [{ role: 'employee', unit: 'S', attributes: { job: 'cashier' } }],
      },
    ],
    { source: 'staff' },
  );
  const person = email;
  const told = { recommend: 9, felt: { joy: 5, relief: 2 } };
  await givenMoments(
    db.database,
    [
      { externalId: 'm1', person, role: 'customer', unit: 'N', day: '2026-09-01', ...told },
      { externalId: 'm2', person, role: 'customer', unit: 'S', day: '2026-09-02', ...told },
      { externalId: 'm3', person, role: 'employee', unit: 'S', day: '2026-09-03', ...told },
    ],
    { source: 'elsewhere' },
  );
  await givenMoments(
    db.database,
    [{ externalId: 'm4', person, role: 'employee', unit: 'S', day: '2026-09-04', ...told }],
    { source: 'wave:00000000-0000-7000-8000-000000000000' },
  );
});
afterAll(() => db.close());

async function actorOf(...grants: Grant[]) {
  return (await signedInAs(db.database, { grants })).actor;
}
const as = async (...grants: Grant[]) =>
  callerOf(peopleRouter)(contextFor(db.database, await actorOf(...grants), { now }));
const over = (kind: Grant['kind'], code?: string) =>
  as({ kind, unitId: code === undefined ? null : (units.get(code) ?? '') });
const refusal = (reason: string) => ({ cause: expect.objectContaining({ reason }) as unknown });
async function tieOf(role: string, name = 'Ana López') {
  const [row] = await db.sql()<{ id: string }>(
    `select relationship.id from relationship join person on person.id = person_id where role = $1 and name = $2`,
    [role, name],
  );
  return row?.id ?? '';
}

const days = async (caller: Awaited<ReturnType<typeof as>>, role: string) =>
  (await caller.moments({ id: await tieOf(role) })).moments.map(({ day }) => day);

async function fileFor(grants: Grant[], asked: Record<string, string>) {
  const context = contextFor(db.database, await actorOf(...grants), { now });
  return (await sendPeople(context, asked)).text();
}

describe('a person', () => {
  test('is told to each side as far as it goes', async () => {
    const toMarketing = await (await over('marketing')).find({ id: await tieOf('customer') });
    expect(toMarketing).toMatchObject({ name: 'Ana López', birthDay: null, attributes: null });
    expect(toMarketing.relationships).toMatchObject([{ role: 'customer', attributes: { segment: 'gold' } }]);
    expect(toMarketing.identities).toEqual([{ kind: 'email', value: 'ana@mail.org' }]);
    const toHr = await (await over('hr')).find({ id: await tieOf('employee') });
    expect(toHr).toMatchObject({ birthDay: '1990-04-01', attributes: null });
    expect(toHr.relationships).toMatchObject([{ role: 'employee', attributes: { job: 'cashier' } }]);
    const toAdmin = await (await over('admin')).find({ id: await tieOf('employee') });
    expect(toAdmin.attributes).toEqual({ vip: 'yes', desk: '12' });
    expect(toAdmin.relationships).toHaveLength(2);
    expect(toAdmin.identities.map(({ kind }) => kind)).toContain('source:staff');
  });

  test('is unknown by the tie of the other side, of another part, and by the id of the record', async () => {
    const [record] = await db.sql()<{ id: string }>(`select id from person where name = 'Ana López'`);
    const employee = { id: await tieOf('employee') };
    await expect((await over('marketing')).find(employee)).rejects.toMatchObject(refusal('person-unknown'));
    await expect((await over('marketing')).find({ id: record?.id ?? '' })).rejects.toMatchObject(
      refusal('person-unknown'),
    );
    await expect((await over('hr', 'N')).find(employee)).rejects.toMatchObject(refusal('person-unknown'));
    await expect((await over('marketing')).moments(employee)).rejects.toMatchObject(refusal('person-unknown'));
  });
});

describe('moments', () => {
  test('each side reads its own, where its grant reaches', async () => {
    expect(await days(await over('marketing'), 'customer')).toEqual(['2026-09-02', '2026-09-01']);
    expect(await days(await over('marketing', 'N'), 'customer')).toEqual(['2026-09-01']);
    expect(await days(await over('hr'), 'employee')).toEqual(['2026-09-04', '2026-09-03']);
  });

  test('a manager only what was said in a wave that names people', async () => {
    expect(await days(await over('manager', 'S'), 'employee')).toEqual(['2026-09-04']);
  });

  test('an administrator none', async () => {
    const admin = await over('admin');
    await expect(admin.moments({ id: await tieOf('customer') })).rejects.toMatchObject(refusal('grant-missing'));
  });

  test('by both sides together all, told with the strongest emotions', async () => {
    const both = await as({ kind: 'hr', unitId: null }, { kind: 'marketing', unitId: null });
    const page = await both.moments({ id: await tieOf('customer') });
    expect(page.moments).toHaveLength(4);
    expect(page.moments[0]?.felt).toEqual(['joy', 'relief']);
    const [first, second] = page.moments;
    const rest = await both.moments({
      id: await tieOf('customer'),
      cursor: { day: first?.day ?? '', id: first?.id ?? '' },
    });
    expect(rest.moments[0]).toEqual(second);
  });
});

describe('the file', () => {
  test('holds what the list shows, with formulas neutralised, and is audited', async () => {
    const text = await fileFor([{ kind: 'marketing', unitId: null }], { columns: 'relationships,identities,birthDay' });
    expect(text.split('\r\n')).toEqual([
      'name,relationships,identities,birthDay',
      `'=cmd(),customer Sur /,"",""`,
      'Ana López,customer Norte /,email ana@mail.org,""',
      '',
    ]);
    const [audited] = await db.sql()<{ details: object }>(
      `select details from audit_event where action = 'person.exported' order by id desc limit 1`,
    );
    expect(audited?.details).toMatchObject({ searched: false, sort: 'name' });
  });

  test('has the same rights as the list', async () => {
    await expect(fileFor([{ kind: 'leadership', unitId: null }], {})).rejects.toThrow('grant-missing');
    await expect(fileFor([{ kind: 'marketing', unitId: null }], { role: 'employee' })).rejects.toThrow('grant-missing');
    const north = [{ kind: 'marketing' as const, unitId: units.get('N') ?? '' }];
    await expect(fileFor(north, { unitId: units.get('S') ?? '' })).rejects.toThrow('unit-out-of-scope');
    expect((await fileFor(north, { columns: 'language' })).split('\r\n')).toHaveLength(3);
    await expect(sendPeople(contextFor(db.database, null, { now }), {})).rejects.toThrow('signed-out');
  });

  test('a reader who leaves ends the statement that runs and gives the connection back', async () => {
    const context = contextFor(db.database, await actorOf({ kind: 'marketing', unitId: null }), { now });
    const blocker = db.superuser;
    const reader = (await sendPeople(context, {})).body?.getReader();
    await reader?.read();
    await blocker('begin');
    await blocker('lock table person_listing in access exclusive mode');
    const waiting = reader?.read();
    const running = `select count(*)::int as n from pg_locks where relation = 'person_listing'::regclass and not granted`;
    const count = async () => (await db.sql()<{ n: number }>(running))[0]?.n;
    await expect.poll(count).toBe(1);
    await reader?.cancel();
    await expect.poll(count).toBe(0);
    await blocker('rollback');
    await expect(waiting).resolves.toMatchObject({ done: true });
    const idle = `select count(*)::int as n from pg_stat_activity
      where datname = current_database() and state like 'idle in transaction%'`;
    expect((await blocker<{ n: number }>(idle))[0]?.n).toBe(0);
  });
});

const takenByNobody = async () =>
  sendPeople(contextFor(db.database, await actorOf({ kind: 'admin', unitId: null }), { now }), {});
const inUse = async () => {
  const used = `select count(*)::int as n from pg_stat_activity
    where datname = current_database() and state = 'idle in transaction'`;
  return (await db.superuser<{ n: number }>(used))[0]?.n;
};

describe('files that nobody takes', () => {
  test('keep no connection, and no place from others', async () => {
    for (let asked = 0; asked < 12; asked += 1) {
      const file = await takenByNobody();
      if (asked % 2 === 0) await file.body?.cancel();
    }
    expect(await inUse()).toBe(0);
    await expect(takenByNobody()).resolves.toBeInstanceOf(Response);
  });

  test('are three at once', async () => {
    const readers = [];
    for (let asked = 0; asked < 3; asked += 1) {
      const reader = (await takenByNobody()).body?.getReader();
      await reader?.read();
      readers.push(reader);
    }
    await expect(takenByNobody()).rejects.toThrow('too-many-exports');
    for (const reader of readers) await reader?.cancel();
    await expect(takenByNobody()).resolves.toBeInstanceOf(Response);
  });
});

describe('an administrator of a part', () => {
  test('sees of somebody in it what belongs to it, and finds nobody by what the other side named elsewhere', async () => {
    const mixed = await as({ kind: 'marketing', unitId: null }, { kind: 'admin', unitId: units.get('N') ?? '' });
    expect((await mixed.list({ search: 'E1' })).people).toEqual([]);
    const ana = await mixed.find({ id: await tieOf('customer') });
    expect(ana).toMatchObject({ birthDay: null, attributes: null });
    expect(ana.identities).toEqual([{ kind: 'email', value: 'ana@mail.org' }]);
    expect(ana.relationships).toHaveLength(1);
  });
});

describe('correcting and erasing', () => {
  test('is for administrators whose grant opens all that the person is tied to', async () => {
    const id = await tieOf('customer');
    for (const kind of ['hr', 'marketing', 'manager'] as const) {
      await expect((await over(kind)).correct({ id, name: 'X' })).rejects.toMatchObject(refusal('grant-missing'));
      await expect((await over(kind)).erase({ id })).rejects.toMatchObject(refusal('grant-missing'));
    }
    const north = await over('admin', 'N');
    await expect(north.correct({ id, name: 'X' })).rejects.toMatchObject(refusal('person-out-of-scope'));
    await expect(north.erasure({ id })).rejects.toMatchObject(refusal('person-out-of-scope'));
  });

  test('a correction is told at once, and audited without what it was', async () => {
    const admin = await over('admin');
    const id = await tieOf('customer', '=cmd()');
    await admin.correct({
      id,
      name: 'Iria Castro',
      language: 'gl',
      birthDay: '1985-02-28',
      addIdentities: [{ kind: 'email', value: 'Iria@Mail.org' }],
    });
    expect(await admin.find({ id })).toMatchObject({ name: 'Iria Castro', language: 'gl', birthDay: '1985-02-28' });
    const marketing = await over('marketing');
    expect((await marketing.list({ search: 'iria@' })).people.map(({ name }) => name)).toEqual(['Iria Castro']);
    const [audited] = await db.sql()<{ details: object }>(
      `select details from audit_event where action = 'person.corrected'`,
    );
    expect(audited?.details).toEqual({ corrected: ['name', 'language', 'birthDay', 'identities'] });
    await admin.correct({ id, removeIdentities: [{ kind: 'email', value: 'iria@mail.org' }] });
    expect((await marketing.find({ id })).identities).toEqual([]);
  });

  test('an identity of somebody else is refused, and nothing is half corrected', async () => {
    const admin = await over('admin');
    const id = await tieOf('customer', 'Iria Castro');
    const taken = { id, name: 'Other', addIdentities: [{ kind: 'email', value: 'ana@mail.org' }] };
    await expect(admin.correct(taken)).rejects.toMatchObject(refusal('identity-taken'));
    expect((await admin.find({ id })).name).toBe('Iria Castro');
  });

  test('an erasure says in numbers what goes, and it is gone', async () => {
    const admin = await over('admin');
    const id = await tieOf('customer');
    expect(await admin.erasure({ id })).toEqual({ records: 1, relationships: 2, identities: 4, moments: 4 });
    expect(await admin.erase({ id })).toEqual({ moments: 4 });
    await expect(admin.find({ id })).rejects.toMatchObject(refusal('person-unknown'));
    expect((await admin.list({ search: 'ana' })).people).toEqual([]);
  });
});
