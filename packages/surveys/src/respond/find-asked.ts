import type { Sql } from '@unisono/database/sql';
import type { CellKeys } from '@unisono/disclosure/schema';
import type { Role } from '@unisono/people-core/schema';
import { NotFoundError } from '@unisono/rpc/server';
import type { SurveyContent } from '../survey/survey-content.schema.ts';
import { hashAnswerSecret } from '../wave/answer-secret.ts';
import { ROLLING } from '../wave/is-rolling.ts';
import type { WavePlan } from '../wave/wave-plan.schema.ts';

/** What an address leads to: an invitation, or the link of a unit. */
export interface Asked {
  readonly invitationId: string | null;
  readonly linkId: string | null;
  readonly personId: string | null;
  readonly unitId: string;
  /** Null: the unit was removed meanwhile. */
  readonly unitCode: string | null;
  readonly asked: readonly string[] | null;
  readonly answeredAt: Date | null;
  /** Anonymous: the keys of the invitee's cell, and whether a token was drawn. */
  readonly cell: CellKeys | null;
  readonly drawn: boolean;
  readonly waveId: string;
  /** What the guard knows it by: a day of a rolling series is the series' there. */
  readonly protectedId: string;
  readonly side: Role;
  readonly plan: WavePlan;
  readonly content: SurveyContent;
  readonly launchedAt: Date;
  readonly closedAt: Date | null;
  readonly opensAt: Date;
  readonly closesAt: Date;
}

const WAVE = `unit.code as "unitCode", wave.id as "waveId",
    case when ${ROLLING} then wave.series_id else wave.id end as "protectedId", survey.side, wave.plan,
    version.content, wave.launched_at as "launchedAt",
    wave.closed_at as "closedAt", wave.opens_at as "opensAt", wave.closes_at as "closesAt"`;
const JOINED = `join wave on wave.id = held.wave_id join survey on survey.id = wave.survey_id
    join survey_version version on version.id = wave.version_id left join unit on unit.id = held.unit_id`;

/**
 * What the secret of an address opens. Addresses that are unknown, and those of people who were erased meanwhile, are
 * not told apart. @throws NotFoundError `invitation-unknown`
 */
export async function findAsked(sql: Sql, token: string): Promise<Asked> {
  const hash = hashAnswerSecret(token);
  const [invitation] = await sql<Asked>(
    `select held.id as "invitationId", null as "linkId", held.person_id as "personId", held.unit_id as "unitId",
       held.asked, held.answered_at as "answeredAt", held.blinded is not null as drawn,
       case when cell.id is not null then jsonb_build_object(
         'cellId', cell.id, 'cellKey', cell.cell_key, 'inboxKey', cell.inbox_key) end as cell, ${WAVE}
     from invitation held ${JOINED} join person on person.id = held.person_id
     left join wave_cell cell on cell.id = held.cell_id
     where held.token_hash = $1 and person.erased_at is null`,
    [hash],
  );
  if (invitation) return invitation;
  const [link] = await sql<Asked>(
    `select null as "invitationId", held.id as "linkId", null as "personId", held.unit_id as "unitId",
       null as asked, null as "answeredAt", false as drawn, null as cell, ${WAVE}
     from wave_link held ${JOINED} where held.token_hash = $1`,
    [hash],
  );
  if (!link) throw new NotFoundError('invitation-unknown');
  return link;
}

/** What a device that answers at an open address has in place of an invitation's secret. */
export function deviceSecret(linkId: string, device: string): Buffer {
  return Buffer.from(`${linkId} ${device}`);
}

/** What is kept of it. */
export function deviceHash(linkId: string, device: string): string {
  return hashAnswerSecret(deviceSecret(linkId, device).toString('base64url'));
}
