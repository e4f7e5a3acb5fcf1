import { newId, type Sql } from '@unisono/database/sql';
import { addDays, type Day, type Language } from '@unisono/people-core/schema';
import { INITIATIVES } from '../story/initiatives.ts';

/**
 * Writes the initiatives of the story as they stand today. Straight into their table: the verb registers what is
 * still to come, and most of these are over.
 */
export async function recordInitiatives(
  sql: Sql,
  story: { readonly today: Day; readonly language: Language; readonly owners: Record<'hr' | 'marketing', string> },
): Promise<void> {
  for (const initiative of INITIATIVES) {
    const { title, objective, insideHypothesis, outsideHypothesis } = initiative.texts[story.language];
    const fromDay = addDays(story.today, initiative.fromDay);
    const registered = addDays(fromDay, -30);
    await sql(
      `insert into initiative (id, kind, title, objective, side, intended_emotions, unit_ids, from_day, to_day,
         expected_lag_weeks, employee_hypothesis, customer_hypothesis, owner_id, status, started_at, created_at, updated_at)
       values ($1, $2, $3, $4, $5, $6, array(select id from unit where code = any($7)), $8, $9, $10, $11, $12, $13, $14,
         $15, $16, $16)`,
      [
        newId(),
        initiative.kind,
        title,
        objective,
        initiative.side,
        initiative.intendedEmotions,
        initiative.units,
        fromDay,
        initiative.toDay === null ? null : addDays(story.today, initiative.toDay),
        initiative.expectedLagWeeks,
        insideHypothesis,
        outsideHypothesis,
        story.owners[initiative.owner],
        initiative.status,
        initiative.status === 'planned' ? null : fromDay,
        registered,
      ],
    );
  }
}
