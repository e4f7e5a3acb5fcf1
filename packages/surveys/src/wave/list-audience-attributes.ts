import { sqlOf } from '@unisono/database/sql';
import { today } from '@unisono/people-core/server';
import type { VerbContext } from '@unisono/rpc/server';
import { readSurveyRow } from '../survey/read-survey-row.ts';
import { audienceUnits } from './find-audience.ts';
import { FEWEST, knownOf, openPersonValues } from './open-attributes.ts';
import { requireAudience } from './require-audience.ts';
import type { AudienceAttribute, ListAudienceAttributesInput } from './wave.schema.ts';

/** As many values as a filter takes. */
const MOST_VALUES = 100;

/**
 * What is known of those a survey may ask in some units, and how many have each value: just as many as choosing it
 * reaches, or the difference would tell who is of the other side as well. Values that fewer than `FEWEST` share stay out.
 * @throws NotFoundError `survey-unknown`, NotAllowedError `unit-out-of-scope`
 */
export async function listAudienceAttributes(
  ctx: Pick<VerbContext, 'em' | 'actor' | 'scope' | 'now'>,
  { surveyId, unitIds }: ListAudienceAttributesInput,
): Promise<AudienceAttribute[]> {
  const sql = sqlOf(ctx.em);
  const { side } = await readSurveyRow(sql, ctx, surveyId);
  await requireAudience(sql, ctx, side, { unitIds });
  const day = await today(sql, ctx.now());
  const units = await audienceUnits(sql, { unitIds }, day);
  const rows = await sql<{ name: string; value: string; people: number }>(
    `select own.name, own.value, count(distinct coalesce(person.canonical_id, person.id))::int as people
     from relationship tie join person on person.id = tie.person_id
     cross join lateral ${knownOf('$5')} known cross join lateral jsonb_each_text(known.attributes) own(name, value)
     where tie.role = $1 and tie.unit_id = any($2::uuid[]) and person.erased_at is null
       and (tie.from_day is null or tie.from_day <= $3) and (tie.to_day is null or tie.to_day > $3)
       and char_length(own.name) <= 100 and char_length(own.value) between 1 and 200
     group by 1, 2 having count(distinct coalesce(person.canonical_id, person.id)) >= $4
     order by 1, 3 desc, 2`,
    [side, units, day, FEWEST, JSON.stringify(await openPersonValues(sql, side, null))],
  );
  const names = Map.groupBy(rows, ({ name }) => name);
  return [...names].map(([name, values]) => ({
    name,
    values: values.slice(0, MOST_VALUES).map(({ value, people }) => ({ value, people })),
  }));
}
