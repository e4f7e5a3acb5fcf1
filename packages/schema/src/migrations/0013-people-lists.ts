import { Migration } from '@mikro-orm/migrations';
import { foldNameSql } from './people/fold-name-sql.ts';
import { identitySidesSql } from './people/identity-sides-sql.ts';
import { listingTriggersSql, personListingSearchSql, personListingSql } from './people/person-listing-sql.ts';

/** Lists of a million people: an order of names without accents, any part of a name, and whose an identity is. */
export class PeopleListsMigration extends Migration {
  override up(): void {
    for (const statement of [foldNameSql, personListingSql, listingTriggersSql, FILL, personListingSearchSql]) {
      this.addSql(statement);
    }
    for (const statement of identitySidesSql) this.addSql(statement);
  }
}

const FILL = `
insert into public.person_listing (relationship_id, person_id, role, unit_id, from_day, to_day, name_key, language)
select tie.id, standing.id, tie.role, tie.unit_id, tie.from_day, tie.to_day,
  coalesce(public.fold_name(standing.name), chr(65535)), standing.language
from public.relationship tie
join public.person record on record.id = tie.person_id
join public.person standing on standing.id = coalesce(record.canonical_id, record.id);
`;
