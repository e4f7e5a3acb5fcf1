import { Migration } from '@mikro-orm/migrations';

/**
 * Which buckets of the rollups changed, and in which transaction: a plain append in that transaction. A process that keeps
 * packed figures compares with the snapshot it looked at last, so that no change is missed and none is waited for.
 */
export class RollupChangesMigration extends Migration {
  override up(): void {
    this.addSql(CHANGES);
  }
}

const CHANGES = `
create table public.rollup_change (
  xid xid8 not null default pg_current_xact_id(),
  at timestamptz not null default clock_timestamp(),
  role text not null check (role in ('employee', 'customer')),
  grain text not null check (grain in ('week', 'month', 'quarter', 'year')),
  period date not null
);
create index rollup_change_xid_index on public.rollup_change (xid);
`;
