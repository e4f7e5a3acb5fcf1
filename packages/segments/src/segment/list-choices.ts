import { sqlOf } from '@unisono/database/sql';
import { today } from '@unisono/people-core/server';
import { inPart, VIEWS } from '../rule/compile-rule.ts';
import { parameters } from '../rule/parameters.ts';
import { MOST_VALUES } from '../rule/rule.schema.ts';
import { askPeople } from './ask-people.ts';
import type { AskContext } from './asked-segment.ts';
import { requireSegmentPart } from './require-segment-part.ts';
import type { SegmentChoices, SegmentChoicesInput } from './segment.schema.ts';

/** Enough to meet what is common; whatever else there is may be typed. */
const TIES_READ = 20_000;
const MOST_NAMES = 200;

/** What some people of a part have of attributes and languages, for the lists that a builder offers. Throws as `requireSegmentPart`. */
export async function listChoices(
  ctx: AskContext,
  input: SegmentChoicesInput,
  signal?: AbortSignal,
): Promise<SegmentChoices> {
  const own = sqlOf(ctx.em);
  await requireSegmentPart(own, ctx, input);
  const { values, take } = parameters();
  const part = inPart('tie.unit_id', { ...input, day: await today(own, ctx.now()), segments: new Map(), take });
  const some = `select tie.attributes, tie.language from ${VIEWS[input.side]}.tie tie where ${part} limit ${TIES_READ}`;
  return askPeople(ctx.database, input.side, signal, async (sql) => ({
    attributes: await sql<SegmentChoices['attributes'][number]>(
      `select name, (array_agg(value order by people desc, value))[1:${MOST_VALUES}] as "values" from (
         select own.name, own.value, count(*) as people
         from (${some}) met cross join lateral jsonb_each_text(met.attributes) own(name, value)
         where char_length(own.name) between 1 and 100 and char_length(own.value) between 1 and 200 group by 1, 2
       ) known group by name order by name limit ${MOST_NAMES}`,
      values,
    ),
    languages: (
      await sql<{ language: string }>(
        `select language from (${some}) met where char_length(language) between 1 and 35
         group by language order by count(*) desc, language limit ${MOST_VALUES}`,
        values,
      )
    ).map(({ language }) => language),
  }));
}
