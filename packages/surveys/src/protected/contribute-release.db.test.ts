import { randomUUID } from 'node:crypto';
import {
  closePeriod,
  enrolParticipants,
  openProtectedWave,
  readReleases,
  submitAnswer,
} from '@unisono/disclosure/server';
import { inTransaction } from '@unisono/database/sql';
import { METRICS } from '@unisono/people-core/schema';
import { listScores, readPanel, refreshRollups, type MomentInput } from '@unisono/people-core/server';
import { givenMoments, givenUnits } from '@unisono/people-core/testing';
import { testDatabase, type TestDatabase } from '@unisono/test-kit/database';
import * as fc from 'fast-check';
import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Answers } from '../survey/answer.schema.ts';
import { momentOfAnswers } from '../survey/moment-of-answers.ts';
import { anyAnswers } from '../survey/testing/any-answers.ts';
import { everyKind } from '../survey/testing/every-kind.ts';
import { completeAnswer } from './complete-answer.ts';
import { contributeRelease } from './contribute-release.ts';
import { measuresOf } from './measures-of.ts';
import { protectedAnswerOf } from './protected-answer-of.ts';

const DAY = '2026-09-10';
const PERIODS = ['2026-Q3'];
/** Told by two numbers that are released apart. */
const NOT_TOLD = new Set(['told-good', 'told-bad']);

let db: TestDatabase;
let unitIds: { ALL: string; A: string; B: string };
beforeAll(async () => {
  db = await testDatabase();
  await givenUnits(db.database, [
    { code: 'ALL', name: 'All' },
    { code: 'A', name: 'A', parent: 'ALL' },
    { code: 'B', name: 'B', parent: 'ALL' },
  ]);
  const units = await db.sql()<{ id: string; code: string }>('select id, code from unit');
  const idOf = (code: string) => units.find((unit) => unit.code === code)?.id ?? '';
  unitIds = { ALL: idOf('ALL'), A: idOf('A'), B: idOf('B') };
});
afterAll(() => db.close());

/** Asks these people of A and B confidentially, closes, and lets the release join the panel, in one transaction each. */
async function askConfidentially(questions: ReturnType<typeof everyKind>, given: readonly Answers[]): Promise<void> {
  const waveId = randomUUID();
  const { ALL, A, B } = unitIds;
  const people = given.map((answers, index) => ({
    id: randomUUID(),
    token: randomBytes(32),
    placeId: index % 2 === 0 ? A : B,
    answers,
  }));
  await inTransaction(db.database.app, async (sql) => {
    await openProtectedWave(sql, {
      waveId,
      mode: 'confidential',
      families: measuresOf({ questions }),
      places: [
        { id: ALL, parentId: null },
        { id: A, parentId: ALL },
        { id: B, parentId: ALL },
      ],
    });
    const participants = people.map(({ id, token, placeId }) => ({
      id,
      tokenHash: createHash('sha256').update(token).digest(),
      placeId,
      attributes: [],
    }));
    await enrolParticipants(sql, waveId, participants);
    for (const { token, answers } of people) {
      const answer = completeAnswer({ questions }, protectedAnswerOf(questions, answers));
      await submitAnswer(sql, { waveId, token, receipt: randomBytes(10), answer });
    }
  });
  await inTransaction(db.database.app, async (sql) => {
    await closePeriod(sql, waveId);
    const [release] = await readReleases(sql, waveId);
    if (release) await contributeRelease(sql, { release, side: 'employee', questions, day: DAY });
  });
}

test('confidential answers show in the panel what the same answers given as moments show', async () => {
  const questions = everyKind([unitIds.A, unitIds.B]);
  const given = fc.sample(anyAnswers(questions), { numRuns: 120, seed: 3 });
  await askConfidentially(questions, given);
  const moments = given.map((answers, index): MomentInput => ({
    externalId: `${index}`,
    person: `person ${index}`,
    role: 'customer',
    unit: index % 2 === 0 ? 'A' : 'B',
    day: DAY,
    ...momentOfAnswers(questions, answers),
  }));
  expect(await givenMoments(db.database, moments)).toMatchObject({ new: moments.length, problems: [] });
  await refreshRollups(db.database.worker);

  const scores = new Set(
    (await listScores(db.sql('app'))).flatMap(({ side, score }) => (side === 'employee' ? score : [])),
  );
  expect([...scores].filter((score) => !score.startsWith('answer:')).sort()).toEqual(
    METRICS.flatMap(({ code }) => (NOT_TOLD.has(code) ? [] : code)).sort(),
  );
  let compared = 0;
  for (const score of scores) {
    const read = (side: 'employee' | 'customer') =>
      readPanel(db.sql('app'), { periods: PERIODS, scores: [{ side, score }], units: 'subtree' });
    const [protectedCells, open] = [await read('employee'), await read('customer')];
    // All together is always shown; each half of it only where its answers differ enough.
    expect(protectedCells.map(({ unitId }) => unitId)).toContain(unitIds.ALL);
    for (const { side, source, k, sd, value, ...cell } of protectedCells) {
      const same = open.find(({ unitId }) => unitId === cell.unitId);
      expect({ side, source, k }).toEqual({ side: 'employee', source: 'release', k: 5 });
      expect(same).toMatchObject(cell);
      expect(value).toBeCloseTo(same?.value ?? NaN, 9);
      // Of sums of emotions the spread is not told.
      expect(sd ?? -1).toBeCloseTo(score === 'nev' ? -1 : (same?.sd ?? NaN), 6);
      compared += 1;
    }
  }
  expect(compared).toBeGreaterThan(40);
});
