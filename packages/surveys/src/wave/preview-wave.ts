import { forecastContacts, type ContactForecast } from '@unisono/contact-pressure/server';
import { sqlOf, type Sql } from '@unisono/database/sql';
import type { Day, Role } from '@unisono/people-core/schema';
import { smallestCell } from '@unisono/disclosure/schema';
import { possibleGroups } from '@unisono/disclosure/server';
import { today } from '@unisono/people-core/server';
import type { Context, VerbContext } from '@unisono/rpc/server';
import { broughtInAlone } from '../protected/brought-in-alone.ts';
import { spotsOf } from '../protected/launch-places.ts';
import { leastAudience } from '../protected/least-audience.ts';
import { upcoming } from '../schedule/upcoming.ts';
import { breakdownsBeyondK, EXPECTED_RESPONSE } from '../survey/breakdowns-beyond-k.ts';
import { readSurveyRow } from '../survey/read-survey-row.ts';
import { surveyWarnings } from '../survey/survey-warnings.ts';
import { contactRequest } from './contact-request.ts';
import { findAudience, type AudienceMember } from './find-audience.ts';
import { requireAudience } from './require-audience.ts';
import type { WavePlan } from './wave-plan.schema.ts';
import type { PreviewWaveInput, WavePreview, WaveProtection } from './wave.schema.ts';

/**
 * What launching a plan would do now: how many it asks, whether its breakdown can be protected, what of the survey is
 * unfinished, when it comes round next, and whom the ledger of contacts would hold back. Nothing is kept.
 * @throws NotFoundError `survey-unknown`, NotAllowedError `unit-out-of-scope`
 */
export async function previewWave(
  ctx: VerbContext & Pick<Context, 'settings'>,
  { surveyId, plan, keptBy }: PreviewWaveInput,
): Promise<WavePreview> {
  const sql = sqlOf(ctx.em);
  const { side, content } = await readSurveyRow(sql, ctx, surveyId);
  await requireAudience(sql, ctx, side, plan);
  const now = await today(sql, ctx.now());
  const audience = await findAudience(sql, side, plan, now);
  const coming = upcoming(plan.schedule, ctx.now());
  return {
    people: audience.length,
    breakdown: breakdownsBeyondK(groupSizes(audience), plan.k, EXPECTED_RESPONSE[side]),
    protection: await protectionOf(sql, ctx.actor, { plan, side, plannedAs: keptBy ?? null }, audience, now),
    warnings: surveyWarnings(content, plan.asked ?? undefined),
    upcoming: coming.map(({ day, opensAt, closesAt }) => ({
      day,
      opensAt: opensAt.toISOString(),
      closesAt: closesAt.toISOString(),
    })),
    contacts: await forecast(sql, ctx, { surveyId, side, plan }, audience, coming[0]?.opensAt),
  };
}

/** Of those asked at the first opening; null where nothing is sent, or where people are asked each on their own day. */
async function forecast(
  sql: Sql,
  ctx: Pick<Context, 'settings' | 'now'>,
  { surveyId, side, plan }: Pick<PreviewWaveInput, 'surveyId' | 'plan'> & { readonly side: Role },
  audience: readonly AudienceMember[],
  opensAt: Date | undefined,
): Promise<ContactForecast | null> {
  if (!plan.channels.includes('email') || plan.schedule.recurrence.kind === 'after') return null;
  const from = opensAt && opensAt > ctx.now() ? opensAt : ctx.now();
  const people = audience.map(({ personId }) => personId);
  // No wave has booked anything yet, so any id that no wave has stands for the sender.
  const request = contactRequest({ id: surveyId, side }, people, { kind: 'invitation', occasion: 'invitation', from });
  return forecastContacts(sql, request, ctx.settings.secret);
}

async function protectionOf(
  sql: Sql,
  actor: VerbContext['actor'],
  { plan, side, plannedAs }: { readonly plan: WavePlan; readonly side: Role; readonly plannedAs: string | null },
  audience: readonly AudienceMember[],
  day: Day,
): Promise<WaveProtection | null> {
  if (plan.mode === 'identified') return null;
  const people = await spotsOf(sql, audience, day);
  const cells = plan.mode === 'anonymous' ? possibleGroups(people, smallestCell(plan.k)) : null;
  return {
    least: leastAudience(plan),
    groups: cells ?? possibleGroups(people, plan.k),
    cells,
    secondPersonNeeded: await broughtInAlone(
      sql,
      { plannedAs, side },
      actor?.accountId ?? null,
      plan.channels.includes('email') ? audience : [],
    ),
  };
}

function groupSizes(audience: readonly AudienceMember[]): number[] {
  const groups = Map.groupBy(audience, ({ unitId, attributes }) => JSON.stringify([unitId, ...attributes]));
  return [...groups.values()].map((members) => members.length);
}
