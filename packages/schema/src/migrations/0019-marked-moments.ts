import { Migration } from '@mikro-orm/migrations';

/**
 * A mark may name the new moment that it is of, and whose that is: a worker adds it to what was counted instead of
 * counting its buckets again. Still a plain append, without a key.
 */
export class MarkedMomentsMigration extends Migration {
  override up(): void {
    this.addSql('alter table public.dirty_bucket add column moment_id uuid, add column person_id uuid;');
    this.addSql('create index dirty_bucket_moment_index on public.dirty_bucket (unit_id, moment_id);');
    this.addSql('drop index public.dirty_bucket_unit_id_index;');
  }
}
