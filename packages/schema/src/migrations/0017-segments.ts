import { Migration } from '@mikro-orm/migrations';
import { customerMomentsSql, sideViewsSql } from './segments/side-views-sql.ts';

/**
 * Segments, and what a rule of one side may look at: a schema of views per side, `customers` for `audience` and
 * `employees` for `app` (docs/adr/0014-segments-see-one-side.md).
 */
export class SegmentsMigration extends Migration {
  override up(): void {
    for (const statement of SEGMENT) this.addSql(statement);
    for (const statement of INDEXES) this.addSql(statement);
    for (const statement of sideViewsSql('customers', 'customer', ['customer-listening', 'marketing'])) {
      this.addSql(statement);
    }
    this.addSql(customerMomentsSql);
    for (const statement of sideViewsSql('employees', 'employee', ['employee-listening'])) this.addSql(statement);
  }
}

const SEGMENT = [
  `create table "segment" ("id" uuid not null, "side" text not null, "unit_id" uuid null, "name" text not null, "rule" jsonb not null, "revision" int not null, "created_at" timestamptz not null, "changed_at" timestamptz not null, "archived_at" timestamptz null, primary key ("id"))`,
  `create index "segment_unit_id_index" on "segment" ("unit_id")`,
  `alter table "segment" add constraint "segment_side_check" check ("side" in ('employee', 'customer'))`,
];

/**
 * Attributes of each side have an index of their own: looking for one never reads, nor takes longer for, the other side's.
 * The few records that were merged are found without reading everybody. One index serves a person's moments with and
 * without days.
 */
const INDEXES = [
  `create index "relationship_customer_attributes" on "relationship" using gin ("attributes" jsonb_path_ops) where role = 'customer'`,
  `create index "relationship_employee_attributes" on "relationship" using gin ("attributes" jsonb_path_ops) where role = 'employee'`,
  `create index "person_merged" on "person" ("id", "canonical_id") where canonical_id is not null`,
  `create index "contact_day_person_id_index" on "contact" ("day", "person_id")`,
  `create index "contact_consent_latest" on "contact_consent" ("channel", "purpose", "person_id", "at", "id") include ("decision")`,
  `create index "moment_person_id_day_index" on public.moment ("person_id", "day")`,
  `drop index public.moment_person_id_index`,
];
