import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { measuresOf } from '../../protected/measures-of.ts';
import { completeAnswer } from '../../protected/complete-answer.ts';
import { protectedAnswerOf } from '../../protected/protected-answer-of.ts';
import type { Database } from '@unisono/database/pools';
import { inTransaction, newId, type Sql } from '@unisono/database/sql';
import { closePeriod, enrolParticipants, openProtectedWave, submitAnswer } from '@unisono/disclosure/server';
import { recordMoments } from '@unisono/people-core/server';
import type { Answers } from '../../survey/answer.schema.ts';
import { momentOfAnswers } from '../../survey/moment-of-answers.ts';
import type { Question } from '../../survey/question.schema.ts';
import type { WaveMode, WavePlan } from '../../wave/wave-plan.schema.ts';

export interface GivenAnswer {
  /** Code of the unit. */
  readonly unit: string;
  /** Undefined: was invited and did not answer. */
  readonly answers?: Answers;
}

export interface GivenResults {
  readonly mode: WaveMode;
  readonly questions: readonly Question[];
  readonly people: readonly GivenAnswer[];
  /** A survey that was asked before; a new one where it is left out. */
  readonly surveyId?: string;
  readonly k?: number;
  readonly day?: string;
  /** Whether it is closed and released: so unless said otherwise. */
  readonly released?: boolean;
}

/** A wave of employees of the whole organisation with what was answered, launched and taken in as the server does. */
export async function givenResults(
  database: Database,
  given: GivenResults,
): Promise<{ waveId: string; surveyId: string }> {
  const { mode, questions, k = 5, day = '2026-09-14' } = given;
  return inTransaction(database.app, async (sql, client) => {
    const [waveId, surveyId, versionId] = [newId(), given.surveyId ?? newId(), newId()];
    const opensAt = `${day}T07:00:00Z`;
    if (!given.surveyId)
      await sql(`insert into survey (id, side, created_at) values ($1, 'employee', $2)`, [surveyId, opensAt]);
    const content = {
      title: { en: 'How we are', es: 'Cómo estamos' },
      introduction: null,
      languages: ['en', 'es'],
      layout: 'one-by-one',
      questions,
    };
    await sql(
      `insert into survey_version (id, survey_id, number, content, revision, changed_at, launched_at)
       select $1, $2, count(*) + 1, $3::jsonb, 1, $4, $4 from survey_version where survey_id = $2`,
      [versionId, surveyId, JSON.stringify(content), opensAt],
    );
    const plan: WavePlan = {
      mode,
      k,
      minimumAudience: 1,
      attributes: [],
      unitIds: [],
      filters: [],
      channels: ['email'],
      schedule: {
        timeZone: 'UTC',
        opensAt: '07:00',
        closesAt: '18:00',
        days: 7,
        recurrence: { kind: 'once', day },
      },
      asked: null,
    };
    await sql(
      `insert into wave (id, survey_id, version_id, plan, day, opens_at, closes_at, created_at, launched_at, closed_at)
       values ($1, $2, $3, $4::jsonb, $5, $6, $6::timestamptz + interval '7 days', $6, $6, $7)`,
      [waveId, surveyId, versionId, JSON.stringify(plan), day, opensAt, given.released === false ? null : opensAt],
    );
    if (mode === 'identified') await answerByName(sql, client, { ...given, day, waveId });
    else await answerProtected(sql, { ...given, k, waveId });
    return { waveId, surveyId };
  });
}

async function unitIds(sql: Sql): Promise<Map<string, string>> {
  const rows = await sql<{ code: string; id: string }>('select code, id from unit');
  return new Map(rows.map(({ code, id }) => [code, id]));
}

async function answerByName(
  sql: Sql,
  client: Parameters<typeof recordMoments>[0],
  { waveId, day, questions, people }: GivenResults & { readonly waveId: string; readonly day: string },
): Promise<void> {
  const units = await unitIds(sql);
  const moments = [];
  for (const [index, { unit, answers }] of people.entries()) {
    const id = newId();
    await sql(
      `insert into invitation (id, wave_id, person_id, unit_id, token_hash, answered_at) values ($1::uuid, $2, $1::uuid, $3, $1::uuid::text, $4)`,
      [id, waveId, units.get(unit), answers ? `${day}T10:00:00Z` : null],
    );
    if (!answers) continue;
    const told = momentOfAnswers(questions, answers);
    moments.push({ row: index + 1, externalId: id, person: id, role: 'employee' as const, unit, day, ...told });
  }
  const now = new Date(`${day}T10:00:00Z`);
  const outcome = await recordMoments(client, each(moments), {
    source: `wave:${waveId}`,
    apply: true,
    actor: null,
    now,
  });
  if (outcome.new !== moments.length) throw new Error(JSON.stringify(outcome.problems));
}

async function* each<Row>(rows: readonly Row[]): AsyncGenerator<Row> {
  for (const row of rows) yield row;
}

async function answerProtected(
  sql: Sql,
  { waveId, k, questions, people, released = true }: GivenResults & { readonly waveId: string; readonly k: number },
): Promise<void> {
  const units = await unitIds(sql);
  const places = await sql<{ id: string; parentId: string | null }>(
    'select unit_id as id, parent_id as "parentId" from unit_placement where to_day is null',
  );
  await openProtectedWave(sql, { waveId, mode: 'confidential', k, families: measuresOf({ questions }), places });
  const participants = people.map(({ unit, answers }) => ({
    id: randomUUID(),
    token: randomBytes(32),
    placeId: units.get(unit) ?? '',
    answers,
  }));
  const enrolled = participants.map(({ id, token, placeId }) => ({
    id,
    tokenHash: createHash('sha256').update(token).digest(),
    placeId,
    attributes: [],
  }));
  await enrolParticipants(sql, waveId, enrolled);
  for (const { id, placeId } of participants) {
    await sql(
      `insert into invitation (id, wave_id, person_id, unit_id, token_hash) values ($1::uuid, $2, $1::uuid, $3, $1::uuid::text)`,
      [id, waveId, placeId],
    );
  }
  for (const { token, answers } of participants) {
    if (!answers) continue;
    const answer = completeAnswer({ questions }, protectedAnswerOf(questions, answers));
    await submitAnswer(sql, { waveId, token, receipt: randomBytes(10), answer });
  }
  if (released) await closePeriod(sql, waveId);
}
