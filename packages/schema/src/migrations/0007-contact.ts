import { Migration } from '@mikro-orm/migrations';

/** Whom the organisation names for those who would rather talk to a person. */
export class ContactMigration extends Migration {
  override up(): void {
    this.addSql('alter table "organisation" add "contact_name" text null, add "contact_address" text null;');
  }
}
