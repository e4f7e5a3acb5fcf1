import { Migration } from '@mikro-orm/migrations';

/**
 * Keys of machines (docs/adr/0011-keys-and-the-interface.md), what they may still ask for, and what of people was told.
 * Allowances are unlogged: a crash fills every bucket, and nothing waits for the disk because of them.
 */
export class KeysMigration extends Migration {
  override up(): void {
    this.addSql(
      `create table "api_key" ("id" uuid not null, "name" text not null, "secret_hash" text not null, "shown" text not null, "scopes" text[] not null, "sides" text[] not null, "unit_ids" uuid[] null, "source" text not null, "per_minute" int not null, "created_by" uuid null, "created_at" timestamptz not null, "ends_on" date null, "revoked_at" timestamptz null, "last_used_on" date null, primary key ("id"))`,
    );
    this.addSql('alter table "api_key" add constraint "api_key_secret_hash_unique" unique ("secret_hash")');
    this.addSql('create index "api_key_source_index" on "api_key" ("source")');
    this.addSql('create index "api_key_created_by_index" on "api_key" ("created_by")');
    this.addSql(ALLOWANCE);
    this.addSql(TOLD);
  }
}

const ALLOWANCE = `
create unlogged table public.api_key_allowance (
  key_id uuid primary key,
  left_over float8 not null,
  at timestamptz not null,
  taken boolean not null
);
`;

/** As intake_key for moments: 128 bits of SHA-256 over source and external id, and over what was said of the person. */
const TOLD = `
create table public.intake_person (
  key bytea primary key check (octet_length(key) = 16),
  content bytea not null check (octet_length(content) = 16)
);
`;
