import { parameters } from '../rule/parameters.ts';
import { segmentPeople } from '../rule/compile-rule.ts';
import { askPeople } from './ask-people.ts';
import { askedSegment, type AskContext } from './asked-segment.ts';
import type { CountSegmentInput, SegmentCount } from './segment.schema.ts';

/**
 * How many people a saved or an unsaved rule holds for now. Throws as `askedSegment` and `askPeople`.
 */
export async function countPeople(
  ctx: AskContext,
  input: CountSegmentInput,
  signal?: AbortSignal,
): Promise<SegmentCount> {
  const asked = await askedSegment(ctx, input);
  const { values, take } = parameters();
  const people = segmentPeople(asked, { ...asked, take });
  const [found] = await askPeople(ctx.database, asked.side, signal, (sql) =>
    sql<{ people: number }>(`select count(*)::int as people from (${people} group by tie.person_id) found`, values),
  );
  return { people: found?.people ?? 0, at: ctx.now().toISOString() };
}
