import type { Sql } from '@unisono/database/sql';
import { destroyWaveKeys, drawCells, openAnonymousWave } from '@unisono/disclosure/server';
import type { Actor } from '@unisono/rpc/server';
import type { Question } from '../survey/question.schema.ts';
import type { WavePlan } from '../wave/wave-plan.schema.ts';
import { twoAttributes, waysTo, type LaunchPlace } from './launch-places.ts';
import { measuresOf } from './measures-of.ts';
import type { Invited } from './open-confidential.ts';

interface AnonymousWave {
  readonly id: string;
  readonly plan: Pick<WavePlan, 'k'>;
  readonly content: { readonly questions: readonly Question[] };
}

/**
 * Freezes the invited into cells of at least 2k and makes their keys, in a file under `dataDir`.
 * @returns the cell of each, by the id of the invitation
 * @throws ConflictError `protection-missing`, InvalidInputError `audience-too-small`
 */
export async function openAnonymous(
  sql: Sql,
  actor: Pick<Actor, 'accountId'> | null,
  { id, plan, content }: AnonymousWave,
  invited: readonly Omit<Invited, 'tokenHash'>[],
  places: readonly LaunchPlace[],
  dataDir: string,
): Promise<Map<string, string>> {
  const wayTo = waysTo(places);
  const invitees = invited.map((each) => ({
    id: each.id,
    path: wayTo(each.unitId),
    attributes: twoAttributes(each.attributes),
  }));
  const drawn = drawCells(invitees, plan.k);
  // A launch that failed, or whose server died, may have left a file; this wave is launched by nobody yet.
  await destroyWaveKeys(dataDir, id);
  const wave = { waveId: id, k: plan.k, families: measuresOf(content), ...drawn };
  const keys = await openAnonymousWave(sql, actor, dataDir, wave);
  await sql(
    `insert into wave_cell (id, wave_id, cell_key, inbox_key)
     select "cellId", $1, "cellKey", "inboxKey"
     from jsonb_to_recordset($2::jsonb) as made("cellId" uuid, "cellKey" text, "inboxKey" text)`,
    [id, JSON.stringify(keys)],
  );
  return new Map(drawn.cells.flatMap((cell) => cell.inviteeIds.map((invitee) => [invitee, cell.id] as const)));
}
