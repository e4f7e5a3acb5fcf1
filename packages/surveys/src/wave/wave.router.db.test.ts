import { contextFor, signedInAs } from '@unisono/accounts/testing';
import { newId } from '@unisono/database/sql';
import { mergePeople, unmergePeople } from '@unisono/people-core/server';
import { givenPeople, givenUnits } from '@unisono/people-core/testing';
import { callerOf, type Actor, type Grant } from '@unisono/rpc/server';
import { testDatabase, type TestDatabase } from '@unisono/test-kit/database';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { surveyRouter } from '../survey/survey.router.ts';
import { hashAnswerSecret } from './answer-secret.ts';
import type { WavePlan } from './wave-plan.schema.ts';
import { waveRouter } from './wave.router.ts';

const NOBODY = '00000000-0000-4000-8000-000000000000';
const MONDAY = '2026-09-14T10:00:00Z';
let db: TestDatabase;
const units = new Map<string, string>();
const unit = (code: string) => units.get(code) ?? NOBODY;

const person = (externalId: string, code: string, role: 'employee' | 'customer', job = 'sales') => ({
  externalId,
  identities: [{ kind: 'email', value: `${externalId}@example.org` }],
  relationships: [{ role, unit: code, attributes: { job } }],
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
  await givenPeople(db.database, [
    person('ana', 'BIO', 'employee'),
    person('bea', 'BIO', 'employee', 'support'),
    person('cai', 'N', 'employee'),
    person('dan', 'S', 'employee'),
    person('eva', 'S', 'customer'),
    { ...person('old', 'S', 'employee'), relationships: [{ role: 'employee', unit: 'S', to: '2026-01-01' }] },
  ]);
});
afterAll(() => db.close());
beforeEach(() => db.sql()('truncate invitation, wave_link, wave, survey_version, survey, contact cascade'));

async function someone(...grants: Grant[]): Promise<Actor> {
  return (await signedInAs(db.database, { grants })).actor;
}
function callersFor(actor: Actor | null, now = MONDAY) {
  const context = () => contextFor(db.database, actor, { now: () => new Date(now) });
  return { surveys: callerOf(surveyRouter)(context()), waves: callerOf(waveRouter)(context()) };
}
const as = async (kind: Grant['kind'], unitId: string | null = null) => callersFor(await someone({ kind, unitId }));
const refusal = (reason: string) => ({ cause: expect.objectContaining({ reason }) as unknown });
const plan = (changes: Partial<WavePlan> = {}): WavePlan => ({
  mode: 'identified',
  k: 5,
  minimumAudience: 1,
  attributes: [],
  unitIds: [],
  filters: [],
  channels: ['email'],
  schedule: {
    timeZone: 'Europe/Madrid',
    opensAt: '09:00',
    closesAt: '18:00',
    days: 7,
    recurrence: { kind: 'once', day: '2026-09-14' },
  },
  asked: null,
  ...changes,
});

type Callers = ReturnType<typeof callersFor>;
async function planned({ surveys, waves }: Callers, changes: Partial<WavePlan> = {}) {
  const { id: surveyId } = await surveys.create({
    side: 'employee',
    unitId: null,
    from: { questionSet: 'engagement' },
  });
  const { id: waveId } = await waves.plan({ surveyId, plan: plan(changes) });
  return { surveyId, waveId };
}
const everySurveyCall = ({ waves }: Callers, surveyId: string, unitIds: string[] = []): (() => Promise<unknown>)[] => [
  () => waves.plan({ surveyId, plan: plan({ unitIds }) }),
  () => waves.preview({ surveyId, plan: plan({ unitIds }) }),
  () => waves.attributes({ surveyId, unitIds }),
];
const everyCall = ({ waves }: Callers, waveId: string): (() => Promise<unknown>)[] => [
  () => waves.find({ waveId }),
  () => waves.links({ waveId }),
  () => waves.reminders({ waveId }),
  () => waves.change({ waveId, plan: plan() }),
  () => waves.launch({ waveId }),
  () => waves.remind({ waveId }),
  () => waves.close({ waveId }),
];
const invited = async () => {
  const rows = await db.sql()<{ value: string }>(
    `select value from invitation join identity using (person_id) where kind = 'email' order by value`,
  );
  return rows.map(({ value }) => value.replace('@example.org', ''));
};

describe('who may', () => {
  test('signed out, or with another grant: nothing', async () => {
    const { surveyId, waveId } = await planned(await as('hr'));
    for (const [callers, code] of [
      [callersFor(null), 'UNAUTHORIZED'],
      [await as('admin'), 'FORBIDDEN'],
      [await as('leadership'), 'FORBIDDEN'],
      [await as('manager'), 'FORBIDDEN'],
    ] as const) {
      const calls = [
        () => callers.waves.list({ side: 'employee' }),
        ...everySurveyCall(callers, surveyId),
        ...everyCall(callers, waveId),
      ];
      for (const call of calls) await expect(call()).rejects.toMatchObject({ code });
    }
  });

  test('marketing learns nothing of waves inside', async () => {
    const { surveyId, waveId } = await planned(await as('hr'));
    const marketing = await as('marketing');
    await expect(marketing.waves.list({ side: 'employee' })).rejects.toMatchObject(refusal('side-not-granted'));
    for (const call of everySurveyCall(marketing, surveyId))
      await expect(call()).rejects.toMatchObject(refusal('survey-unknown'));
    for (const call of everyCall(marketing, waveId))
      await expect(call()).rejects.toMatchObject(refusal('wave-unknown'));
  });

  test('a grant over a part asks the people of that part and nobody else', async () => {
    const whole = await as('hr');
    const { surveyId, waveId } = await planned(whole);
    const { waveId: south } = await planned(whole, { unitIds: [unit('S')] });
    const north = await as('hr', unit('N'));
    for (const unitIds of [[], [unit('S')], [unit('BIO'), unit('S')]]) {
      for (const call of everySurveyCall(north, surveyId, unitIds))
        await expect(call()).rejects.toMatchObject(refusal('unit-out-of-scope'));
    }
    for (const id of [waveId, south]) {
      const [find, ...others] = everyCall(north, id);
      await expect(find?.()).rejects.toMatchObject(refusal('wave-unknown'));
      for (const call of others) await expect(call()).rejects.toMatchObject(refusal('unit-out-of-scope'));
    }
    const { id: own } = await north.waves.plan({ surveyId, plan: plan({ unitIds: [unit('N')] }) });
    expect((await north.waves.list({ side: 'employee' })).map(({ id }) => id)).toEqual([own]);
    expect(await north.waves.launch({ waveId: own })).toMatchObject({ invited: 3, booked: 3 });
  });
});

describe('an audience', () => {
  test.each<[string, () => Partial<WavePlan>, string[]]>([
    ['everybody who works here today', () => ({}), ['ana', 'bea', 'cai', 'dan']],
    ['a part with what is under it', () => ({ unitIds: [unit('N')] }), ['ana', 'bea', 'cai']],
    ['those of an attribute', () => ({ filters: [{ attribute: 'job', values: ['sales'] }] }), ['ana', 'cai', 'dan']],
    [
      'those of two filters',
      () => ({ unitIds: [unit('BIO')], filters: [{ attribute: 'job', values: ['support'] }] }),
      ['bea'],
    ],
  ])('is %s', async (_, changes, names) => {
    const hr = await as('hr');
    const { surveyId, waveId } = await planned(hr, changes());
    expect((await hr.waves.preview({ surveyId, plan: plan(changes()) })).people).toBe(names.length);
    await hr.waves.launch({ waveId });
    expect(await invited()).toEqual(names);
  });

  test('previews what cannot be protected, what is unfinished and what the ledger would do', async () => {
    const hr = await as('hr');
    const { surveyId } = await planned(hr);
    expect(await hr.waves.preview({ surveyId, plan: plan({ attributes: ['job'], asked: 4 }) })).toMatchObject({
      people: 4,
      breakdown: { groups: 4, beyond: 4, tooMany: true },
      upcoming: [{ day: '2026-09-14', opensAt: '2026-09-14T07:00:00.000Z', closesAt: '2026-09-21T16:00:00.000Z' }],
      contacts: { asked: 4, allowed: 4, heldBack: [] },
    });
  });

  test('counts somebody with two records once', async () => {
    await givenPeople(db.database, [
      { externalId: 'f1', identities: [], relationships: [{ role: 'customer', unit: 'N' }] },
      { externalId: 'f2', identities: [], relationships: [{ role: 'customer', unit: 'BIO' }] },
    ]);
    const rows = await db.sql()<{ id: string }>(
      `select person_id as id from identity where value in ('f1', 'f2') order by value`,
    );
    const [kept, merged] = rows.map(({ id }) => id);
    const ctx = { em: db.em(), actor: null, scope: { everything: true as const }, now: () => new Date(MONDAY) };
    await mergePeople(ctx, { keptId: kept ?? '', mergedId: merged ?? '' });
    const { surveys, waves } = await as('marketing');
    const from = { questionSet: 'after-contact' as const };
    const { id: surveyId } = await surveys.create({ side: 'customer', unitId: null, from });
    const { id: waveId } = await waves.plan({ surveyId, plan: plan({ unitIds: [unit('N')] }) });
    expect(await waves.launch({ waveId })).toMatchObject({ invited: 1 });
  });
});

describe('launching', () => {
  test('freezes the version and the plan, once', async () => {
    const hr = await as('hr');
    const { surveyId, waveId } = await planned(hr);
    const both = await Promise.allSettled([hr, await as('hr')].map(({ waves }) => waves.launch({ waveId })));
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: refusal('wave-launched') });
    expect(await invited()).toHaveLength(4);
    expect(await hr.waves.find({ waveId })).toMatchObject({ state: 'open', invited: 4, answered: 0 });
    expect((await hr.surveys.find({ surveyId })).launchedAt).toBe('2026-09-14T10:00:00.000Z');
    await expect(hr.waves.change({ waveId, plan: plan({ k: 9 }) })).rejects.toMatchObject(refusal('wave-launched'));
    for (const change of [`plan = '{}'`, 'launched_at = null', 'closes_at = now()', 'version_id = null']) {
      await expect(db.sql('app')(`update wave set ${change} where id = $1`, [waveId])).rejects.toMatchObject({
        code: '23001',
      });
    }
  });

  test('goes on asking what it was launched with after the survey was edited', async () => {
    const hr = await as('hr');
    const { surveyId, waveId } = await planned(hr);
    await hr.waves.launch({ waveId });
    const { content, revision } = await hr.surveys.find({ surveyId });
    await hr.surveys.edit({ surveyId, revision, content: { ...content, title: { en: 'Other', es: 'Otra' } } });
    expect((await hr.waves.find({ waveId })).title.en).toBe('How we are');
  });

  test.each<[string, Partial<WavePlan>]>([
    ['audience-too-small', { mode: 'anonymous' }],
    ['audience-too-small', { mode: 'confidential' }],
    [
      'after-not-anonymous',
      {
        mode: 'anonymous',
        schedule: {
          ...plan().schedule,
          recurrence: { kind: 'after', what: 'relationship', days: 30, firstDay: '2026-09-14', lastDay: null },
        },
      },
    ],
    ['audience-too-small', { minimumAudience: 5 }],
    ['window-over', { schedule: { ...plan().schedule, recurrence: { kind: 'once', day: '2026-09-01' } } }],
    ['window-over', { schedule: { ...plan().schedule, days: 0, closesAt: '08:00' } }],
  ])('is refused for %s without a trace', async (reason, changes) => {
    const hr = await as('hr');
    const { surveyId, waveId } = await planned(hr, changes);
    await expect(hr.waves.launch({ waveId })).rejects.toMatchObject(refusal(reason));
    expect(await invited()).toEqual([]);
    expect((await hr.surveys.find({ surveyId })).launchedAt).toBeNull();
  });

  test('is refused while the survey is unfinished or archived', async () => {
    const hr = await as('hr');
    const { surveyId, waveId } = await planned(hr);
    const { content } = await hr.surveys.find({ surveyId });
    await hr.surveys.edit({ surveyId, revision: 1, content: { ...content, questions: [] } });
    await expect(hr.waves.launch({ waveId })).rejects.toMatchObject({
      cause: { reason: 'survey-unfinished', field: 'content.questions', details: { problem: 'no-questions' } },
    });
    await hr.surveys.archive({ surveyId });
    await expect(hr.waves.launch({ waveId })).rejects.toMatchObject(refusal('survey-archived'));
  });

  test('gives everybody their share of the questions that take turns', async () => {
    const hr = await as('hr');
    const { waveId } = await planned(hr, { asked: 7 });
    await hr.waves.launch({ waveId });
    const rows = await db.sql()<{ asked: string[] }>('select asked from invitation order by person_id');
    expect(rows.map(({ asked }) => asked.length)).toEqual([7, 7, 7, 7]);
    expect(new Set(rows.flatMap(({ asked }) => asked)).size).toBe(14);
  });

  test('puts mail into the outbox in the survey’s languages, each with an address that opens', async () => {
    const hr = await as('hr');
    const { waveId } = await planned(hr);
    await hr.waves.launch({ waveId });
    const mails = await db.sql()<{ address: string; secret: string; language: string; path: string }>(
      `select address, outbox_message.values ->> 'secret' as secret, language, action_path as path
       from outbox_message join mail_text on mail_text.id = text_id order by address`,
    );
    expect(mails.map(({ address }) => address)).toEqual(
      ['ana', 'bea', 'cai', 'dan'].map((who) => `${who}@example.org`),
    );
    expect(mails[0]).toMatchObject({ language: 'es', path: '/respond/#{{secret}}' });
    const hashes = await db.sql()<{ token_hash: string }>('select token_hash from invitation');
    expect(mails.map(({ secret }) => hashAnswerSecret(secret)).toSorted()).toEqual(
      hashes.map(({ token_hash: hash }) => hash).toSorted(),
    );
  });

  test('makes one open address for each unit of a link wave', async () => {
    const hr = await as('hr');
    const { waveId } = await planned(hr, { channels: ['link'], unitIds: [unit('N')] });
    expect(await hr.waves.launch({ waveId })).toEqual({ invited: 0, booked: 0, heldBack: 0 });
    const links = await hr.waves.links({ waveId });
    expect(links.map(({ unitId }) => unitId).toSorted()).toEqual([unit('N'), unit('BIO')].toSorted());
    expect(links[0]?.address).toMatch(/^http:\/\/localhost:4000\/respond\/#[\w-]{43}$/);
  });

  test('of a recurring wave reaches nobody yet', async () => {
    const hr = await as('hr');
    const recurrence = { kind: 'weekly', firstDay: '2026-09-14', every: 1, lastDay: null } as const;
    const { waveId } = await planned(hr, { schedule: { ...plan().schedule, recurrence } });
    await hr.waves.launch({ waveId });
    expect(await hr.waves.find({ waveId })).toMatchObject({ state: 'recurring', invited: 0 });
  });
});

describe('an open wave', () => {
  test('reminds whoever has not answered, as far as the limits let it', async () => {
    const actor = await someone({ kind: 'hr', unitId: null });
    const { waveId } = await planned(callersFor(actor));
    await callersFor(actor).waves.launch({ waveId });
    await db.sql()(`update invitation set answered_at = now() where person_id =
      (select person_id from identity where value = 'ana@example.org')`);
    expect(await callersFor(actor, '2026-09-14T12:00:00Z').waves.remind({ waveId })).toEqual({ reminded: 0 });
    expect(await callersFor(actor, '2026-09-17T10:00:00Z').waves.remind({ waveId })).toEqual({ reminded: 3 });
    expect(await callersFor(actor).waves.reminders({ waveId })).toEqual(['2026-09-17T10:00:00.000Z']);
    await expect(callersFor(actor, '2026-09-22T10:00:00Z').waves.remind({ waveId })).rejects.toMatchObject(
      refusal('wave-not-open'),
    );
  });

  test('reminds people who were merged meanwhile once, by an address of theirs, and not if one of them has answered', async () => {
    const actor = await someone({ kind: 'hr', unitId: null });
    const { waveId } = await planned(callersFor(actor));
    await callersFor(actor).waves.launch({ waveId });
    const rows = await db.sql()<{ name: string; personId: string; hash: string }>(
      `select left(value, 3) as name, person_id as "personId", token_hash as hash
       from invitation join identity using (person_id) where kind = 'email'`,
    );
    const of = (name: string) => rows.find((row) => row.name === name) ?? { personId: '', hash: '' };
    await db.sql()('update invitation set answered_at = now() where person_id = $1', [of('ana').personId]);
    const ctx = { em: db.em(), actor: null, scope: { everything: true as const }, now: () => new Date(MONDAY) };
    const merges = [
      await mergePeople(ctx, { keptId: of('cai').personId, mergedId: of('bea').personId }),
      await mergePeople(ctx, { keptId: of('dan').personId, mergedId: of('ana').personId }),
    ];
    // Both of an invitation each were invited, so that two contacts count: there is room for a third a week later.
    expect(await callersFor(actor, '2026-09-21T10:00:00Z').waves.remind({ waveId })).toEqual({ reminded: 1 });
    const mails = await db.sql()<{ secret: string }>(
      `select outbox_message.values ->> 'secret' as secret
       from outbox_message join contact on contact.id = contact_id where contact.kind = 'reminder' and sender_id = $1`,
      [waveId],
    );
    expect(mails.map(({ secret }) => [of('bea').hash, of('cai').hash].includes(hashAnswerSecret(secret)))).toEqual([
      true,
    ]);
    for (const { mergeId } of merges) await unmergePeople(ctx, { mergeId });
  });

  test('closes by hand and takes back what was not sent; or by itself', async () => {
    const actor = await someone({ kind: 'hr', unitId: null });
    const hr = callersFor(actor);
    const { waveId } = await planned(hr);
    await expect(hr.waves.close({ waveId })).rejects.toMatchObject(refusal('wave-not-launched'));
    await hr.waves.launch({ waveId });
    await hr.waves.close({ waveId });
    await hr.waves.close({ waveId });
    expect(await hr.waves.find({ waveId })).toMatchObject({ state: 'closed', closedAt: '2026-09-14T10:00:00.000Z' });
    expect(await db.sql()('select distinct state from contact')).toEqual([{ state: 'cancelled' }]);
    const actions = await db.sql()('select action from audit_event where subject_id = $1 order by id', [waveId]);
    expect(actions.map(({ action }) => action)).toEqual(['wave.planned', 'wave.launched', 'wave.closed']);
    const { waveId: other } = await planned(hr);
    await hr.waves.launch({ waveId: other });
    expect((await callersFor(actor, '2026-09-21T16:00:00Z').waves.find({ waveId: other })).state).toBe('closed');
  });
});
