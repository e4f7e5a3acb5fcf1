import type { OrganisationSize } from '../organisation/skewed-organisation.ts';

const MONTHS = 12;
const PATTERNS = 40;

/**
 * What customers told and how they were reached in the last year, straight in the tables: two moments for each person on
 * average, of whom a tenth tells most; a contact for each in three months; a decision about mail for four of five, every
 * tenth of whom took it back.
 */
export function recentSql({ people }: OrganisationSize): string[] {
  const someone = (draw: string) => `1 + floor(${people} * ${draw})::bigint`;
  return [
    `select ensure_moment_partition(month::date)
     from generate_series(current_date - interval '${MONTHS} months', current_date, interval '1 month') month`,
    `create temp table told as
     select row_number() over () as n, tie.person_id, tie.unit_id from relationship tie where role = 'customer'`,
    'create unique index on told (n)',
    `create temp table felt_pattern as
     select n, array(select case when emotion % 2 = 0 then ((n * emotion) % 6)::smallint end
       from generate_series(1, 20) emotion)::smallint[] as felt from generate_series(0, ${PATTERNS - 1}) n`,
    `insert into moment (unit_id, day, id, person_id, role, source, external_id, emotion_set, felt, ease, recommend)
     select told.unit_id, current_date - floor(random() ^ 1.3 * 360)::int, gen_random_uuid(), told.person_id, 'customer',
       'benchmark', made.n::text, 2, felt_pattern.felt, 1 + made.n % 7, made.n % 11
     from (select n, ${someone('(n % 2 * 0.9 + 0.1) * random()')} as who from generate_series(1, ${people * 2}) n offset 0) made
     join told on told.n = made.who join felt_pattern on felt_pattern.n = made.n % ${PATTERNS}`,
    `insert into contact (id, person_id, channel, purpose, kind, sender_kind, sender_id, occasion, day, due_at, limited,
       state, booked_at, changed_at)
     select gen_random_uuid(), told.person_id, 'email', case when made.n % 3 = 0 then 'marketing' else 'customer-listening' end,
       'message', 'initiative', gen_random_uuid(), made.n::text, current_date - (made.n % 90)::int, now(), true, 'sent', now(), now()
     from (select n, ${someone('random()')} as who from generate_series(1, ${people}) n offset 0) made join told on told.n = made.who`,
    `insert into contact_consent (id, person_id, channel, purpose, decision, source, at)
     select gen_random_uuid(), person_id, 'email', 'marketing', 'granted', 'import', now() - interval '200 days'
     from told where n % 5 <> 0
     union all
     select gen_random_uuid(), person_id, 'email', 'marketing', 'withdrawn', 'link', now() - interval '20 days'
     from told where n % 10 = 1`,
    'drop table told, felt_pattern',
    'vacuum analyze',
  ];
}
