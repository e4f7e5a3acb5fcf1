// Written by generate-migration.ts from the entities: change those, then run it again.
import { Migration } from '@mikro-orm/migrations';

export class InitialMigration extends Migration {
  override up(): void {
    this.addSql(`create table "account" ("id" uuid not null, "name" text not null, "email" text not null, "email_verified" boolean not null default false, "image" text null, "suspended_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), primary key ("id"))`);
    this.addSql(`alter table "account" add constraint "account_email_unique" unique ("email")`);
    this.addSql(`create table "account_grant" ("id" uuid not null, "account_id" uuid not null, "kind" text not null, "unit_id" uuid null, primary key ("id"))`);
    this.addSql(`create index "account_grant_account_id_index" on "account_grant" ("account_id")`);
    this.addSql(`create table "account_invite" ("id" uuid not null, "email" text not null, "token_hash" text not null, "grants" jsonb not null, "invited_by" uuid not null, "created_at" timestamptz not null, "expires_at" timestamptz not null, "accepted_at" timestamptz null, "revoked_at" timestamptz null, primary key ("id"))`);
    this.addSql(`create index "account_invite_email_index" on "account_invite" ("email")`);
    this.addSql(`alter table "account_invite" add constraint "account_invite_token_hash_unique" unique ("token_hash")`);
    this.addSql(`create index "account_invite_invited_by_index" on "account_invite" ("invited_by")`);
    this.addSql(`create table "audit_event" ("id" uuid not null, "at" timestamptz not null default clock_timestamp(), "account_id" uuid null, "action" text not null, "subject" text not null, "subject_id" text null, "details" jsonb not null default '{}', primary key ("id"))`);
    this.addSql(`create index "audit_event_subject_subject_id_index" on "audit_event" ("subject", "subject_id")`);
    this.addSql(`create table "credential" ("id" uuid not null, "account_id" uuid not null, "provider" text not null, "subject" text not null, "password_hash" text null, "access_token" text null, "refresh_token" text null, "id_token" text null, "access_token_expires_at" timestamptz null, "refresh_token_expires_at" timestamptz null, "scope" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), primary key ("id"))`);
    this.addSql(`create index "credential_account_id_index" on "credential" ("account_id")`);
    this.addSql(`alter table "credential" add constraint "credential_provider_subject_unique" unique ("provider", "subject")`);
    this.addSql(`create table "initiative" ("id" uuid not null, "kind" text not null, "title" text not null, "objective" text not null, "side" text not null, "intended_emotions" text[] not null, "unit_ids" uuid[] not null, "from_day" date not null, "to_day" date null, "expected_lag_weeks" smallint not null, "employee_hypothesis" text null, "customer_hypothesis" text null, "owner_id" uuid not null, "status" text not null, "started_at" timestamptz null, "created_at" timestamptz not null, "updated_at" timestamptz not null, primary key ("id"))`);
    this.addSql(`create index "initiative_from_day_index" on "initiative" ("from_day")`);
    this.addSql(`alter table "initiative" add constraint "initiative_kind_check" check ("kind" in ('recognition', 'training', 'workload', 'listening', 'campaign', 'service-change', 'reorganisation', 'event', 'other'))`);
    this.addSql(`alter table "initiative" add constraint "initiative_side_check" check ("side" in ('employee', 'customer', 'joint'))`);
    this.addSql(`alter table "initiative" add constraint "initiative_status_check" check ("status" in ('idea', 'planned', 'running', 'measuring', 'done'))`);
    this.addSql(`create table "initiative_amendment" ("id" uuid not null, "initiative_id" uuid not null, "at" timestamptz not null, "account_id" uuid null, "reason" text not null, "changes" jsonb not null, primary key ("id"))`);
    this.addSql(`create index "initiative_amendment_initiative_id_index" on "initiative_amendment" ("initiative_id")`);
    this.addSql(`create table "organisation" ("id" uuid not null, "only" boolean not null default true, "name" text not null, "time_zone" text not null, "language" text not null, "emotion_set" smallint not null default 1, "quadrant_cut" int not null default 60, "wow_cut" int not null default 80, "pain_cut" int not null default 80, "demo" boolean not null default false, "created_at" timestamptz not null default now(), primary key ("id"))`);
    this.addSql(`alter table "organisation" add constraint "organisation_only_unique" unique ("only")`);
    this.addSql(`alter table "organisation" add constraint "organisation_only_check" check ("only")`);
    this.addSql(`alter table "organisation" add constraint "organisation_language_check" check ("language" in ('en', 'es'))`);
    this.addSql(`create table "person" ("id" uuid not null, "name" text null, "language" text null, "birth_day" date null, "attributes" jsonb not null default '{}', "canonical_id" uuid null, "erased_at" timestamptz null, "created_at" timestamptz not null default now(), primary key ("id"))`);
    this.addSql(`create index "person_canonical" on "person" ("canonical_id") where canonical_id is not null`);
    this.addSql(`create table "identity" ("id" uuid not null, "person_id" uuid not null, "kind" text not null, "value" text not null, primary key ("id"))`);
    this.addSql(`create index "identity_person_id_index" on "identity" ("person_id")`);
    this.addSql(`alter table "identity" add constraint "identity_kind_value_unique" unique ("kind", "value")`);
    this.addSql(`create table "person_merge" ("id" uuid not null, "kept_id" uuid not null, "merged_id" uuid not null, "merged_at" timestamptz not null, "undone_at" timestamptz null, "account_id" uuid null, primary key ("id"))`);
    this.addSql(`create index "person_merge_kept_id_index" on "person_merge" ("kept_id")`);
    this.addSql(`create unique index "person_merge_standing" on "person_merge" ("merged_id") where undone_at is null`);
    this.addSql(`create table "rate_limit" ("id" uuid not null, "key" text not null, "count" int not null, "last_request" bigint not null, primary key ("id"))`);
    this.addSql(`alter table "rate_limit" add constraint "rate_limit_key_unique" unique ("key")`);
    this.addSql(`create table "session" ("id" uuid not null, "account_id" uuid not null, "token" text not null, "expires_at" timestamptz not null, "ip_address" text null, "user_agent" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), primary key ("id"))`);
    this.addSql(`create index "session_account_id_index" on "session" ("account_id")`);
    this.addSql(`alter table "session" add constraint "session_token_unique" unique ("token")`);
    this.addSql(`create table "unit" ("id" uuid not null, "code" text not null, "name" text not null, "kind" text null, "created_at" timestamptz not null default now(), primary key ("id"))`);
    this.addSql(`alter table "unit" add constraint "unit_code_unique" unique ("code")`);
    this.addSql(`create table "relationship" ("id" uuid not null, "person_id" uuid not null, "unit_id" uuid not null, "role" text not null, "from_day" date null, "to_day" date null, "attributes" jsonb not null default '{}', "source" text not null, "external_id" text not null, primary key ("id"))`);
    this.addSql(`create index "relationship_person_id_index" on "relationship" ("person_id")`);
    this.addSql(`create index "relationship_unit_id_role_index" on "relationship" ("unit_id", "role")`);
    this.addSql(`alter table "relationship" add constraint "relationship_source_external_id_unique" unique ("source", "external_id")`);
    this.addSql(`alter table "relationship" add constraint "relationship_lasts" check (to_day is null or from_day is null or to_day > from_day)`);
    this.addSql(`alter table "relationship" add constraint "relationship_role_check" check ("role" in ('employee', 'customer'))`);
    this.addSql(`create table "unit_placement" ("id" uuid not null, "unit_id" uuid not null, "parent_id" uuid null, "from_day" date not null, "to_day" date null, primary key ("id"))`);
    this.addSql(`create index "unit_placement_parent_id_index" on "unit_placement" ("parent_id")`);
    this.addSql(`alter table "unit_placement" add constraint "unit_placement_unit_id_from_day_unique" unique ("unit_id", "from_day")`);
    this.addSql(`alter table "unit_placement" add constraint "unit_placement_lasts" check (to_day is null or to_day > from_day)`);
    this.addSql(`create table "verification" ("id" uuid not null, "identifier" text not null, "value" text not null, "expires_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), primary key ("id"))`);
    this.addSql(`create index "verification_identifier_index" on "verification" ("identifier")`);
    this.addSql(`alter table "account_grant" add constraint "account_grant_account_id_foreign" foreign key ("account_id") references "account" ("id") on delete cascade`);
    this.addSql(`alter table "credential" add constraint "credential_account_id_foreign" foreign key ("account_id") references "account" ("id") on delete cascade`);
    this.addSql(`alter table "initiative_amendment" add constraint "initiative_amendment_initiative_id_foreign" foreign key ("initiative_id") references "initiative" ("id")`);
    this.addSql(`alter table "identity" add constraint "identity_person_id_foreign" foreign key ("person_id") references "person" ("id")`);
    this.addSql(`alter table "session" add constraint "session_account_id_foreign" foreign key ("account_id") references "account" ("id") on delete cascade`);
    this.addSql(`alter table "relationship" add constraint "relationship_person_id_foreign" foreign key ("person_id") references "person" ("id")`);
    this.addSql(`alter table "relationship" add constraint "relationship_unit_id_foreign" foreign key ("unit_id") references "unit" ("id")`);
    this.addSql(`alter table "unit_placement" add constraint "unit_placement_unit_id_foreign" foreign key ("unit_id") references "unit" ("id")`);
    this.addSql(`alter table "unit_placement" add constraint "unit_placement_parent_id_foreign" foreign key ("parent_id") references "unit" ("id") on delete no action`);
  }
}
