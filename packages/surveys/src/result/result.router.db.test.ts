import { contextFor, signedInAs } from '@unisono/accounts/testing';
import { newId } from '@unisono/database/sql';
import { givenPeople, givenUnits } from '@unisono/people-core/testing';
import { callerOf, type Actor, type Grant } from '@unisono/rpc/server';
import { testDatabase, type TestDatabase } from '@unisono/test-kit/database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { surveyRouter } from '../survey/survey.router.ts';
import type { WavePlan } from '../wave/wave-plan.schema.ts';
import { waveRouter } from '../wave/wave.router.ts';
import { resultRouter } from './result.router.ts';

const NOBODY = '00000000-0000-4000-8000-000000000000';
const now = () => new Date('2026-09-14T10:00:00Z');
let db: TestDatabase;
let hr: Actor;
const units = new Map<string, string>();
const unit = (code: string) => units.get(code) ?? NOBODY;

const employed = (externalId: string, code: string) => ({
  externalId,
  identities: [{ kind: 'email', value: `${externalId}@example.org` }],
  relationships: [{ role: 'employee' as const, unit: code }],
});

beforeAll(async () => {
  db = await testDatabase();
  await db.sql()(
    `insert into organisation (id, name, time_zone, language) values ($1, 'Almar', 'Europe/Madrid', 'es')`,
    [newId()],
  );
  await givenUnits(db.database, [
    { code: 'ES', name: 'España' },
    { code: 'N', name: 'Norte', parent: 'ES' },
    { code: 'S', name: 'Sur', parent: 'ES' },
    { code: 'BIO', name: 'Bilbao', parent: 'N' },
  ]);
  for (const row of await db.sql()<{ code: string; id: string }>('select code, id from unit'))
    units.set(row.code, row.id);
  await givenPeople(db.database, [employed('ana', 'BIO'), employed('bea', 'N'), employed('cai', 'S')]);
  hr = (await signedInAs(db.database, { grants: [{ kind: 'hr', unitId: null }] })).actor;
});
afterAll(() => db.close());

const contextOf = (actor: Actor | null) => contextFor(db.database, actor, { now });
const resultsFor = (actor: Actor | null) => callerOf(resultRouter)(contextOf(actor));
const as = async (kind: Grant['kind'], unitId: string | null = null) =>
  resultsFor((await signedInAs(db.database, { grants: [{ kind, unitId }] })).actor);
const refusal = (reason: string) => ({ cause: expect.objectContaining({ reason }) as unknown });

/** Launches an identified pulse in a part of the organisation; none: in all of it. */
async function launched(unitIds: string[]): Promise<string> {
  const waves = callerOf(waveRouter)(contextOf(hr));
  const { id: surveyId } = await callerOf(surveyRouter)(contextOf(hr)).create({
    side: 'employee',
    unitId: null,
    from: { questionSet: 'engagement' },
  });
  const recurrence = { kind: 'once', day: '2026-09-14' } as const;
  const schedule = { timeZone: 'Europe/Madrid', opensAt: '09:00', closesAt: '18:00', days: 7, recurrence };
  const plan: WavePlan = {
    mode: 'identified',
    k: 5,
    minimumAudience: 1,
    attributes: [],
    unitIds,
    filters: [],
    channels: ['email'],
    schedule,
    asked: null,
  };
  const { id: waveId } = await waves.plan({ surveyId, plan });
  await waves.launch({ waveId });
  return waveId;
}

describe('the list of results', () => {
  test('holds what was asked in the reader’s part, and nothing planned', async () => {
    const [everywhere, north, south] = [await launched([]), await launched([unit('N')]), await launched([unit('S')])];
    const ids = async (reader: ReturnType<typeof resultsFor>) =>
      (await reader.list({ side: 'employee' })).map(({ id }) => id);
    expect(await ids(resultsFor(hr))).toEqual([south, north, everywhere]);
    expect(await ids(await as('manager'))).toEqual([south, north, everywhere]);
    expect(await ids(await as('manager', unit('BIO')))).toEqual([north, everywhere]);
    expect(await ids(await as('hr', unit('S')))).toEqual([south, everywhere]);
    const [last] = await resultsFor(hr).list({ side: 'employee' });
    expect(last).toMatchObject({ side: 'employee', state: 'open', mode: 'identified', invited: 1, answered: 0 });
  });

  test('of employees is not for marketing, nor of customers for HR', async () => {
    await expect((await as('marketing')).list({ side: 'employee' })).rejects.toMatchObject(refusal('side-not-granted'));
    await expect((await as('hr')).list({ side: 'customer' })).rejects.toMatchObject(refusal('side-not-granted'));
    expect(await (await as('marketing')).list({ side: 'customer' })).toEqual([]);
  });
});
