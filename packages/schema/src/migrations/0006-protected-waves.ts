import { Migration } from '@mikro-orm/migrations';
import { forgetErasedSql } from './protected/forget-erased-sql.ts';
import { participationSql } from './protected/participation-sql.ts';

/** Waves that are protected: cells and draws of anonymous ones, receipts, participation and erasure of confidential ones. */
export class ProtectedWavesMigration extends Migration {
  override up(): void {
    for (const statement of [...TABLES, participationSql, forgetErasedSql]) this.addSql(statement);
  }
}

const TABLES = [
  `create table "wave_cell" ("id" uuid not null, "wave_id" uuid not null, "cell_key" text not null, "inbox_key" text not null, primary key ("id"))`,
  `create index "wave_cell_wave_id_index" on "wave_cell" ("wave_id")`,
  `alter table "wave_cell" add constraint "wave_cell_wave_id_foreign" foreign key ("wave_id") references "wave" ("id")`,
  `alter table "invitation" add column "receipt_hash" text null, add column "cell_id" uuid null, add column "blinded" text null`,
  `create index "invitation_receipt_hash_index" on "invitation" ("receipt_hash")`,
  `alter table "invitation" add constraint "invitation_cell_id_foreign" foreign key ("cell_id") references "wave_cell" ("id") on delete set null`,
];
