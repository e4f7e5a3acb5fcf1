import { newId, type Sql } from '@unisono/database/sql';
import type { Day, Role } from '@unisono/people-core/schema';
import type { Actor } from '@unisono/rpc/server';
import { launchPlaces } from '../protected/launch-places.ts';
import { openAnonymous } from '../protected/open-anonymous.ts';
import { enrolInvited, openConfidential, type Invited } from '../protected/open-confidential.ts';
import { rotateQuestions } from '../schedule/rotate-questions.ts';
import type { SurveyContent } from '../survey/survey-content.schema.ts';
import { answerSecret, hashAnswerSecret } from './answer-secret.ts';
import { awaitClose } from './await-close.ts';
import type { AudienceMember } from './find-audience.ts';
import { isRolling } from './is-rolling.ts';
import { mailInvitations } from './mail-invitations.ts';
import type { WavePlan } from './wave-plan.schema.ts';

/** A wave whose people are being asked. `number` counts the times of a recurring one, so that turns go on. */
interface OpeningWave {
  readonly id: string;
  readonly seriesId: string | null;
  readonly side: Role;
  readonly plan: WavePlan;
  readonly content: SurveyContent;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly number: number;
}

/** Whom it reaches, as of which day, and who opens it (null: the system). */
export interface Opening {
  readonly audience: readonly AudienceMember[];
  readonly units: readonly string[];
  readonly day: Day;
  readonly actor: Pick<Actor, 'accountId'> | null;
  readonly settings: InstallationSettings;
  readonly now: Date;
}

/** The secret that addresses are made from, and the folder of what is kept outside the database. */
export interface InstallationSettings {
  readonly secret: string;
  readonly dataDir: string;
}

interface Invitation extends Invited {
  readonly personId: string;
}

const AT_ONCE = 10_000;

/**
 * Freezes an audience into invitations, each with a secret and its share of the questions that take turns, hands what is
 * protected to the guard, makes the open addresses of the units, and books what is sent in the ledger of contacts. In
 * the transaction of the launch.
 * @returns how many people are reached by mail now, and how many the ledger holds back
 */
export async function inviteAudience(
  sql: Sql,
  wave: OpeningWave,
  { audience, units, day, actor, settings, now }: Opening,
): Promise<{ booked: number; heldBack: number }> {
  const { secret } = settings;
  const invited = audience.map((member): Invitation => {
    const id = newId();
    return { id, ...member, tokenHash: hashAnswerSecret(answerSecret(id, secret)) };
  });
  const cells = await protect(sql, wave, invited, { units, day, actor, settings });
  await insertInvitations(sql, wave, invited, cells);
  if (wave.plan.channels.includes('link')) await openLinks(sql, wave.id, units, secret);
  if (wave.plan.mode !== 'identified' && !isRolling(wave.plan)) await awaitClose(sql, wave.closesAt);
  if (!wave.plan.channels.includes('email')) return { booked: 0, heldBack: 0 };
  const from = wave.opensAt > now ? wave.opensAt : now;
  const mailing = { kind: 'invitation', occasion: 'invitation', from, installationSecret: secret, now } as const;
  return mailInvitations(sql, wave, invited, mailing);
}

/** Answers the cells of an anonymous wave, by invitation. */
async function protect(
  sql: Sql,
  wave: OpeningWave,
  invited: readonly Invitation[],
  { units, day, actor, settings }: Pick<Opening, 'units' | 'day' | 'actor' | 'settings'>,
): Promise<ReadonlyMap<string, string>> {
  const { mode } = wave.plan;
  if (mode === 'identified') return new Map();
  if (wave.seriesId !== null && isRolling(wave.plan)) {
    await enrolInvited(sql, wave.seriesId, invited);
    return new Map();
  }
  const places = await launchPlaces(sql, units, day);
  if (mode === 'anonymous') return openAnonymous(sql, actor, wave, invited, places, settings.dataDir);
  await openConfidential(sql, wave, invited, places);
  return new Map();
}

async function insertInvitations(
  sql: Sql,
  wave: OpeningWave,
  invited: readonly Invitation[],
  cells: ReadonlyMap<string, string>,
): Promise<void> {
  const turnOf = turnsOf(wave, invited, cells);
  for (let start = 0; start < invited.length; start += AT_ONCE) {
    const rows = invited.slice(start, start + AT_ONCE).map(({ id, personId, unitId, tokenHash }) => ({
      id,
      person_id: personId,
      unit_id: unitId,
      token_hash: tokenHash,
      asked: turnOf(id),
      cell_id: cells.get(id) ?? null,
    }));
    await sql(
      `insert into invitation (id, wave_id, person_id, unit_id, token_hash, asked, cell_id)
       select id, $1, person_id, unit_id, token_hash, asked, cell_id from jsonb_to_recordset($2::jsonb)
         as invited(id uuid, person_id uuid, unit_id uuid, token_hash text, asked text[], cell_id uuid)`,
      [wave.id, JSON.stringify(rows)],
    );
  }
}

async function openLinks(sql: Sql, waveId: string, units: readonly string[], secret: string): Promise<void> {
  const rows = units.map((unitId) => {
    const id = newId();
    return { id, unit_id: unitId, token_hash: hashAnswerSecret(answerSecret(id, secret)) };
  });
  await sql(
    `insert into wave_link (id, wave_id, unit_id, token_hash)
     select id, $1, unit_id, token_hash from jsonb_to_recordset($2::jsonb) as opened(id uuid, unit_id uuid, token_hash text)`,
    [waveId, JSON.stringify(rows)],
  );
}

/**
 * The turns of everybody, each time beginning one later than the time before; null where nothing takes turns. The people
 * of one cell have the same, or an anonymous answer would tell by its questions whose it is.
 */
function turnsOf(
  { plan, content, number }: OpeningWave,
  invited: readonly Invitation[],
  cells: ReadonlyMap<string, string>,
): (id: string) => string[] | null {
  const rotating = content.questions.filter((question) => question.rotates).map((question) => question.code);
  if (plan.asked === null || rotating.length <= plan.asked) return () => null;
  const sharing = [...new Set(invited.map(({ id }) => cells.get(id) ?? id))];
  const turns = rotateQuestions(rotating, plan.asked, sharing.length + number).slice(number);
  const turnOf = new Map(sharing.map((each, index) => [each, turns[index] ?? null]));
  return (id) => turnOf.get(cells.get(id) ?? id) ?? null;
}
