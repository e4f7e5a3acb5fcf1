import { actorOf, accountsRouter, sessionRouter } from '@unisono/accounts/server';
import { contextFor, cookieOf, signedInAs } from '@unisono/accounts/testing';
import { periodOf, periodsBetween } from '@unisono/people-core/schema';
import { readPanel } from '@unisono/people-core/server';
import { callerOf } from '@unisono/rpc/server';
import { betweenAssociation, withinAssociation } from '@unisono/statistics/association';
import { testDatabase, type TestDatabase } from '@unisono/test-kit/database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { INITIATIVES } from '../story/initiatives.ts';
import { demoRouter } from './demo.router.ts';
import { DEMO_ACCOUNTS } from './demo.schema.ts';

let db: TestDatabase;
const demo = callerOf(demoRouter);
// Late in a quarter, so that the quarter has almost all of its days.
const now = () => new Date('2026-09-25T10:00:00Z');
const open = () => contextFor(db.database, null, { now });

beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

/** Every table of the installation that has a row in it. */
async function tablesInUse(): Promise<string[]> {
  const tables = await db.sql()<{ name: string }>(
    `select relname as name from pg_class
     where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
       and relname <> 'schema_migration' order by relname`,
  );
  const used: string[] = [];
  for (const { name } of tables) if ((await db.sql()(`select from ${name} limit 1`)).length > 0) used.push(name);
  return used;
}

describe('on an empty installation', () => {
  test('there is nothing to enter, to watch or to remove', async () => {
    expect(await demo(open()).status()).toEqual({ state: 'none' });
    await expect(demo(open()).enter({})).rejects.toThrow('demo-missing');
    await expect(demo(open()).remove()).rejects.toThrow('signed-out');
    await expect(db.sql('app')('select remove_demo()')).rejects.toThrow('not a demo');
  });

  test('making it and being killed in the middle leaves nothing', async () => {
    const making = demo(open()).create({ language: 'en' });
    const outcome = making.catch((error: unknown) => error);
    await reached('moments');
    await db.sql('app')(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and application_name = 'unisono app' and xact_start is not null
         and pid <> pg_backend_pid()`,
    );
    expect(await outcome).toBeInstanceOf(Error);
    expect(await tablesInUse()).toEqual([]);
    expect(await demo(open()).status()).toEqual({ state: 'none' });
  });
});

/** An interval that lies over, or under, the cut of the quadrants. */
const over = ({ value, half }: { value: number; half: number }) => value - half > 60;
const under = ({ value, half }: { value: number; half: number }) => value + half < 60;

async function reached(step: string): Promise<void> {
  for (;;) {
    const status = await demo(open()).status();
    if ('step' in status && status.step === step) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe('made once, by two who press the button together', () => {
  let visitor: Headers;
  const outcomes: PromiseSettledResult<void>[] = [];
  beforeAll(async () => {
    const contexts = [open(), open()];
    outcomes.push(...(await Promise.allSettled(contexts.map((context) => demo(context).create({ language: 'en' })))));
    const winner = contexts[outcomes.findIndex(({ status }) => status === 'fulfilled')];
    visitor = cookieOf(winner?.responseHeaders ?? new Headers());
  }, 240_000);

  test('one of them makes it, the other waits and learns that it is there', () => {
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const refused = outcomes.find(({ status }) => status === 'rejected');
    expect(refused).toMatchObject({ reason: { message: 'already-started' } });
  });

  test('it is labelled, ready, and its visitor is in with all three applications', async () => {
    expect(await demo(open()).status()).toEqual({ state: 'ready' });
    expect(await db.sql()('select name, demo from organisation')).toEqual([{ name: 'Almar', demo: true }]);
    const actor = await actorOf(contextFor(db.database, null, { headers: visitor }));
    expect(actor?.grants.map(({ kind }) => kind).toSorted()).toEqual(['admin', 'hr', 'leadership', 'marketing']);
  });

  test('everybody of it can be looked over the shoulder; the manager sees Madrid Sol only', async () => {
    for (const as of DEMO_ACCOUNTS) {
      const context = open();
      await demo(context).enter({ as });
      const headers = cookieOf(context.responseHeaders);
      expect(await actorOf(contextFor(db.database, null, { headers }))).toMatchObject({ email: `${as}@almar.example` });
    }
    const [grant] = await db.sql()(
      `select unit.code, account_grant.kind from account_grant join unit on unit.id = unit_id
       join account on account.id = account_id where email = 'manager@almar.example'`,
    );
    expect(grant).toEqual({ code: 'madrid-sol', kind: 'manager' });
  });

  test('it has the people, who are both here and there, and their moments until today', async () => {
    const [counts] = await db.sql()(
      `select (select count(*) from relationship where role = 'employee' and to_day is null)::int as employees,
              (select count(*) from relationship where role = 'customer' and to_day is null)::int as customers,
              (select count(*) from (select from relationship group by person_id having count(distinct role) = 2) b)::int as both,
              (select max(day) from moment) as last, (select count(*) from dirty_bucket)::int as marks`,
    );
    expect(counts).toEqual({ employees: 2_000, customers: 20_000, both: 60, last: '2026-09-25', marks: 0 });
  });

  test('the panel shows what was planted', async () => {
    const scores = [
      { side: 'employee' as const, score: 'experience' },
      { side: 'customer' as const, score: 'experience' },
    ];
    const periods = [periodOf('2026-09-25', 'quarter')];
    const cells = await readPanel(db.sql('app'), { periods, scores, units: 'own' });
    const codes = await db.sql()<{ id: string; code: string }>('select id, code from unit');
    const of = (code: string, side: string) => {
      const id = codes.find((unit) => unit.code === code)?.id;
      const cell = cells.find((each) => each.unitId === id && each.side === side);
      return { value: cell?.value ?? Number.NaN, half: (1.98 * (cell?.sd ?? Number.NaN)) / Math.sqrt(cell?.n ?? 0) };
    };
    const sol = [of('madrid-sol', 'employee'), of('madrid-sol', 'customer')];
    expect(Math.abs((sol[0]?.value ?? 0) - 49.2)).toBeLessThan(3);
    expect(Math.abs((sol[1]?.value ?? 0) - 66.9)).toBeLessThan(3);
    for (const code of ['madrid-sol', 'madrid-norte', 'alicante', 'sevilla']) {
      expect([code, under(of(code, 'employee')), over(of(code, 'customer'))]).toEqual([code, true, true]);
    }
    expect([over(of('malaga', 'employee')), under(of('malaga', 'customer'))]).toEqual([true, true]);
    expect([under(of('service-centre', 'employee')), under(of('service-centre', 'customer'))]).toEqual([true, true]);
    for (const code of ['bilbao', 'santander', 'gijon', 'valencia', 'granada']) {
      expect([code, over(of(code, 'employee')), over(of(code, 'customer'))]).toEqual([code, true, true]);
    }
  });

  test('inside and outside move together, between units and within them', async () => {
    const periods = periodsBetween(periodOf('2025-07-01', 'quarter'), periodOf('2026-09-25', 'quarter'));
    const scores = [
      { side: 'employee' as const, score: 'experience' },
      { side: 'customer' as const, score: 'experience' },
    ];
    const cells = await readPanel(db.sql('app'), { periods, scores, units: 'own' });
    const inside = cells.filter(({ side }) => side === 'employee');
    const observations = inside.flatMap(({ unitId, period, value }) => {
      const outside = cells.find(
        (cell) => cell.side === 'customer' && cell.unitId === unitId && cell.period === period,
      );
      return outside ? [{ x: value, y: outside.value, group: unitId, period, cluster: unitId }] : [];
    });
    expect(observations.length).toBeGreaterThan(100);
    for (const associationOf of [betweenAssociation, withinAssociation]) {
      const association = associationOf(observations);
      expect(association).toMatchObject({ ok: true });
      expect(association.ok ? association.r : Number.NaN).toBeGreaterThan(0.25);
    }
  });

  test('initiatives stand as they were registered, each with an owner and its units', async () => {
    const rows = await db.sql()<{ title: string; units: number; owner: string | null }>(
      `select title, cardinality(unit_ids)::int as units, account.email as owner
       from initiative left join account on account.id = owner_id order by initiative.created_at`,
    );
    expect(rows).toHaveLength(INITIATIVES.length);
    for (const { key, units, owner, texts } of INITIATIVES) {
      const row = rows.find(({ title }) => title === texts.en.title);
      expect([key, row?.units, row?.owner]).toEqual([key, units.length, `${owner}@almar.example`]);
    }
  });

  test('nobody can make a first account or a second demo', async () => {
    await expect(demo(open()).create({ language: 'es' })).rejects.toThrow('already-started');
    const first = { name: 'Eva', email: 'eva@example.org', password: 'a long enough one' };
    await expect(callerOf(accountsRouter)(open()).createFirst(first)).rejects.toThrow('already-started');
  });

  test('removing is refused signed out, without the grant, and to an administrator of a part', async () => {
    await expect(demo(open()).remove()).rejects.toThrow('signed-out');
    const [unit] = await db.sql()<{ id: string }>(`select id from unit where code = 'norte'`);
    for (const grant of [{ kind: 'hr', unitId: null } as const, { kind: 'admin', unitId: unit?.id ?? '' } as const]) {
      const { context } = await signedInAs(db.database, { grants: [grant] });
      await expect(demo(context).remove()).rejects.toThrow('grant-missing');
    }
  });

  test('one click removes all of it, and the first start is back', async () => {
    const actor = await actorOf(contextFor(db.database, null, { headers: visitor }));
    await demo(contextFor(db.database, actor)).remove();
    expect(await tablesInUse()).toEqual([]);
    const me = await callerOf(sessionRouter([]))(contextFor(db.database, null, { headers: visitor })).me();
    expect(me).toMatchObject({ account: null, firstStart: true });
    expect(await actorOf(contextFor(db.database, null, { headers: visitor }))).toBeNull();
  });
});

test('an installation that was ever used is never a demo, and cannot be emptied as one', async () => {
  const first = { name: 'Eva', email: 'eva@example.org', password: 'a long enough one' };
  await callerOf(accountsRouter)(open()).createFirst(first);
  await db.sql('app')('delete from account');
  await expect(demo(open()).create({ language: 'en' })).rejects.toThrow('installation-in-use');
  await expect(db.sql('app')('select begin_demo()')).rejects.toThrow('not empty');
  await expect(db.sql('app')('insert into demo_installation default values')).rejects.toThrow('permission denied');
  await expect(db.sql('app')('select remove_demo()')).rejects.toThrow('not a demo');
  await expect(db.sql('audience')('select remove_demo()')).rejects.toThrow('permission denied');
});
