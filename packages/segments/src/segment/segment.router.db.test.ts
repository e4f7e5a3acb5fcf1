import { contextFor, signedInAs } from '@unisono/accounts/testing';
import { givenPeople, givenUnits } from '@unisono/people-core/testing';
import { callerOf, type Actor, type Grant } from '@unisono/rpc/server';
import { testDatabase, type TestDatabase } from '@unisono/test-kit/database';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Rule } from '../rule/rule.schema.ts';
import { segmentRouter } from './segment.router.ts';

const NOBODY = '00000000-0000-4000-8000-000000000000';
const EVERYBODY: Rule = { about: 'all', of: [] };
const gold: Rule = { about: 'attribute', name: 'tier', test: { is: 'one-of', values: ['gold'] } };
const now = () => new Date('2026-09-15T10:00:00Z');
let db: TestDatabase;
const units = new Map<string, string>();
const unit = (code: string) => units.get(code) ?? NOBODY;

beforeAll(async () => {
  db = await testDatabase();
  await givenUnits(db.database, [
    { code: 'ES', name: 'España' },
    { code: 'N', name: 'Norte', parent: 'ES' },
    { code: 'S', name: 'Sur', parent: 'ES' },
    { code: 'BIO', name: 'Bilbao', parent: 'N' },
  ]);
  for (const row of await db.sql()<{ code: string; id: string }>('select code, id from unit'))
    units.set(row.code, row.id);
  await givenPeople(db.database, [
    ...Array.from({ length: 12 }, (_, n) => ({
      externalId: `c${n}`,
      name: `Customer ${n}`,
      identities: [],
      language: n % 2 ? 'es' : 'en',
      relationships: [
        { role: 'customer' as const, unit: n < 8 ? 'BIO' : 'S', attributes: { tier: n < 6 ? 'gold' : 'blue' } },
      ],
    })),
    ...Array.from({ length: 3 }, (_, n) => ({
      externalId: `e${n}`,
      name: `Employee ${n}`,
      identities: [],
      relationships: [{ role: 'employee' as const, unit: 'N', attributes: { tier: 'gold' } }],
    })),
  ]);
});
afterAll(() => db.close());
beforeEach(() => db.sql()('truncate segment'));

const callerFor = (actor: Actor | null) => callerOf(segmentRouter)(contextFor(db.database, actor, { now }));
const as = async (...grants: Grant[]) => callerFor((await signedInAs(db.database, { grants })).actor);
const hr = () => as({ kind: 'hr', unitId: null });
const marketing = () => as({ kind: 'marketing', unitId: null });
const refusal = (reason: string, field?: string) => ({
  cause: expect.objectContaining(field === undefined ? { reason } : { reason, field }) as unknown,
});
const customers = (rule: Rule, unitId: string | null = null) => ({ side: 'customer' as const, unitId, rule });
const draft = (rule: Rule, unitId: string | null = null) => ({ draft: customers(rule, unitId) });
const employees = (rule: Rule, unitId: string | null = null) => ({ side: 'employee' as const, unitId, rule });

const calls = (caller: Awaited<ReturnType<typeof as>>) => [
  caller.list({ side: 'customer' }),
  caller.create({ ...customers(EVERYBODY), name: 'All' }),
  caller.count(draft(EVERYBODY)),
  caller.members(draft(EVERYBODY)),
  caller.choices({ side: 'customer', unitId: null }),
];

describe('who may', () => {
  test('signed out and without a fitting grant: nothing', async () => {
    for (const call of calls(callerFor(null))) await expect(call).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
    for (const kind of ['admin', 'leadership', 'manager'] as const) {
      for (const call of calls(await as({ kind, unitId: null })))
        await expect(call).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
  });

  test('neither side chooses the people of the other, nor sees its segments', async () => {
    const [inside, outside] = [await hr(), await marketing()];
    const { id } = await inside.create({ ...employees(EVERYBODY), name: 'Staff' });
    await expect(outside.count({ draft: employees(EVERYBODY) })).rejects.toMatchObject(refusal('side-not-granted'));
    await expect(outside.list({ side: 'employee' })).rejects.toMatchObject(refusal('side-not-granted'));
    await expect(inside.count(draft(EVERYBODY))).rejects.toMatchObject(refusal('side-not-granted'));
    for (const segmentId of [id, NOBODY]) {
      await expect(outside.find({ segmentId })).rejects.toMatchObject(refusal('segment-unknown'));
      await expect(outside.count({ segmentId })).rejects.toMatchObject(refusal('segment-unknown'));
      await expect(outside.members({ segmentId })).rejects.toMatchObject(refusal('segment-unknown'));
      await expect(outside.archive({ segmentId })).rejects.toMatchObject(refusal('segment-unknown'));
      await expect(outside.count(draft({ about: 'segment', segmentId }))).rejects.toMatchObject(
        refusal('segment-unknown', 'rule.segmentId'),
      );
    }
  });

  test('a grant over a part opens the segments and the people of that part', async () => {
    const [all, north] = [await marketing(), await as({ kind: 'marketing', unitId: unit('N') })];
    const whole = await all.create({ ...customers(gold), name: 'Gold' });
    const own = await north.create({ ...customers(gold, unit('N')), name: 'Gold of the north' });
    expect((await north.list({ side: 'customer' })).map(({ id }) => id)).toEqual([own.id]);
    await expect(north.find({ segmentId: whole.id })).rejects.toMatchObject(refusal('segment-unknown'));
    await expect(north.count(draft(gold))).rejects.toMatchObject(refusal('unit-out-of-scope'));
    await expect(north.count(draft(gold, unit('S')))).rejects.toMatchObject(refusal('unit-out-of-scope'));
    expect(await north.count({ segmentId: own.id })).toMatchObject({ people: 6 });
    // Naming a unit elsewhere finds nobody.
    const elsewhere: Rule = { about: 'unit', unitIds: [unit('S')] };
    expect(await north.count(draft(elsewhere, unit('N')))).toMatchObject({ people: 0 });
    expect(await all.count(draft(elsewhere))).toMatchObject({ people: 4 });
    await expect(north.count(draft({ about: 'segment', segmentId: whole.id }, unit('N')))).rejects.toMatchObject(
      refusal('segment-unknown'),
    );
    expect(await all.count(draft({ about: 'segment', segmentId: own.id }))).toMatchObject({ people: 6 });
  });
});

const wider = (id: string): Rule => ({
  about: 'any',
  of: Array.from({ length: 8 }, () => ({ about: 'segment', segmentId: id })),
});

describe('a segment', () => {
  test('is saved, changed, counted, archived and restored; the audit keeps what it said', async () => {
    const caller = await marketing();
    const { id } = await caller.create({ ...customers(gold), name: 'Gold' });
    expect(await caller.count({ segmentId: id })).toEqual({ people: 6, at: '2026-09-15T10:00:00.000Z' });
    const rule: Rule = { about: 'any', not: true, of: [gold] };
    expect(await caller.change({ segmentId: id, revision: 1, name: 'The others', rule })).toEqual({ revision: 2 });
    expect(await caller.count({ segmentId: id })).toMatchObject({ people: 6 });
    await expect(caller.change({ segmentId: id, revision: 1, name: 'Late', rule })).rejects.toMatchObject(
      refusal('segment-changed-meanwhile'),
    );
    await caller.archive({ segmentId: id });
    expect(await caller.list({ side: 'customer' })).toEqual([]);
    expect(await caller.list({ side: 'customer', archived: true })).toMatchObject([{ id, name: 'The others' }]);
    await expect(caller.count({ segmentId: id })).rejects.toMatchObject(refusal('segment-archived'));
    await caller.restore({ segmentId: id });
    expect(await caller.find({ segmentId: id })).toMatchObject({ rule, revision: 2, archivedAt: null, usedBy: [] });
    const audited = await db.sql()(`select action, details from audit_event where subject_id = $1 order by id`, [id]);
    expect(audited.map(({ action }) => action)).toEqual([
      'segment.created',
      'segment.changed',
      'segment.archived',
      'segment.restored',
    ]);
    expect(audited[1]?.['details']).toMatchObject({ before: { rule: gold }, after: { rule } });
  });

  test('names others, never itself in a circle, and stays while it is named', async () => {
    const caller = await marketing();
    const one = await caller.create({ ...customers(gold), name: 'One' });
    const two = await caller.create({ ...customers({ about: 'segment', segmentId: one.id, not: true }), name: 'Two' });
    expect(await caller.count({ segmentId: two.id })).toMatchObject({ people: 6 });
    expect(await caller.find({ segmentId: one.id })).toMatchObject({ usedBy: [{ id: two.id, name: 'Two' }] });
    const circle: Rule = { about: 'any', of: [gold, { about: 'segment', segmentId: two.id }] };
    await expect(caller.change({ segmentId: one.id, revision: 1, name: 'One', rule: circle })).rejects.toMatchObject(
      refusal('segment-circular', 'rule.of.1.segmentId'),
    );
    await expect(caller.count({ ...draft(circle), segmentId: one.id })).rejects.toMatchObject(
      refusal('segment-circular'),
    );
    await expect(caller.archive({ segmentId: one.id })).rejects.toMatchObject(refusal('segment-in-use'));
    await caller.archive({ segmentId: two.id });
    await caller.archive({ segmentId: one.id });
    await expect(caller.restore({ segmentId: two.id })).rejects.toMatchObject(refusal('segment-unknown'));
  });

  test('that names others too often is refused', async () => {
    const caller = await marketing();
    let segmentId = (await caller.create({ ...customers(gold), name: '0' })).id;
    for (const name of ['1', '2']) segmentId = (await caller.create({ ...customers(wider(segmentId)), name })).id;
    await expect(caller.create({ ...customers(wider(segmentId)), name: '3' })).rejects.toMatchObject(
      refusal('segment-too-large'),
    );
  });

  test('shows its people page by page, each once, by a relationship', async () => {
    const caller = await marketing();
    const first = await caller.members(draft(EVERYBODY));
    expect(first.members).toHaveLength(10);
    const second = await caller.members({ ...draft(EVERYBODY), after: first.next ?? undefined });
    expect(second.next).toBeNull();
    const names = new Set([...first.members, ...second.members].map(({ name }) => name));
    expect(names).toEqual(new Set(Array.from({ length: 12 }, (_, n) => `Customer ${n}`)));
    expect(second.members).toHaveLength(2);
    expect(first.members[0]).toMatchObject({ name: 'Customer 11', unit: 'Sur', fromDay: null, toDay: null });
  });

  test('offers what its side has, and nothing of the other', async () => {
    expect(await (await marketing()).choices({ side: 'customer', unitId: unit('N') })).toEqual({
      attributes: [{ name: 'tier', values: ['gold', 'blue'] }],
      languages: ['en', 'es'],
    });
    expect(await (await hr()).choices({ side: 'employee', unitId: null })).toEqual({
      attributes: [{ name: 'tier', values: ['gold'] }],
      languages: [],
    });
  });
});

test.each([`gold' or '1'='1`, `'); drop table segment; --`, '$1', '{"a": 1}', '\\', '}', '%', 'null'])(
  '%s is a text like any other',
  async (text) => {
    const caller = await marketing();
    const rules: Rule[] = [
      { about: 'attribute', name: text, test: { is: 'known' } },
      { about: 'attribute', name: text, test: { is: 'least', value: 0 } },
      { about: 'attribute', name: 'tier', test: { is: 'one-of', values: [text] } },
      { about: 'attribute', name: text, test: { is: 'one-of', values: [text] } },
      { about: 'language', languages: [text] },
    ];
    for (const rule of rules) {
      expect(await caller.count(draft(rule))).toMatchObject({ people: 0 });
      expect(await caller.count(draft({ ...rule, not: true }))).toMatchObject({ people: 12 });
    }
    const { id } = await caller.create({ ...customers(EVERYBODY), name: text });
    expect(await caller.find({ segmentId: id })).toMatchObject({ name: text });
  },
);

describe('a bad rule is refused with its place', () => {
  const nested = (depth: number): Rule => (depth === 0 ? gold : { about: 'all', of: [nested(depth - 1)] });
  test.each<[string, unknown, string, string]>([
    ['too deep', nested(6), 'rule.of.0.of.0.of.0.of.0.of.0', 'rules-too-deep'],
    ['too many', { about: 'any', of: Array.from({ length: 60 }, () => gold) }, 'rule.of', 'rules-too-many'],
    [
      'of employees',
      { about: 'all', of: [gold, { about: 'age', test: { is: 'least', value: 30 } }] },
      'rule.of.1.about',
      'rule-of-other-side',
    ],
    [
      'about what employees were sent',
      { about: 'consent', channel: 'email', purpose: 'employee-listening', decision: 'granted' },
      'rule.purpose',
      'rule-of-other-side',
    ],
    ['with text that cannot be kept', { ...gold, name: 'a\u0000b' }, 'rule.name', 'text-not-storable'],
  ])('%s', async (_, rule, field, problem) => {
    const asked = (await marketing()).count(draft(rule as Rule));
    const issue = { path: ['draft', ...field.split('.')].map((part) => (/^\d+$/.test(part) ? Number(part) : part)) };
    await expect(asked).rejects.toMatchObject({ cause: { issues: [{ ...issue, message: problem }] } });
  });

  test('unknown units and endless nesting too', async () => {
    const caller = await marketing();
    await expect(
      caller.count(draft({ about: 'all', of: [{ about: 'unit', unitIds: [NOBODY] }] })),
    ).rejects.toMatchObject(refusal('unit-unknown', 'rule.of.0.unitIds'));
    let endless: unknown = {};
    for (let depth = 0; depth < 50_000; depth += 1) endless = { about: 'all', of: [endless] };
    await expect(caller.count(draft(endless as Rule))).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });
});
