import { Migration } from '@mikro-orm/migrations';

/**
 * How frequent a part of a name is shows only in a fine histogram: with the usual hundred names of a million, a surname of
 * one in a hundred passes for unknown, and everybody with it would be read and sorted for one page.
 */
export class NameStatisticsMigration extends Migration {
  override up(): void {
    this.addSql('alter table public.person_listing alter column name_key set statistics 1000');
  }
}
