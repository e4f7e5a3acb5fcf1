import type { Client } from 'pg';
import type { OrganisationSize } from '../organisation/skewed-organisation.ts';

/** A page as the product is asked for it, and the shortest statement for the same names. */
export interface BarePage {
  readonly what: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly text: string;
  readonly values: readonly unknown[];
}

const isCustomer = (tie: string) => `${tie}.role = 'customer'`;

/** Everybody once, by the newest of the ties that fit, in the order of names. */
function namesSql(fits: (tie: string) => string, from = ''): string {
  return `select person.name from (
      select tie.* from person_listing tie where ${fits('tie')} ${from}
        and not exists (select from person_listing newer where newer.person_id = tie.person_id
          and newer.relationship_id > tie.relationship_id and ${fits('newer')})
      order by tie.name_key, tie.relationship_id limit 50) tie
    join person on person.id = tie.person_id order by tie.name_key, tie.relationship_id`;
}

/** The pages that docs/performance.md promises. */
export async function barePages(owner: Client, { people }: OrganisationSize): Promise<BarePage[]> {
  const deep = Math.floor(people / 2);
  const { rows } = await owner.query<{ name_key: string; relationship_id: string }>(
    `select name_key, relationship_id from person_listing where role = 'customer'
     order by name_key, relationship_id offset $1 limit 1`,
    [deep],
  );
  const place = { finder: 0, nameKey: rows[0]?.name_key ?? '', id: rows[0]?.relationship_id ?? '' };
  const { rows: regions } = await owner.query<{ id: string; shops: string[] }>(
    `select parent_id as id, array_agg(unit_id) as shops from unit_placement
     where parent_id = (select id from unit where code = 'region-3') group by 1`,
  );
  const region = { id: regions[0]?.id, units: [regions[0]?.id, ...(regions[0]?.shops ?? [])] };
  const role = 'customer';
  return [
    { what: 'first page', input: { role }, text: namesSql(isCustomer), values: [] },
    {
      what: `next page after row ${deep.toLocaleString('en')}`,
      input: { role, after: place },
      text: namesSql(isCustomer, 'and (tie.name_key, tie.relationship_id) > ($1::text, $2::uuid)'),
      values: [place.nameKey, place.id],
    },
    {
      what: 'a search by part of a name',
      input: { role, search: 'wójcik' },
      text: namesSql((tie) => `${isCustomer(tie)} and ${tie}.name_key like '%wojcik%'`),
      values: [],
    },
    {
      what: 'of a region, standing today',
      input: { role, unitId: region.id, standing: 'standing' },
      text: namesSql(
        (tie) => `${isCustomer(tie)} and ${tie}.unit_id = any($1::uuid[])
          and coalesce(${tie}.from_day <= current_date, true) and coalesce(${tie}.to_day > current_date, true)`,
      ),
      values: [region.units],
    },
  ];
}
