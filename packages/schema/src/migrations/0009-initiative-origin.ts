import { Migration } from '@mikro-orm/migrations';

/** What an initiative came of: a wave, and the question or score of it that called for it. */
export class InitiativeOriginMigration extends Migration {
  override up(): void {
    this.addSql('alter table "initiative" add column "origin_wave_id" uuid null, add column "origin_about" text null');
    this.addSql('create index "initiative_origin_wave_id_index" on "initiative" ("origin_wave_id")');
  }
}
