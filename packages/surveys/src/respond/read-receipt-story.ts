import { sqlOf, type Sql } from '@unisono/database/sql';
import type { Release } from '@unisono/disclosure/schema';
import { readReceipt, readReleases } from '@unisono/disclosure/server';
import { findOrganisation } from '@unisono/people-core/server';
import { NotFoundError, type Context } from '@unisono/rpc/server';
import { nextRelease } from '../schedule/next-release.ts';
import type { SurveyContent } from '../survey/survey-content.schema.ts';
import { hashAnswerSecret } from '../wave/answer-secret.ts';
import { closingOf, waveState } from '../wave/present-wave.ts';
import { ANSWERS_LOST } from '../wave/read-wave-row.ts';
import type { WavePlan } from '../wave/wave-plan.schema.ts';
import type { ReadReceiptInput, ReceiptStory } from './respond.schema.ts';

/** What a receipt leads to: a wave, and of a confidential answer the release and group that it entered. */
interface Led {
  readonly waveId: string;
  readonly releaseId: string | null;
  readonly groupId: number | null;
}

interface ToldWave {
  readonly mode: WavePlan['mode'];
  readonly schedule: WavePlan['schedule'];
  readonly title: SurveyContent['title'];
  readonly launchedAt: Date;
  readonly answersLost: boolean;
  readonly closedAt: Date | null;
  readonly opensAt: Date;
  /** Null: it is rolling, and released by periods. */
  readonly closesAt: Date | null;
}

/**
 * What became of an answer, for whoever holds its receipt: nothing that others could not see, but that it was in there.
 * @throws NotFoundError `receipt-unknown`
 */
export async function readReceiptStory(
  { em, now }: Pick<Context, 'em' | 'now'>,
  { receipt }: ReadReceiptInput,
): Promise<ReceiptStory> {
  const sql = sqlOf(em);
  const led = receipt.length === 14 ? await ofPerson(sql, receipt) : ofWave(receipt);
  const [wave] = await sql<ToldWave>(
    `select wave.plan ->> 'mode' as mode, wave.plan -> 'schedule' as schedule, version.content -> 'title' as title,
       wave.launched_at as "launchedAt", wave.closed_at as "closedAt", wave.opens_at as "opensAt",
       wave.closes_at as "closesAt", ${ANSWERS_LOST} as "answersLost"
     from wave join survey_version version on version.id = wave.version_id
     where wave.id = $1 and ($2 or wave.plan ->> 'mode' = 'anonymous')`,
    [led?.waveId, receipt.length === 14],
  );
  if (!led || !wave) throw new NotFoundError('receipt-unknown', { field: 'receipt' });
  const [release] = wave.mode === 'identified' ? [] : await releasesOf(sql, led, wave.mode);
  const organisation = await findOrganisation(sql);
  const closesAt = closingOf(wave) ?? nextRelease(wave.schedule, now(), organisation?.timeZone ?? 'UTC');
  return {
    waveId: led.waveId,
    organisation: organisation?.name ?? '',
    title: wave.title,
    mode: wave.mode,
    closesAt: closesAt.toISOString(),
    state: stateOf(wave, release, now()),
    group: await groupOf(sql, release, led.groupId),
  };
}

function stateOf(wave: ToldWave, release: Release | undefined, now: Date): ReceiptStory['state'] {
  if (wave.answersLost) return 'lost';
  const isIdentified = wave.mode === 'identified';
  if (!release && (waveState(wave, now) !== 'closed' || (!isIdentified && !wave.closedAt))) return 'open';
  return isIdentified || (release?.respondents ?? null) !== null ? 'released' : 'not-shown';
}

async function ofPerson(sql: Sql, receipt: string): Promise<Led | undefined> {
  const kept = await readReceipt(sql, Buffer.from(receipt, 'base64url'));
  if (kept) return kept;
  const [named] = await sql<{ waveId: string }>('select wave_id as "waveId" from invitation where receipt_hash = $1', [
    hashAnswerSecret(receipt),
  ]);
  return named && { ...named, releaseId: null, groupId: null };
}

function ofWave(receipt: string): Led {
  const hex = Buffer.from(receipt.slice(1), 'base64url').toString('hex');
  const waveId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return { waveId, releaseId: null, groupId: null };
}

/** Of a confidential answer the release that it entered; of an anonymous wave its only one. */
async function releasesOf(sql: Sql, { waveId, releaseId }: Led, mode: WavePlan['mode']): Promise<Release[]> {
  const releases = await readReleases(sql, waveId);
  return mode === 'anonymous' ? releases : releases.filter(({ id }) => id === releaseId);
}

async function groupOf(sql: Sql, release: Release | undefined, groupId: number | null): Promise<ReceiptStory['group']> {
  const group = release?.groups.find(({ id }) => id === groupId);
  if (!group) return null;
  const units = await sql<{ name: string }>('select name from unit where id = any($1::uuid[]) order by name', [
    [...group.placeIds, ...(group.ownOf ? [group.ownOf] : [])],
  ]);
  return { n: group.n, units: units.map(({ name }) => name) };
}
