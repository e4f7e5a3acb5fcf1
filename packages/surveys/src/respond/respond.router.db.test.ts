import { randomUUID } from 'node:crypto';
import { contextFor, signedInAs } from '@unisono/accounts/testing';
import { newId } from '@unisono/database/sql';
import { erasePerson, refreshRollups, startRollupWorker } from '@unisono/people-core/server';
import { givenPeople, givenUnits } from '@unisono/people-core/testing';
import { callerOf, type Actor } from '@unisono/rpc/server';
import { testDatabase, type TestDatabase } from '@unisono/test-kit/database';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { surveyRouter } from '../survey/survey.router.ts';
import { answerSecret } from '../wave/answer-secret.ts';
import type { WavePlan } from '../wave/wave-plan.schema.ts';
import { waveRouter } from '../wave/wave.router.ts';
import { respondRouter } from './respond.router.ts';

const NOON = '2026-09-14T10:00:00Z';
const PEOPLE = ['ana', 'bea', 'cai'];
const GOOD = {
  felt: { kind: 'felt', felt: { joy: 5 } },
  ease: { kind: 'point', value: 6 },
  recommend: { kind: 'point', value: 9 },
  better: { kind: 'text', text: 'Nothing at all' },
} as const;
const BAD = { ease: { kind: 'point', value: 1 } } as const;

let db: TestDatabase;
let marketing: Actor;
beforeAll(async () => {
  db = await testDatabase();
  await db.sql()(
    `insert into organisation (id, name, time_zone, language) values ($1, 'Almar', 'Europe/Madrid', 'es')`,
    [newId()],
  );
  await givenUnits(db.database, [{ code: 'ES', name: 'España' }]);
  marketing = (await signedInAs(db.database, { grants: [{ kind: 'marketing', unitId: null }] })).actor;
});
afterAll(() => db.close());
beforeEach(async () => {
  await db.sql()(`truncate invitation, wave_link, wave, survey_version, survey, contact, moment, intake_key, rollup,
    rollup_answer, dirty_bucket, identity, relationship, person cascade`);
  await db.sql()('update organisation set contact_name = null, contact_address = null');
  const people = PEOPLE.map((externalId, index) => ({
    externalId,
    ...(index === 0 ? { language: 'en-GB' } : {}),
    identities: [{ kind: 'email', value: `${externalId}@example.org` }],
    relationships: [{ role: 'customer' as const, unit: 'ES' }],
  }));
  await givenPeople(db.database, people);
});

const contextAt = (now: string, actor: Actor | null = null) =>
  contextFor(db.database, actor, { now: () => new Date(now) });
const respondent = (now = NOON) => callerOf(respondRouter)(contextAt(now));
const refusal = (reason: string) => ({ cause: expect.objectContaining({ reason }) as unknown });

/** Launches feedback after a purchase; answers the secret of everybody who is asked, in their order. */
async function launched(changes: Partial<WavePlan> = {}) {
  const waves = callerOf(waveRouter)(contextAt(NOON, marketing));
  const { id: surveyId } = await callerOf(surveyRouter)(contextAt(NOON, marketing)).create({
    side: 'customer',
    unitId: null,
    from: { questionSet: 'after-purchase' },
  });
  const recurrence = { kind: 'once', day: '2026-09-14' } as const;
  const schedule = { timeZone: 'Europe/Madrid', opensAt: '09:00', closesAt: '18:00', days: 7, recurrence };
  const plan: WavePlan = {
    mode: 'identified',
    k: 5,
    minimumAudience: 1,
    attributes: [],
    unitIds: [],
    filters: [],
    channels: ['email'],
    schedule,
    asked: null,
    ...changes,
  };
  const { id: waveId } = await waves.plan({ surveyId, plan });
  await waves.launch({ waveId });
  const rows = await db.sql()<{ id: string }>(
    `select invitation.id from invitation join identity using (person_id) where kind = 'email' order by value`,
  );
  const { settings } = contextAt(NOON);
  return { waveId, waves, tokens: rows.map(({ id }) => answerSecret(id, settings.secret)) };
}
const moments = () =>
  db.sql()('select source, role, day, emotion_set, experience, ease, recommend, comments from moment order by ease');

const opened = async () => {
  const { waveId, waves } = await launched({ channels: ['link'] });
  const [link] = await waves.links({ waveId });
  return { waveId, waves, token: link?.address.split('#')[1] ?? '' };
};

describe('reading', () => {
  test('says who can see what, in the person’s language, before it asks', async () => {
    const { tokens } = await launched();
    const read = await respondent().read({ token: tokens[0] ?? '' });
    expect(read).toMatchObject({
      state: 'open',
      organisation: 'Almar',
      language: 'en',
      mode: 'identified',
      open: false,
      cell: null,
      drawn: false,
      contact: { name: marketing.name, address: `mailto:${marketing.email}` },
    });
    expect(read.content.questions.map(({ code }) => code)).toEqual([
      'felt',
      'ease',
      'against-expectation',
      'experience',
      'recommend',
      'better',
    ]);
    expect((await respondent().read({ token: tokens[1] ?? '' })).language).toBe('es');
  });

  test('names whom the organisation chose to turn to, to those who hold an address of a wave', async () => {
    const { tokens } = await launched();
    await db.sql()("update organisation set contact_address = 'tel:+34911234567'");
    const token = tokens[0] ?? '';
    expect((await respondent().read({ token })).contact).toEqual({ name: 'Almar', address: 'tel:+34911234567' });
    await db.sql()("update organisation set contact_name = 'Inés Mora'");
    expect((await respondent().read({ token })).contact).toMatchObject({ name: 'Inés Mora' });
  });

  test('asks nothing before and after the window, or where there is no invitation', async () => {
    const { tokens } = await launched();
    const token = tokens[0] ?? '';
    for (const [now, state] of [
      ['2026-09-14T06:59:59Z', 'waiting'],
      ['2026-09-21T16:00:00Z', 'closed'],
    ] as const) {
      expect(await respondent(now).read({ token })).toMatchObject({ state, content: { questions: [] } });
      await expect(respondent(now).submit({ token, answers: GOOD })).rejects.toMatchObject(refusal('wave-not-open'));
    }
    await expect(respondent().read({ token: 'x' })).rejects.toMatchObject(refusal('invitation-unknown'));
    await expect(respondent().submit({ token: 'x', answers: {} })).rejects.toMatchObject(refusal('invitation-unknown'));
    expect(await moments()).toEqual([]);
  });

  test('nobody answers with what the tables hold', async () => {
    await launched();
    const rows = await db.sql()<{ token_hash: string; id: string }>('select token_hash, id from invitation');
    for (const guess of rows.flatMap((row) => [
      row.token_hash,
      row.id,
      Buffer.from(row.token_hash, 'hex').toString('base64url'),
    ])) {
      await expect(respondent().read({ token: guess })).rejects.toMatchObject(refusal('invitation-unknown'));
    }
  });
});

describe('answering', () => {
  test('makes a moment of the person, which the panel counts', async () => {
    const { waveId, waves, tokens } = await launched();
    expect(await respondent().submit({ token: tokens[0] ?? '', answers: GOOD })).toEqual({
      received: true,
      earlier: false,
    });
    expect(await moments()).toEqual([
      {
        source: `wave:${waveId}`,
        role: 'customer',
        day: '2026-09-14',
        emotion_set: 1,
        experience: 100,
        ease: 6,
        recommend: 9,
        comments: [{ question: 'better', text: 'Nothing at all' }],
      },
    ]);
    const [known] = await db.sql()(
      `select from moment join identity using (person_id) where identity.value = 'ana@example.org'`,
    );
    expect(known).toBeDefined();
    expect(await db.sql()('select from person')).toHaveLength(PEOPLE.length);
    await refreshRollups(db.database.worker);
    expect(await db.sql()(`select people, moments from rollup where grain = 'month' and emotion_set = 1`)).toEqual([
      { people: 1, moments: 1 },
    ]);
    expect(await waves.find({ waveId })).toMatchObject({ invited: 3, answered: 1 });
  });

  test('shows in the figures within five seconds, while a worker runs', async () => {
    const { tokens } = await launched();
    const failures: unknown[] = [];
    const worker = startRollupWorker(db.database.worker, (error) => failures.push(error));
    try {
      await respondent().submit({ token: tokens[0] ?? '', answers: GOOD });
      const counted = () => db.sql()(`select people from rollup where grain = 'week' and emotion_set = 1`);
      await expect.poll(counted, { timeout: 5000 }).toEqual([{ people: 1 }]);
    } finally {
      await worker.stop();
    }
    expect(failures).toEqual([]);
  });

  test('again is acknowledged, and the first counts: one after another and all at once', async () => {
    const { tokens } = await launched();
    const token = tokens[0] ?? '';
    await respondent().submit({ token, answers: GOOD });
    expect(await respondent().submit({ token, answers: BAD })).toEqual({ received: true, earlier: true });
    expect(await respondent().read({ token })).toMatchObject({ state: 'answered', content: { questions: [] } });
    expect(await respondent('2026-10-01T00:00:00Z').submit({ token, answers: BAD })).toMatchObject({ earlier: true });
    const other = tokens[1] ?? '';
    const many = await Promise.all(
      Array.from({ length: 8 }, () => respondent().submit({ token: other, answers: BAD })),
    );
    expect(many.filter(({ earlier }) => !earlier)).toHaveLength(1);
    expect((await moments()).map(({ ease }) => ease)).toEqual([1, 6]);
  });

  test('by all at once loses nobody', async () => {
    const { tokens } = await launched();
    const outcomes = await Promise.all(tokens.map((token) => respondent().submit({ token, answers: GOOD })));
    expect(outcomes.every(({ earlier }) => !earlier)).toBe(true);
    expect(await moments()).toHaveLength(PEOPLE.length);
  });

  test.each([
    ['answer-out-of-range', { ease: { kind: 'point', value: 8 } }, 'answers.ease'],
    ['answer-misfit', { ease: { kind: 'text', text: 'easy' } }, 'answers.ease'],
    ['answer-not-asked', { other: { kind: 'text', text: 'easy' } }, 'answers.other'],
  ] as const)('that cannot be is refused as %s, and may be corrected', async (reason, answers, field) => {
    const { tokens } = await launched();
    const token = tokens[0] ?? '';
    await expect(respondent().submit({ token, answers })).rejects.toMatchObject({ cause: { reason, field } });
    expect(await respondent().submit({ token, answers: GOOD })).toMatchObject({ earlier: false });
  });

  test('with nothing but skipped questions is an answer, too', async () => {
    const { waveId, waves, tokens } = await launched();
    await respondent().submit({ token: tokens[0] ?? '', answers: {} });
    expect(await waves.find({ waveId })).toMatchObject({ answered: 1 });
  });

  test('ends for somebody who was erased, whom it does not bring back', async () => {
    const { tokens } = await launched();
    const [person] = await db.sql()<{ id: string }>(
      `select person_id as id from identity where value = 'ana@example.org'`,
    );
    const ctx = { em: db.em(), actor: null, scope: { everything: true as const }, now: () => new Date(NOON) };
    await erasePerson(ctx, { personId: person?.id ?? '' });
    await expect(respondent().submit({ token: tokens[0] ?? '', answers: GOOD })).rejects.toMatchObject(
      refusal('invitation-unknown'),
    );
    expect(await moments()).toEqual([]);
  });
});

describe('an open address', () => {
  test('takes one answer from each device, of nobody who is known', async () => {
    const { waveId, waves, token } = await opened();
    const device = randomUUID();
    expect(await respondent().read({ token })).toMatchObject({ state: 'open', open: true });
    const both = await Promise.all([GOOD, GOOD].map((answers) => respondent().submit({ token, device, answers })));
    expect(both.filter(({ earlier }) => !earlier)).toHaveLength(1);
    expect(await respondent().submit({ token, device, answers: BAD })).toMatchObject({ earlier: true });
    expect(await respondent().read({ token, device })).toMatchObject({ state: 'answered' });
    await respondent().submit({ token, device: randomUUID(), answers: BAD });
    expect((await moments()).map(({ ease }) => ease)).toEqual([1, 6]);
    expect(await waves.find({ waveId })).toMatchObject({ invited: 0, answered: 2 });
  });

  test('keeps no place for an answer that was refused, and needs a device', async () => {
    const { token } = await opened();
    const device = randomUUID();
    const wrong = { ease: { kind: 'point', value: 8 } } as const;
    await expect(respondent().submit({ token, device, answers: wrong })).rejects.toMatchObject(
      refusal('answer-out-of-range'),
    );
    expect(await respondent().submit({ token, device, answers: GOOD })).toMatchObject({ earlier: false });
    await expect(respondent().submit({ token, answers: GOOD })).rejects.toMatchObject(refusal('device-missing'));
  });
});
