import { forecastContacts } from '@unisono/contact-pressure/server';
import { sqlOf } from '@unisono/database/sql';
import { today } from '@unisono/people-core/server';
import type { Context, VerbContext } from '@unisono/rpc/server';
import { occurrences } from '../schedule/occurrences.ts';
import { breakdownsBeyondK, EXPECTED_RESPONSE } from '../survey/breakdowns-beyond-k.ts';
import { surveyWarnings } from '../survey/survey-warnings.ts';
import { contactRequest } from './contact-request.ts';
import { findAudience, type AudienceMember } from './find-audience.ts';
import { readWaveRow } from './read-wave-row.ts';
import { requireAudience } from './require-audience.ts';
import type { WaveIdInput, WavePreview } from './wave.schema.ts';

const FAR = '9999-12-31';

/**
 * What launching a planned wave would do now: how many it asks, whether its breakdown can be protected, what of the
 * survey is unfinished, when it opens first, and whom the ledger of contacts would hold back.
 * @throws NotFoundError `wave-unknown`, NotAllowedError `unit-out-of-scope`
 */
export async function previewWave(
  ctx: VerbContext & Pick<Context, 'settings'>,
  { waveId }: WaveIdInput,
): Promise<WavePreview> {
  const sql = sqlOf(ctx.em);
  const { plan, side, id, content } = await readWaveRow(sql, ctx, waveId);
  await requireAudience(sql, ctx, side, plan);
  const day = await today(sql, ctx.now());
  const audience = await findAudience(sql, side, plan, day);
  const first = plan.schedule.recurrence.kind === 'once' ? FAR : plan.schedule.recurrence.firstDay;
  const [opening] = occurrences(plan.schedule, '0001-01-01', first);
  const from = opening && opening.opensAt > ctx.now() ? opening.opensAt : ctx.now();
  const people = audience.map(({ personId }) => personId);
  const request = contactRequest({ id, side }, people, { kind: 'invitation', occasion: 'invitation', from });
  return {
    people: audience.length,
    breakdown: breakdownsBeyondK(groupSizes(audience), plan.k, EXPECTED_RESPONSE[side]),
    warnings: surveyWarnings(content, plan.asked ?? undefined),
    opensAt: opening?.opensAt.toISOString() ?? null,
    closesAt: opening?.closesAt.toISOString() ?? null,
    contacts: plan.channels.includes('email') ? await forecastContacts(sql, request, ctx.settings.secret) : null,
  };
}

function groupSizes(audience: readonly AudienceMember[]): number[] {
  const groups = Map.groupBy(audience, ({ unitId, attributes }) => JSON.stringify([unitId, ...attributes]));
  return [...groups.values()].map((members) => members.length);
}
