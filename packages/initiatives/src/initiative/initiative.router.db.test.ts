import { contextFor, signedInAs } from '@unisono/accounts/testing';
import { givenUnits } from '@unisono/people-core/testing';
import { callerOf, type Actor, type Grant } from '@unisono/rpc/server';
import { testDatabase, type TestDatabase } from '@unisono/test-kit/database';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { givenInitiative, initiativeInput } from '../testing.ts';
import { initiativeRouter } from './initiative.router.ts';

const NOBODY = '00000000-0000-4000-8000-000000000000';
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
  const rows = await db.sql()<{ code: string; id: string }>('select code, id from unit');
  for (const row of rows) units.set(row.code, row.id);
});
afterAll(() => db.close());
beforeEach(() => db.sql()('truncate initiative_amendment, initiative'));

async function someone(...grants: Grant[]): Promise<Actor> {
  return (await signedInAs(db.database, { grants })).actor;
}
const callerFor = (actor: Actor | null) => callerOf(initiativeRouter)(contextFor(db.database, actor, { now }));
const as = async (kind: Grant['kind'], unitId: string | null = null) => callerFor(await someone({ kind, unitId }));
const refusal = (reason: string) => ({ cause: expect.objectContaining({ reason }) as unknown });
const titles = (list: readonly { title: string }[]) => list.map((initiative) => initiative.title).sort();

describe('who may', () => {
  test('signed out: nothing', async () => {
    const { id } = await givenInitiative(db.database, await someone({ kind: 'hr', unitId: null }));
    const caller = callerFor(null);
    const calls = [
      () => caller.list(),
      () => caller.find({ initiativeId: id }),
      () => caller.register(initiativeInput()),
      () => caller.amend({ initiativeId: id, changes: {} }),
      () => caller.changeStatus({ initiativeId: id, status: 'done' }),
    ];
    for (const call of calls) await expect(call()).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
  });

  test('administrators read none; leadership and managers read and change none', async () => {
    const { id } = await givenInitiative(db.database, await someone({ kind: 'hr', unitId: null }));
    await expect((await as('admin')).list()).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect((await as('admin')).find({ initiativeId: id })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    for (const kind of ['leadership', 'manager'] as const) {
      const caller = await as(kind);
      expect(await caller.list()).toMatchObject([{ id, editable: false }]);
      const calls = [
        () => caller.register(initiativeInput()),
        () => caller.amend({ initiativeId: id, changes: {} }),
        () => caller.changeStatus({ initiativeId: id, status: 'idea' }),
      ];
      for (const call of calls) await expect(call()).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
  });

  test('what HR registers marketing sees on the same list, and the other way round', async () => {
    const [hr, marketing] = [await as('hr'), await as('marketing')];
    await hr.register(initiativeInput({ title: 'Inside', side: 'employee' }));
    await marketing.register(initiativeInput({ title: 'Outside', side: 'customer' }));
    await marketing.register(initiativeInput({ title: 'Joint' }));
    expect(titles(await hr.list())).toEqual(['Inside', 'Joint', 'Outside']);
    expect(titles(await marketing.list())).toEqual(['Inside', 'Joint', 'Outside']);
    const editable = (await hr.list()).filter((initiative) => initiative.editable);
    expect(titles(editable)).toEqual(['Inside', 'Joint']);
    await expect(hr.register(initiativeInput({ side: 'customer' }))).rejects.toMatchObject(refusal('side-not-granted'));
    await expect(marketing.register(initiativeInput({ side: 'employee' }))).rejects.toMatchObject(
      refusal('side-not-granted'),
    );
  });

  test('a grant over a part registers for that part only, and changes nothing beyond it', async () => {
    const whole = await someone({ kind: 'hr', unitId: null });
    const { id } = await givenInitiative(db.database, whole, { title: 'South', unitIds: [unit('S')] });
    const { id: everywhere } = await givenInitiative(db.database, whole, { title: 'Everywhere' });
    const north = await as('hr', unit('N'));
    const { id: own } = await north.register(initiativeInput({ title: 'Own', unitIds: [unit('BIO')] }));
    const calls = [
      () => north.register(initiativeInput({ unitIds: [unit('S')] })),
      () => north.register(initiativeInput()),
      () => north.amend({ initiativeId: id, changes: { title: 'X' } }),
      () => north.changeStatus({ initiativeId: everywhere, status: 'running' }),
      () => north.amend({ initiativeId: own, changes: { unitIds: [unit('BIO'), unit('S')] } }),
    ];
    for (const call of calls) await expect(call()).rejects.toMatchObject(refusal('unit-out-of-scope'));
  });

  test('a manager sees what touches the own units: these, what is over and under them, and the whole', async () => {
    const hr = await someone({ kind: 'hr', unitId: null });
    for (const code of ['ES', 'N', 'S', 'BIO']) {
      await givenInitiative(db.database, hr, { title: code, unitIds: [unit(code)] });
    }
    const { id: south } = await givenInitiative(db.database, hr, { title: 'S2', unitIds: [unit('S')] });
    await givenInitiative(db.database, hr, { title: 'all' });
    expect(titles(await (await as('manager', unit('N'))).list())).toEqual(['BIO', 'ES', 'N', 'all']);
    expect(titles(await (await as('manager', unit('BIO'))).list())).toEqual(['BIO', 'ES', 'N', 'all']);
    await expect((await as('manager', unit('N'))).find({ initiativeId: south })).rejects.toMatchObject(
      refusal('initiative-unknown'),
    );
    const leadership = await as('leadership');
    expect(titles(await leadership.list({ unitId: unit('S') }))).toEqual(['ES', 'S', 'S2', 'all']);
  });
});

describe('registering', () => {
  test('keeps what was said, who owns it and whether the window had begun', async () => {
    const owner = await someone({ kind: 'hr', unitId: null });
    const caller = callerFor(owner);
    const { id } = await caller.register(initiativeInput({ title: '  Formación ñ  ', fromDay: '2026-09-15' }));
    const { id: late } = await caller.register(initiativeInput({ fromDay: '2026-09-14', status: 'idea' }));
    expect(await caller.find({ initiativeId: id })).toEqual({
      ...initiativeInput({ title: 'Formación ñ', fromDay: '2026-09-15' }),
      id,
      owner: { id: owner.accountId, name: owner.name },
      status: 'planned',
      origin: null,
      startedAt: null,
      createdAt: '2026-09-15T10:00:00.000Z',
      updatedAt: '2026-09-15T10:00:00.000Z',
      registeredLate: false,
      amendments: 0,
      editable: true,
      history: [],
    });
    expect(await caller.find({ initiativeId: late })).toMatchObject({ status: 'idea', registeredLate: true });
    const audited = await db.sql()('select account_id, action from audit_event where subject_id = $1', [id]);
    expect(audited).toEqual([{ account_id: owner.accountId, action: 'initiative.registered' }]);
  });

  test.each([
    ['a window that ends before it starts', { toDay: '2026-09-01' }, 'toDay'],
    ['no emotion', { intendedEmotions: [] }, 'intendedEmotions'],
    ['no title', { title: ' ' }, 'title'],
    ['a day that does not exist', { fromDay: '2026-02-30' }, 'fromDay'],
  ])('refuses %s', async (_, changes, field) => {
    await expect((await as('hr')).register(initiativeInput(changes))).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      cause: { issues: [expect.objectContaining({ path: [field] })] },
    });
  });

  test('refuses units and owners that do not exist', async () => {
    const caller = await as('hr');
    await expect(caller.register(initiativeInput({ unitIds: [NOBODY] }))).rejects.toMatchObject(
      refusal('unit-unknown'),
    );
    await expect(caller.register(initiativeInput({ ownerId: NOBODY }))).rejects.toMatchObject(refusal('owner-unknown'));
  });
});

describe('what came of a wave', () => {
  const waveId = '0197f5a0-0000-7000-8000-000000000001';

  test('is remembered with the initiative, and told to whoever answered once it has started', async () => {
    const caller = await as('hr');
    const { id } = await caller.register(
      initiativeInput({ title: 'Fewer shifts', origin: { waveId, about: 'workload' } }),
    );
    await caller.register(
      initiativeInput({ title: 'Only thought of', status: 'idea', origin: { waveId, about: null } }),
    );
    await caller.register(initiativeInput({ title: 'Another' }));
    expect(await caller.find({ initiativeId: id })).toMatchObject({ origin: { waveId, about: 'workload' } });
    expect(await callerFor(null).cameOf({ waveId })).toEqual([]);
    await caller.changeStatus({ initiativeId: id, status: 'running' });
    expect(await callerFor(null).cameOf({ waveId })).toEqual([
      { title: 'Fewer shifts', status: 'running', from: '2026-10-01' },
    ]);
    await caller.amend({ initiativeId: id, changes: { title: 'No night shifts' }, reason: 'clearer' });
    expect(await callerFor(null).cameOf({ waveId })).toMatchObject([{ title: 'No night shifts' }]);
    expect(await callerFor(null).cameOf({ waveId: NOBODY })).toEqual([]);
  });
});

describe('its life', () => {
  test('before the start everything may change; afterwards hypotheses are locked and changes are amendments', async () => {
    const caller = await as('hr');
    const { id: initiativeId } = await caller.register(initiativeInput());
    await caller.amend({ initiativeId, changes: { employeeHypothesis: 'Pride rises by 5' } });
    await caller.changeStatus({ initiativeId, status: 'running' });
    expect(await caller.find({ initiativeId })).toMatchObject({
      employeeHypothesis: 'Pride rises by 5',
      startedAt: '2026-09-15T10:00:00.000Z',
      amendments: 0,
    });
    await expect(
      caller.amend({ initiativeId, changes: { employeeHypothesis: 'It fell' }, reason: 'we looked' }),
    ).rejects.toMatchObject(refusal('hypothesis-locked'));
    await expect(caller.amend({ initiativeId, changes: { toDay: '2027-01-31' } })).rejects.toMatchObject(
      refusal('reason-missing'),
    );
    await caller.amend({ initiativeId, changes: { toDay: '2027-01-31' }, reason: 'Rooms were not free' });
    expect(await caller.find({ initiativeId })).toMatchObject({
      toDay: '2027-01-31',
      amendments: 1,
      history: [{ reason: 'Rooms were not free', changes: { toDay: { before: '2026-12-31', after: '2027-01-31' } } }],
    });
    const audited = await db.sql()('select action from audit_event where subject_id = $1 order by at', [initiativeId]);
    expect(audited.map((event) => event['action'])).toEqual([
      'initiative.registered',
      'initiative.amended',
      'initiative.status-changed',
      'initiative.amended',
    ]);
  });

  test('an amendment that changes nothing leaves no trace', async () => {
    const caller = await as('hr');
    const { id: initiativeId } = await caller.register(initiativeInput());
    await caller.amend({ initiativeId, changes: initiativeInput() });
    expect(
      await db.sql()("select 1 from audit_event where action = 'initiative.amended' and subject_id = $1", [
        initiativeId,
      ]),
    ).toEqual([]);
  });

  test('it starts once, with a hypothesis for each side that it is for', async () => {
    const caller = await as('hr');
    const { id: initiativeId } = await caller.register(initiativeInput({ customerHypothesis: null, status: 'idea' }));
    await caller.changeStatus({ initiativeId, status: 'planned' });
    await expect(caller.changeStatus({ initiativeId, status: 'running' })).rejects.toMatchObject({
      cause: { reason: 'hypothesis-missing', field: 'customerHypothesis' },
    });
    await caller.amend({ initiativeId, changes: { customerHypothesis: 'Relief rises' } });
    await caller.changeStatus({ initiativeId, status: 'measuring' });
    await expect(caller.changeStatus({ initiativeId, status: 'idea' })).rejects.toMatchObject(
      refusal('initiative-started'),
    );
    await caller.changeStatus({ initiativeId, status: 'done' });
    expect(await caller.list({ status: 'done' })).toHaveLength(1);
  });

  test('a window cannot be amended to end before it starts, nor a side to one that is not granted', async () => {
    const caller = await as('hr');
    const { id: initiativeId } = await caller.register(initiativeInput());
    await expect(caller.amend({ initiativeId, changes: { fromDay: '2027-01-01' } })).rejects.toMatchObject(
      refusal('ends-before-start'),
    );
    await expect(caller.amend({ initiativeId, changes: { side: 'customer' } })).rejects.toMatchObject(
      refusal('side-not-granted'),
    );
    await expect(caller.amend({ initiativeId: NOBODY, changes: {} })).rejects.toMatchObject(
      refusal('initiative-unknown'),
    );
  });
});
