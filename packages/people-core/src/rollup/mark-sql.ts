/** The marks of rows (unit_id, role, day): the week and the month that must be counted again. */
export function marksOf(rows: string): string {
  return `insert into dirty_bucket (unit_id, role, week, month)
    select distinct unit_id, role, date_trunc('week', day::timestamp)::date, date_trunc('month', day::timestamp)::date
    from (${rows}) touched (unit_id, role, day)`;
}

/** So many new moments of one bucket at once are counted by counting the whole bucket again. */
const MANY = 200;

/**
 * The marks of moments that were not there before, rows (unit_id, role, day, id, person_id): each by itself, so that a worker adds
 * them to what was counted; of very many at once the week and the month.
 */
export function marksOfNew(rows: string): string {
  return `insert into dirty_bucket (unit_id, role, week, month, moment_id, person_id)
    select distinct unit_id, role, week, month, case when few then id end, case when few then person_id end
    from (
      select *, count(*) over (partition by unit_id, role, week, month) <= ${MANY} as few
      from (
        select unit_id, role, date_trunc('week', day::timestamp)::date as week,
          date_trunc('month', day::timestamp)::date as month, id, person_id
        from (${rows}) new (unit_id, role, day, id, person_id)
      ) dated
    ) counted`;
}

/** Workers listen here. The notice is only a wake-up: it carries nothing, and what to do is read from the marks. */
export const ROLLUP_CHANNEL = 'unisono_dirty_bucket';
