/**
 * A recursive common table `reach (unit_id)`: the units `roots` and all below them on a day. Both arguments are
 * placeholders of the statement, `uuid[]` and `date`.
 * The tree is people-core's; its table is read here because the arrow of imports points the other way.
 */
export function unitReach(roots: `$${number}`, day: `$${number}`): string {
  return `with recursive reach as (
    select unnest(${roots}::uuid[]) as unit_id
    union
    select placement.unit_id
    from unit_placement placement join reach on placement.parent_id = reach.unit_id
    where placement.from_day <= ${day}::date and (placement.to_day is null or placement.to_day > ${day}::date)
  )`;
}
