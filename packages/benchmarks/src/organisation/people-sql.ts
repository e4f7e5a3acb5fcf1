import { drawn, oneOf, type Draw } from './drawn.ts';
import { GIVEN_NAMES, SURNAMES } from './names.ts';
import type { OrganisationSize } from './skewed-organisation.ts';
import { shopId } from './units-sql.ts';

/** Of 100 persons so many are somebody who is there already, written a little differently. */
const TWINS = 3;

/** Ids as the product makes them, in the order of making: the first half is time, the rest a hash. */
function orderedId(made: string, kind: string, seed: number): string {
  const hash = `md5('${kind} ' || ${made} || ' ${seed}')`;
  return `(lpad(to_hex(1700000000000 + (${made}) * 20), 12, '0') || '7' || substr(${hash}, 1, 3) || 'a' || substr(${hash}, 4, 15))::uuid`;
}

/** `made_person`: everything that a record is made of; then the records. */
export function peopleSql({ people, seed }: OrganisationSize): string[] {
  const of = (draw: Draw, row = 'n') => drawn(row, draw, seed);
  const first = people - Math.floor((people * TWINS) / 100);
  const name = `concat_ws(' ', ${oneOf(GIVEN_NAMES, of('given', 'original'))}, ${oneOf(SURNAMES, of('surname', 'original'))},
    ${oneOf(SURNAMES, of('second surname', 'original'))})`;
  return [
    `create temp table made_person as
     select n, ${orderedId('n', 'person', seed)} as id,
       case when ${of('nameless')} < 0.02 then null when n > ${first} then translate(upper(${name}), 'ÁÉÍÓÚÑ', 'AEIOUN')
         else ${name} end as name,
       case when ${of('no language')} >= 0.15 then ${oneOf(['es', 'en', 'ca', 'fr', 'de', 'gl', 'pl'], of('language'), 4)} end as language,
       case when ${of('no birth day', 'original')} >= 0.3
         then date '1940-01-01' + floor(24000 * ${of('birth day', 'original')})::int end as birth_day,
       ${of('role')} < 0.02 as employee,
       ${of('role')} >= 0.02 or ${of('also customer')} < 0.15 as customer
     from (select n, case when n > ${first} then 1 + floor(${first} * ${of('twin')})::int else n end as original
       from generate_series(1, ${people}) n) numbered`,
    `insert into person (id, name, language, birth_day, attributes, created_at)
     select id, name, language, birth_day,
       case when employee then '{}' else jsonb_build_object('postcode', lpad((n % 52000)::text, 5, '0')) end,
       timestamptz '2023-11-14 22:13:20+00' + n * interval '20 ms' from made_person`,
  ];
}

/** `(one_id, other_id, findable)`: pairs that are one person by design; `findable` where names and days of birth say so. */
export function twinsSql({ people, seed }: OrganisationSize): string {
  const first = people - Math.floor((people * TWINS) / 100);
  return `with twin as (
      select n, 1 + floor(${first} * ${drawn('n', 'twin', seed)})::int as original from generate_series(${first + 1}, ${people}) n
    ), alike as (
      select original as n, original from twin union select n, original from twin
    )
    select one.id as one_id, other.id as other_id,
      one.name is not null and other.name is not null and one.birth_day is not null as findable
    from alike a join alike b on b.original = a.original and b.n > a.n
    join person one on one.id = ${orderedId('a.n', 'person', seed)}
    join person other on other.id = ${orderedId('b.n', 'person', seed)}`;
}

/** Numbers for each role, and addresses for some. */
export function identitiesSql({ seed }: OrganisationSize): string[] {
  const sides = `array_remove(array[case when employee then 'employee' end, case when customer then 'customer' end], null)`;
  const insert = (kind: string, value: string, who: string, named: string) =>
    `insert into identity (id, person_id, kind, value, sides)
     select ${orderedId('n', kind, seed)}, id, '${kind}', ${value}, ${named} from made_person where ${who}`;
  return [
    insert('customer-number', `'C' || lpad(n::text, 8, '0')`, 'customer', `'{customer}'`),
    insert('employee-number', `'E' || lpad(n::text, 7, '0')`, 'employee', `'{employee}'`),
    insert('email', `'someone.' || n || '@example.org'`, `${drawn('n', 'mail', seed)} < 0.7`, sides),
    insert('phone', `'346' || lpad(n::text, 8, '0')`, `${drawn('n', 'phone', seed)} < 0.4`, sides),
  ];
}

/** One tie for each role, and a second shop for some customers. Half of all ties are to few, large shops. */
export function relationshipsSql(size: OrganisationSize): string[] {
  const { units, seed } = size;
  const of = (draw: Draw) => drawn('n', draw, seed);
  const shop = `case when ${of('which units')} < 0.5 then floor(${units} * ${of('unit')} ^ 4)
    else mod(floor(-ln(1 - ${of('unit')}) * ${units} / 8)::bigint, ${units}) end::bigint`;
  const other = `floor(${units} * ${of('second unit')} ^ 2)::bigint`;
  const insert = (role: string, kind: string, unit: string, attributes: string, who: string) =>
    `insert into relationship (id, person_id, unit_id, role, from_day, to_day, attributes, source, external_id)
     select ${orderedId('n', kind, seed)}, id, ${shopId(unit, size)}, '${role}',
       date '2012-01-01' + floor(4000 * ${of('from')})::int,
       case when ${of('ended')} < 0.12 then date '2024-01-01' + floor(900 * ${of('ended')} / 0.12)::int end,
       ${attributes}, 'benchmark ${kind}', n::text
     from made_person where ${who}`;
  const job = oneOf(['shop assistant', 'cashier', 'stock keeper', 'shift leader', 'shop manager'], of('job'));
  const segment = oneOf(['standard', 'silver', 'gold', 'platinum'], of('segment'));
  const asCustomer = `jsonb_build_object('segment', ${segment}, 'channel', case when n % 3 = 0 then 'online' else 'shop' end)`;
  return [
    insert('employee', 'staff', shop, `jsonb_build_object('job', ${job})`, 'employee'),
    insert('customer', 'customers', shop, asCustomer, 'customer'),
    insert('customer', 'second shop', other, asCustomer, `customer and ${of('second')} < 0.05 and ${shop} <> ${other}`),
  ];
}
