/**
 * Which sides named an identity: who sees one side only is shown what that side named, and nothing that the other did.
 * Of what was recorded before this, a person of one side was named by it; of somebody of both, only numbers say whose
 * they are, and the rest is taken for the employees'.
 */
export const identitySidesSql = [
  `alter table "identity" add column "sides" text[] not null default '{}'`,
  `with side as (
     select record.id, array_agg(distinct tie.role) as roles
     from person record
     join person other on coalesce(other.canonical_id, other.id) = coalesce(record.canonical_id, record.id)
     join relationship tie on tie.person_id = other.id
     group by record.id)
   update identity set sides = case
     when cardinality(side.roles) = 1 then side.roles
     when identity.kind = 'customer-number' then '{customer}'
     else '{employee}' end
   from side where side.id = identity.person_id`,
  `create index "identity_value" on "identity" (lower("value") text_pattern_ops)`,
];
