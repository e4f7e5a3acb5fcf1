/** What keeps a unit, by what a person calls it: a query of how many, of the unit that an expression names. */
export const UNIT_TIES = {
  units: (unit: string) => `select count(distinct unit_id) from unit_placement where parent_id = ${unit}`,
  people: (unit: string) => `select count(*) from relationship where unit_id = ${unit}`,
  moments: (unit: string) => `select count(*) from moment where unit_id = ${unit}`,
  measures: (unit: string) => `select count(*) from measure where unit_id = ${unit}`,
  releases: (unit: string) => `select count(*) from panel_part where unit_ids @> array[${unit}]`,
  grants: (unit: string) => `select count(*) from account_grant where unit_id = ${unit}`,
} as const;
