import { contextFor, signedInAs } from '@unisono/accounts/testing';
import { newId } from '@unisono/database/sql';
import { emotionsOf, feltInWheelOrder, scoreMoment, SHORT_SET } from '@unisono/people-core/schema';
import { refreshRollups } from '@unisono/people-core/server';
import { givenMoments, givenUnits } from '@unisono/people-core/testing';
import { callerOf, type Grant } from '@unisono/rpc/server';
import { cronbachAlpha, intraclassCorrelation } from '@unisono/statistics/agreement';
import { testDatabase, type TestDatabase } from '@unisono/test-kit/database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { driver, feeling, inOwnWords, prediction, recommendation } from '../library/library-question.ts';
import type { Answers } from '../survey/answer.schema.ts';
import type { WaveMode } from '../wave/wave-plan.schema.ts';
import { resultRouter } from './result.router.ts';
import type { ScoreResult, Shown, WaveResults, Results } from './result.schema.ts';
import { givenResults, type GivenAnswer, type GivenResults } from './testing/given-results.ts';

const NOBODY = '00000000-0000-4000-8000-000000000000';
const WORDS = ['Well?', '¿Y bien?'] as const;
const QUESTIONS = [
  feeling(WORDS),
  driver('heard', WORDS, 'manager'),
  driver('fair', WORDS, 'manager'),
  recommendation(WORDS),
  inOwnWords('why', WORDS),
];
const SHOWN = emotionsOf(SHORT_SET).map(({ code }) => code);
let db: TestDatabase;
const units = new Map<string, string>();
const unit = (code: string) => units.get(code) ?? NOBODY;

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
    { code: 'SDR', name: 'Santander', parent: 'N' },
  ]);
  for (const row of await db.sql()<{ code: string; id: string }>('select code, id from unit'))
    units.set(row.code, row.id);
});
afterAll(() => db.close());

const as = async (kind: Grant['kind'], unitId: string | null = null) => {
  const { actor } = await signedInAs(db.database, { grants: [{ kind, unitId }] });
  return callerOf(resultRouter)(contextFor(db.database, actor, { now: () => new Date('2026-10-01T10:00:00Z') }));
};
/** Of many kinds, so that a release bears every emotion. */
const feltBy = (index: number) =>
  Object.fromEntries(
    SHOWN.map((code, at) => [code, (index * index + index * at + at * 2) % (((at < 5 ? index : index + 1) % 4) + 2)]),
  );
const answered = (index: number, heard: number, why = ''): Answers => ({
  felt: { kind: 'felt', felt: feltBy(index) },
  heard: { kind: 'point', value: heard },
  fair: { kind: 'point', value: 1 + ((heard + index) % 5) },
  recommend: { kind: 'point', value: heard * 2 },
  ...(why ? { why: { kind: 'text', text: why } } : {}),
});

/** Fifteen in each of three units, and one more in each who did not answer; in `S` so many as said. */
function somePeople({ south = 15, lift = 0 } = {}): GivenAnswer[] {
  return ['BIO', 'SDR', 'S'].flatMap((code) => [
    ...Array.from({ length: code === 'S' ? south : 15 }, (_, index) => {
      const heard = Math.min(5, 1 + (index % 5) + (code === 'BIO' ? lift : 0));
      return { unit: code, answers: answered(index, heard, index === 0 ? `=Más señales ${code}` : '') };
    }),
    { unit: code },
  ]);
}
const resultsIn = (found: WaveResults): Results => {
  if (!found.results.ok) throw new Error(found.results.reason);
  return found.results;
};
const scoreIn = (found: WaveResults, code: string): ScoreResult => {
  const score = resultsIn(found).scores.find((each) => each.code === code);
  if (!score) throw new Error(`no score ${code}`);
  return score;
};
const valueOf = (figure: Shown<{ value: number }>) => (figure.ok ? figure.value : figure.reason);
const given = (mode: WaveMode, changes: Partial<GivenResults> = {}) =>
  givenResults(db.database, { mode, questions: QUESTIONS, people: somePeople(), ...changes });
const valueOfKey = (shown: Shown<object> | undefined, key: string): unknown =>
  shown?.ok ? shown[key as keyof typeof shown] : shown?.reason;
/** The cells of the question `heard`. */
const column = (found: WaveResults) => {
  const { scores, rows } = resultsIn(found).heatMap;
  return rows.map(({ cells }) => cells[scores.indexOf('heard')]);
};
const mean = (values: readonly (number | undefined)[]) =>
  values.reduce<number>((sum, each) => sum + (each ?? 0), 0) / values.length;
const refusal = (reason: string) => ({ cause: expect.objectContaining({ reason }) as unknown });

describe('an identified wave', () => {
  test('weighs scales and groups as the single answers do', async () => {
    const people = somePeople({ lift: 1 });
    const { waveId } = await given('identified', { people });
    const { constructs, agreement } = resultsIn(await (await as('hr')).find({ waveId }));
    const told = people.flatMap(({ unit: at, answers }) => (answers ? [{ at, answers }] : []));
    const points = (code: string, of = told) =>
      of.map(({ answers }) => (answers[code]?.kind === 'point' ? answers[code].value : Number.NaN));
    const alpha = cronbachAlpha([points('heard'), points('fair')]);
    if (!alpha.ok) throw new Error(alpha.reason);
    expect(constructs).toMatchObject([{ construct: 'manager', questions: ['heard', 'fair'], result: { n: 45 } }]);
    expect(valueOfKey(constructs[0]?.result, 'alpha')).toBeCloseTo(alpha.alpha, 9);
    expect(valueOfKey(constructs[0]?.result, 'low')).toBeCloseTo(alpha.low, 9);
    const icc = intraclassCorrelation(
      [...Map.groupBy(told, ({ at }) => at).values()].map((own) => {
        const values = points('heard', own);
        const squares = values.reduce((sum, each) => sum + (each - mean(values)) ** 2, 0);
        return { n: values.length, mean: mean(values), sd: Math.sqrt(squares / (values.length - 1)) };
      }),
    );
    if (!icc.ok) throw new Error(icc.reason);
    const found = agreement.find(({ code }) => code === 'heard')?.result;
    expect(valueOfKey(found, 'icc1')).toBeCloseTo(icc.icc1, 9);
    expect(valueOfKey(found, 'icc2')).toBeCloseTo(icc.icc2, 9);
    expect(found).toMatchObject({ groups: 3, n: 45, weak: true });
  });

  test('counts who was asked at a unit itself apart from those under it', async () => {
    const people = [...somePeople(), { unit: 'N', answers: answered(1, 4) }, { unit: 'N' }];
    const { waveId } = await given('identified', { people });
    const found = await (await as('hr')).find({ waveId });
    const groups = resultsIn(found).heatMap.rows.map(({ group }) => group);
    expect(groups.find(({ ownOf }) => ownOf === unit('N'))).toMatchObject({ invited: 2, answered: 1, unitIds: [] });
    expect(groups.find(({ unitIds }) => unitIds.includes(unit('BIO')))).toMatchObject({ invited: 16, answered: 15 });
    expect(found.participation).toEqual({ invited: 50, answered: 46 });
  });
});

describe.each(['identified', 'confidential'] as const)('a wave that is %s', (mode) => {
  test('adds up to the same numbers', async () => {
    const { waveId } = await given(mode);
    const hr = await as('hr');
    const found = await hr.find({ waveId });
    expect(found).toMatchObject({ part: { unitId: null, whole: true }, participation: { invited: 48, answered: 45 } });
    expect(scoreIn(found, 'heard')).toMatchObject({
      counts: { 1: 9, 2: 9, 3: 9, 4: 9, 5: 9 },
      figure: { value: 3, n: 45 },
      fromOrganisation: { reason: 'is-the-whole' },
      change: { reason: 'first-wave' },
    });
    // Recommendations 2, 4, … 10, nine times each: nine promoters, nine passives and 27 detractors.
    expect(valueOf(scoreIn(found, 'recommend.nps').figure)).toBe(-40);
    expect(valueOf(scoreIn(found, 'recommend.recommend').figure)).toBe(6);
    const felt = Array.from({ length: 15 }, (_, index) => scoreMoment(feltInWheelOrder(feltBy(index))));
    expect(valueOf(scoreIn(found, 'felt.experience').figure)).toBeCloseTo(
      mean(felt.map((each) => each?.experience)),
      12,
    );
    expect(valueOf(scoreIn(found, 'felt.nev').figure)).toBeCloseTo(mean(felt.map((each) => each?.nev)) / 2520, 9);
    expect(valueOf(scoreIn(found, 'felt.wow').figure)).toBe(
      mean(felt.map((each) => Number((each?.impact ?? 0) >= 80))),
    );
    const { heatMap, emotions } = resultsIn(found);
    expect(heatMap.scores).toEqual(['felt.experience', 'heard', 'fair', 'recommend.nps']);
    expect(heatMap.rows.map(({ group }) => [group.answered, group.invited, group.pooled])).toEqual(
      Array.from({ length: 3 }, () => [15, 16, false]),
    );
    expect(emotions[0]?.result).toMatchObject({ ok: true, n: 45 });
  });

  test('shows a manager the own part, beside the organisation', async () => {
    const { waveId } = await given(mode);
    const manager = await as('manager', unit('N'));
    const found = await manager.find({ waveId });
    expect(found).toMatchObject({ part: { whole: false }, participation: { invited: 32, answered: 30 } });
    expect(
      resultsIn(found)
        .heatMap.rows.flatMap(({ group }) => group.unitIds)
        .toSorted(),
    ).toEqual([unit('BIO'), unit('SDR')].toSorted());
    expect(scoreIn(found, 'heard')).toMatchObject({
      figure: { n: 30 },
      organisation: { n: 45 },
      fromOrganisation: { ok: true },
    });
    const bilbao = await manager.find({ waveId, unitId: unit('BIO') });
    expect(scoreIn(bilbao, 'heard').figure).toMatchObject({ n: 15 });
    await expect(manager.find({ waveId, unitId: unit('S') })).rejects.toMatchObject(refusal('unit-out-of-scope'));
    await expect((await as('marketing')).find({ waveId })).rejects.toMatchObject(refusal('wave-unknown'));
    await expect((await as('admin')).find({ waveId })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  test('tells a change since the wave before, where it was asked in the same words', async () => {
    const { surveyId } = await given(mode, { day: '2026-06-01' });
    const questions = QUESTIONS.map((each) =>
      each.code === 'fair' ? { ...each, text: { en: 'Fair?', es: '¿Justo?' } } : each,
    );
    const { waveId } = await given(mode, { surveyId, questions, people: somePeople({ lift: 4 }) });
    const found = await (await as('hr')).find({ waveId });
    // In BIO everybody says 5 now: the mean rises from 3 to (15·5 + 30·3)/45.
    expect(scoreIn(found, 'heard').change).toMatchObject({ ok: true });
    expect(valueOf(scoreIn(found, 'heard').change)).toBeCloseTo(2 / 3, 12);
    expect(scoreIn(found, 'heard').trend.map(({ figure }) => valueOf(figure))).toEqual([3, 3 + 2 / 3]);
    expect(scoreIn(found, 'fair').change).toEqual({ ok: false, reason: 'wording-changed' });
  });
});

describe('a protected wave', () => {
  test('shows nothing before it is released', async () => {
    const { waveId } = await given('confidential', { released: false });
    const hr = await as('hr');
    expect(await hr.find({ waveId })).toMatchObject({ results: { ok: false, reason: 'not-released' } });
    expect(await hr.drivers({ waveId })).toMatchObject([
      { outcome: 'recommend', result: { reason: 'not-released' } },
      { outcome: 'experience', result: { reason: 'not-released' } },
    ]);
    expect(await hr.comments({ waveId })).toMatchObject({ comments: [], total: 0 });
    await expect(hr.arriving({ waveId })).rejects.toMatchObject(refusal('wave-protected'));
    await expect(hr.find({ waveId, sequence: 2 })).resolves.toMatchObject({ sequences: 0 });
  });

  test('pools what is under k, and shows no group, cell or part of fewer', async () => {
    const { waveId } = await given('confidential', { people: somePeople({ south: 3 }) });
    const found = await (await as('hr')).find({ waveId });
    const { rows } = resultsIn(found).heatMap;
    for (const { group, cells } of rows) {
      expect(group.answered).toBeGreaterThanOrEqual(5);
      for (const cell of cells) expect(cell.ok ? cell.n : 5).toBeGreaterThanOrEqual(5);
    }
    // S has nobody to be pooled with but N, and then there is nothing to split.
    expect(rows.map(({ group }) => [group.answered, group.unitIds])).toEqual([[33, [unit('ES')]]]);
    const manager = await as('manager', unit('S'));
    expect((await manager.find({ waveId })).results).toEqual({ ok: false, reason: 'across-parts' });
  });

  test('shows cells together, where apart they would give somebody away', async () => {
    const alike = somePeople().map((each) =>
      each.unit === 'BIO' && each.answers
        ? { ...each, answers: { ...each.answers, heard: { kind: 'point', value: 4 } as const } }
        : each,
    );
    const { waveId } = await given('confidential', { people: alike });
    const cells = column(await (await as('hr')).find({ waveId }));
    expect(cells.some((cell) => cell?.ok && cell.together !== null && cell.n >= 30)).toBe(true);
    const own = column(await (await as('hr', unit('BIO'))).find({ waveId }));
    expect(own).toEqual([{ ok: false, reason: 'across-parts' }]);
  });
});

describe('an identified wave', () => {
  test('does not show the whole to whoever could subtract a few others from it', async () => {
    const { waveId } = await given('identified', { people: somePeople({ south: 3 }) });
    const found = await (await as('manager', unit('N'))).find({ waveId });
    expect(scoreIn(found, 'heard')).toMatchObject({
      figure: { n: 30 },
      organisation: { reason: 'rest-too-small' },
      fromOrganisation: { reason: 'rest-too-small' },
    });
  });

  test('shows answers as they arrive, to those who cover them, of the part that is asked for', async () => {
    const { waveId } = await given('identified');
    const manager = await as('manager', unit('S'));
    const first = await manager.arriving({ waveId });
    expect(first.moments).toHaveLength(15);
    expect(first.moments[0]).toMatchObject({ unitId: unit('S'), unit: 'Sur', recommend: 10 });
    const ids = first.moments.map(({ id }) => id);
    expect(ids).toEqual(ids.toSorted().toReversed());
    const hr = await as('hr');
    expect(await hr.arriving({ waveId, unitId: unit('S') })).toEqual(first);
    expect((await hr.arriving({ waveId })).moments.length).toBeGreaterThan(15);
  });
});

const glad = (joy: number) => Object.fromEntries(SHOWN.map((code) => [code, code === 'joy' ? joy : 0]));
describe('what staff believe that customers feel', () => {
  const PREDICTED = prediction(WORDS);
  /** Ten staff of Bilbao who believe that it is all joy, and as many of its customers as said who are as glad as said. */
  async function believed(customers: readonly string[], felt: Record<string, number>) {
    await givenMoments(
      db.database,
      customers.map((person) => ({
        externalId: person,
        person,
        role: 'customer',
        unit: 'BIO',
        day: '2026-08-10',
        felt,
      })),
    );
    await refreshRollups(db.database.worker);
    const shown = Object.fromEntries(SHOWN.map((code) => [code, code === 'joy' ? 5 : 0]));
    const people = Array.from({ length: 10 }, (_, index) => ({
      unit: 'BIO',
      answers: { [PREDICTED.code]: { kind: 'felt' as const, felt: { ...shown, joy: 4 + (index % 2) } } },
    }));
    const { waveId } = await given('identified', { questions: [PREDICTED], people });
    return resultsIn(await (await as('hr', unit('BIO'))).find({ waveId })).empathy;
  }

  test('is not compared with fewer than k customers', async () => {
    const [gap] = await believed(['c1', 'c2', 'c3', 'c4'], glad(1));
    // 50 · (1 + 4.5 / 5).
    expect(gap).toMatchObject({
      predicted: { value: 95, n: 10 },
      lived: { ok: false, reason: 'customers-unknown' },
      gap: { ok: false, reason: 'customers-unknown' },
      periods: ['2026-Q3'],
    });
  });

  test('is compared with what they said in that quarter', async () => {
    const [gap] = await believed(['c5', 'c6', 'c7', 'c8', 'c9', 'c10'], glad(2));
    // Four at 60 and six at 70.
    expect(gap).toMatchObject({ lived: { n: 10 }, gap: { ok: true, significant: true } });
    expect(valueOf(gap?.lived ?? { ok: false, reason: 'protected' })).toBeCloseTo(66, 9);
    expect(valueOf(gap?.gap ?? { ok: false, reason: 'protected' })).toBeCloseTo(29, 9);
  });
});

describe('comments', () => {
  test('of a protected wave come by ten people, without anybody; of an identified one with who wrote them', async () => {
    const [{ waveId: hidden }, { waveId: named }] = [await given('confidential'), await given('identified')];
    const hr = await as('hr');
    const page = await hr.comments({ waveId: hidden, search: 'senales mas bio' });
    expect(page).toMatchObject({ total: 1, next: null, questions: [{ question: 'why', total: 3 }] });
    expect(page.comments[0]).toMatchObject({ text: '=Más señales BIO', by: null });
    expect(page.comments[0]?.from?.people).toBeGreaterThanOrEqual(10);
    const [first] = (await hr.comments({ waveId: named, search: 'SEÑALES sdr' })).comments;
    expect(first).toMatchObject({ from: null, by: { unitId: unit('SDR') } });
    expect((await (await as('manager', unit('S'))).comments({ waveId: named })).total).toBe(1);
    expect((await (await as('manager', unit('S'))).comments({ waveId: hidden })).total).toBe(1);
  });
});

describe('the file', () => {
  test('holds the same numbers, reasons for what is not shown, and no formula', async () => {
    const { waveId } = await given('confidential');
    const hr = await as('hr');
    const scores = await hr.csv({ waveId, language: 'es', what: 'scores' });
    expect(scores.name).toBe('Cómo-estamos-2026-09-14-scores.csv');
    expect(scores.text).toContain('heard,heard,¿Y bien?,mean,45,3,');
    const groups = await hr.csv({ waveId, language: 'en', what: 'groups' });
    expect(groups.text.split('\r\n')).toHaveLength(1 + 3 * 4 + 1);
    expect((await hr.csv({ waveId, language: 'en', what: 'comments' })).text).toContain("'=Más señales BIO");
  });
});
