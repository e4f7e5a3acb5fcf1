import type { OrganisationSize } from './skewed-organisation.ts';

const REGIONS = 12;

/** The company, its regions, and shops under them. */
export function unitsSql({ units, seed }: OrganisationSize): string[] {
  const id = (code: string) => idOf(`'unit ' || ${code} || ' ${seed}'`);
  return [
    `create temp table made_unit as
     select 'company' as code, 'The company' as name, 'company' as kind, null::text as parent
     union all select 'region-' || n, 'Region ' || n, 'region', 'company' from generate_series(1, ${REGIONS}) n
     union all select 'shop-' || n, 'Shop ' || n, 'shop', 'region-' || (1 + n % ${REGIONS})
       from generate_series(0, ${units - 1}) n`,
    `insert into unit (id, code, name, kind) select ${id('code')}, code, name, kind from made_unit`,
    `insert into unit_placement (id, unit_id, parent_id, from_day)
     select ${idOf(`'placement ' || code || ' ${seed}'`)}, ${id('code')}, ${id('parent')}, '0001-01-01' from made_unit`,
  ];
}

/** SQL for the id of the shop with this number. */
export function shopId(number: string, { seed }: OrganisationSize): string {
  return idOf(`'unit shop-' || ${number} || ' ${seed}'`);
}

function idOf(text: string): string {
  return `overlay(overlay(md5(${text}) placing '4' from 13) placing 'a' from 17)::uuid`;
}
