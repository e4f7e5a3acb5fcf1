/** The marks of rows (unit_id, role, day): the week and the month that must be counted again. */
export function marksOf(rows: string): string {
  return `insert into dirty_bucket (unit_id, role, week, month)
    select distinct unit_id, role, date_trunc('week', day::timestamp)::date, date_trunc('month', day::timestamp)::date
    from (${rows}) touched (unit_id, role, day)`;
}

/** Workers listen here. The notice is only a wake-up: it carries nothing, and what to do is read from the marks. */
export const ROLLUP_CHANNEL = 'unisono_dirty_bucket';
