import { contextFor, signedInAs } from '@unisono/accounts/testing';
import { givenUnits } from '@unisono/people-core/testing';
import { callerOf, type Actor, type Grant } from '@unisono/rpc/server';
import { testDatabase, type TestDatabase } from '@unisono/test-kit/database';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { driver, serviceOfUnits } from '../library/library-question.ts';
import type { SurveyContent } from './survey-content.schema.ts';
import { surveyRouter } from './survey.router.ts';

const NOBODY = '00000000-0000-4000-8000-000000000000';
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
});
afterAll(() => db.close());
beforeEach(() => db.sql()('truncate survey_version, survey cascade'));

async function someone(...grants: Grant[]): Promise<Actor> {
  return (await signedInAs(db.database, { grants })).actor;
}
const callerFor = (actor: Actor | null) =>
  callerOf(surveyRouter)(contextFor(db.database, actor, { now: () => new Date('2026-09-15T10:00:00Z') }));
const as = async (kind: Grant['kind'], unitId: string | null = null) => callerFor(await someone({ kind, unitId }));
type Caller = ReturnType<typeof callerFor>;
const refusal = (reason: string) => ({ cause: expect.objectContaining({ reason }) as unknown });
const engagement = { side: 'employee', unitId: null, from: { questionSet: 'engagement' } } as const;
const everyCall = (caller: Caller, surveyId: string): (() => Promise<unknown>)[] => [
  () => caller.find({ surveyId }),
  () => caller.edit({ surveyId, revision: 1, content: content() }),
  () => caller.duplicate({ surveyId }),
  () => caller.archive({ surveyId }),
  () => caller.restore({ surveyId }),
];

function content(changes: Partial<SurveyContent> = {}): SurveyContent {
  return {
    title: { en: 'Pulse', es: 'Pulso' },
    introduction: null,
    languages: ['en', 'es'],
    layout: 'one-by-one',
    questions: [driver('heard', ['My manager listens to me', 'Mi responsable me escucha'])],
    ...changes,
  };
}

/** A survey whose only version is launched. */
async function launched() {
  const hr = await as('hr');
  const { id: surveyId } = await hr.create({ ...engagement, from: { content: content() } });
  await db.sql('app')('update survey_version set launched_at = now() where survey_id = $1', [surveyId]);
  return { hr, surveyId };
}

describe('who may', () => {
  test('signed out, or with another grant: nothing', async () => {
    const { id } = await (await as('hr')).create(engagement);
    const outside = [
      [callerFor(null), 'UNAUTHORIZED'],
      [await as('admin'), 'FORBIDDEN'],
      [await as('leadership'), 'FORBIDDEN'],
      [await as('manager'), 'FORBIDDEN'],
    ] as const;
    for (const [caller, code] of outside) {
      const calls = [
        () => caller.list({ side: 'employee' }),
        () => caller.create(engagement),
        ...everyCall(caller, id),
      ];
      for (const call of calls) await expect(call()).rejects.toMatchObject({ code });
    }
  });

  test('HR asks employees and marketing asks customers; neither learns of the other', async () => {
    const [hr, marketing] = [await as('hr'), await as('marketing')];
    const { id: pulse } = await hr.create(engagement);
    const { id: feedback } = await marketing.create({
      side: 'customer',
      unitId: null,
      from: { questionSet: 'after-purchase' },
    });
    expect(await hr.list({ side: 'employee' })).toMatchObject([{ id: pulse, editable: true }]);
    expect(await marketing.list({ side: 'customer' })).toMatchObject([{ id: feedback, editable: true }]);
    await expect(hr.list({ side: 'customer' })).rejects.toMatchObject(refusal('side-not-granted'));
    await expect(marketing.create(engagement)).rejects.toMatchObject(refusal('side-not-granted'));
    for (const call of [...everyCall(hr, feedback), ...everyCall(marketing, pulse)]) {
      await expect(call()).rejects.toMatchObject(refusal('survey-unknown'));
    }
  });

  test('a grant over a part makes surveys there, and reads those of the whole', async () => {
    const north = await as('hr', unit('N'));
    const { id: whole } = await (await as('hr')).create(engagement);
    const { id: south } = await (await as('hr')).create({ ...engagement, unitId: unit('S') });
    const { id: own } = await north.create({ ...engagement, unitId: unit('BIO') });
    const listed = await north.list({ side: 'employee' });
    expect(new Map(listed.map(({ id, editable }) => [id, editable]))).toEqual(
      new Map([
        [whole, false],
        [own, true],
      ]),
    );
    await expect(north.find({ surveyId: south })).rejects.toMatchObject(refusal('survey-unknown'));
    await expect(north.create(engagement)).rejects.toMatchObject(refusal('unit-out-of-scope'));
    await expect(north.create({ ...engagement, unitId: unit('S') })).rejects.toMatchObject(
      refusal('unit-out-of-scope'),
    );
    await expect(north.duplicate({ surveyId: south })).rejects.toMatchObject(refusal('survey-unknown'));
    for (const surveyId of [whole, south]) {
      const changes = [
        () => north.edit({ surveyId, revision: 1, content: content() }),
        () => north.archive({ surveyId }),
        () => north.restore({ surveyId }),
      ];
      for (const change of changes) await expect(change()).rejects.toMatchObject(refusal('unit-out-of-scope'));
    }
  });

  test('a copy of what may only be read belongs to the own part, and is one’s own to change', async () => {
    const north = await as('hr', unit('N'));
    const { id: surveyId } = await (await as('hr')).create(engagement);
    const { id: copy } = await north.duplicate({ surveyId });
    expect(await north.find({ surveyId: copy })).toMatchObject({ unitId: unit('N'), editable: true });
  });
});

describe('building', () => {
  test('begins with a set of the library, and only with one of its side', async () => {
    const hr = await as('hr');
    const { id } = await hr.create(engagement);
    const found = await hr.find({ surveyId: id });
    expect(found).toMatchObject({ version: 1, revision: 1, launchedAt: null, title: { en: 'How we are' } });
    expect(found.content.questions).toHaveLength(found.questions);
    expect(found.seconds.es).toBeGreaterThan(60);
    expect(found.warnings).toMatchObject([{ reason: 'too-long', seconds: expect.any(Number) as number }]);
    const wrong = hr.create({ side: 'employee', unitId: null, from: { questionSet: 'after-purchase' } });
    await expect(wrong).rejects.toMatchObject(refusal('question-set-of-other-side'));
  });

  test('keeps edits, and tells the second of two editors', async () => {
    const hr = await as('hr');
    const { id: surveyId } = await hr.create(engagement);
    const edits = ['A', 'B'].map(
      (en) => () => hr.edit({ surveyId, revision: 1, content: content({ title: { en, es: en } }) }),
    );
    const outcomes = await Promise.allSettled(edits.map((edit) => edit()));
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: refusal('survey-edited-meanwhile'),
    });
    expect(await hr.edit({ surveyId, revision: 2, content: content() })).toEqual({ version: 1, revision: 3 });
    expect((await hr.find({ surveyId })).content).toEqual(content());
  });

  test('keeps what is unfinished and refuses what contradicts itself, without a trace', async () => {
    const hr = await as('hr');
    const { id: surveyId } = await hr.create(engagement);
    await hr.edit({ surveyId, revision: 1, content: content({ title: { en: '', es: '' }, questions: [] }) });
    const twice = [...content().questions, ...content().questions];
    await expect(hr.edit({ surveyId, revision: 2, content: content({ questions: twice }) })).rejects.toMatchObject({
      cause: { reason: 'question-code-repeated', field: 'content.questions.1.code' },
    });
    const served = [serviceOfUnits(['Well?', '¿Y bien?'], [NOBODY])];
    await expect(hr.edit({ surveyId, revision: 2, content: content({ questions: served }) })).rejects.toMatchObject(
      refusal('unit-unknown'),
    );
    expect((await hr.find({ surveyId })).revision).toBe(2);
  });

  test('a copy is its own survey and says so', async () => {
    const hr = await as('hr');
    const { id: surveyId } = await hr.create({ ...engagement, from: { content: content() } });
    const { id: copy } = await hr.duplicate({ surveyId });
    expect((await hr.find({ surveyId: copy })).content).toEqual(
      content({ title: { en: 'Pulse (copy)', es: 'Pulso (copia)' } }),
    );
    await hr.edit({ surveyId: copy, revision: 1, content: content({ questions: [] }) });
    expect((await hr.find({ surveyId })).questions).toBe(1);
  });

  test('an archived one leaves the list, cannot be edited, and comes back', async () => {
    const hr = await as('hr');
    const { id: surveyId } = await hr.create(engagement);
    await hr.archive({ surveyId });
    await hr.archive({ surveyId });
    expect(await hr.list({ side: 'employee' })).toEqual([]);
    expect(await hr.list({ side: 'employee', archived: true })).toMatchObject([{ id: surveyId }]);
    await expect(hr.edit({ surveyId, revision: 1, content: content() })).rejects.toMatchObject(
      refusal('survey-archived'),
    );
    await hr.restore({ surveyId });
    expect(await hr.list({ side: 'employee' })).toMatchObject([{ id: surveyId, archivedAt: null }]);
    const events = await db.sql()('select action from audit_event where subject_id = $1 order by id', [surveyId]);
    expect(events.map(({ action }) => action)).toEqual(['survey.created', 'survey.archived', 'survey.restored']);
  });
});

describe('a launched version', () => {
  test.each(['app', 'worker', 'owner'] as const)('is frozen by the database, whoever writes: %s', async (role) => {
    const { surveyId } = await launched();
    const sql = db.sql(role);
    const frozen = { code: '23001' };
    const empty = sql(`update survey_version set content = '{}' where survey_id = $1`, [surveyId]);
    await expect(empty).rejects.toMatchObject(frozen);
    const unlaunch = sql('update survey_version set launched_at = null where survey_id = $1', [surveyId]);
    await expect(unlaunch).rejects.toMatchObject(frozen);
    await expect(sql('delete from survey_version where survey_id = $1', [surveyId])).rejects.toMatchObject(frozen);
  });

  test('is followed by the next one when the survey is edited', async () => {
    const { hr, surveyId } = await launched();
    const next = content({ questions: [] });
    expect(await hr.edit({ surveyId, revision: 1, content: next })).toEqual({ version: 2, revision: 2 });
    expect(await hr.find({ surveyId })).toMatchObject({ version: 2, launchedAt: null, content: next });
    const versions = await db.sql()<{ content: SurveyContent }>('select content from survey_version order by number');
    expect(versions.map((version) => version.content)).toEqual([content(), next]);
  });
});
