import { newId, type Sql } from '@unisono/database/sql';
import type { Role } from '@unisono/people-core/schema';
import { rotateQuestions } from '../schedule/rotate-questions.ts';
import type { SurveyContent } from '../survey/survey-content.schema.ts';
import { answerSecret, hashAnswerSecret } from './answer-secret.ts';
import type { AudienceMember } from './find-audience.ts';
import { mailInvitations } from './mail-invitations.ts';
import type { WavePlan } from './wave-plan.schema.ts';

/** A wave whose people are being asked. `number` counts the times of a recurring one, so that turns go on. */
interface OpeningWave {
  readonly id: string;
  readonly side: Role;
  readonly plan: WavePlan;
  readonly content: SurveyContent;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly number: number;
}

const AT_ONCE = 10_000;

/**
 * Freezes an audience into invitations, each with a secret and its share of the questions that take turns, makes the
 * open addresses of the units, and books what is sent in the ledger of contacts. In the transaction of the launch.
 * @returns how many people are reached by mail now, and how many the ledger holds back
 */
export async function inviteAudience(
  sql: Sql,
  wave: OpeningWave,
  audience: readonly AudienceMember[],
  units: readonly string[],
  installationSecret: string,
  now: Date,
): Promise<{ booked: number; heldBack: number }> {
  const invitations: { id: string; personId: string }[] = [];
  const turns = turnsOf(wave, audience.length);
  for (let start = 0; start < audience.length; start += AT_ONCE) {
    const rows = audience.slice(start, start + AT_ONCE).map(({ personId, unitId }, index) => {
      const id = newId();
      const token_hash = hashAnswerSecret(answerSecret(id, installationSecret));
      return { id, person_id: personId, unit_id: unitId, token_hash, asked: turns?.[start + index] ?? null };
    });
    invitations.push(...rows.map(({ id, person_id: personId }) => ({ id, personId })));
    await sql(
      `insert into invitation (id, wave_id, person_id, unit_id, token_hash, asked)
       select id, $1, person_id, unit_id, token_hash, asked from jsonb_to_recordset($2::jsonb)
         as invited(id uuid, person_id uuid, unit_id uuid, token_hash text, asked text[])`,
      [wave.id, JSON.stringify(rows)],
    );
  }
  if (wave.plan.channels.includes('link')) await openLinks(sql, wave.id, units, installationSecret);
  if (!wave.plan.channels.includes('email')) return { booked: 0, heldBack: 0 };
  const from = wave.opensAt > now ? wave.opensAt : now;
  const mailing = { kind: 'invitation', occasion: 'invitation', from, installationSecret, now } as const;
  return mailInvitations(sql, wave, invitations, mailing);
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

/** The turns of everybody, each time beginning one later than the time before; undefined where nothing takes turns. */
function turnsOf({ plan, content, number }: OpeningWave, people: number): string[][] | undefined {
  const rotating = content.questions.filter((question) => question.rotates).map((question) => question.code);
  if (plan.asked === null || rotating.length <= plan.asked) return undefined;
  return rotateQuestions(rotating, plan.asked, people + number).slice(number);
}
