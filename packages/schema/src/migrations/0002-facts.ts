import { Migration } from '@mikro-orm/migrations';
import { intakeSql } from './facts/intake-sql.ts';
import { measureSql } from './facts/measure-sql.ts';
import { momentHistorySql } from './facts/moment-history-sql.ts';
import { momentPartitionSql } from './facts/moment-partition-sql.ts';
import { momentSql } from './facts/moment-sql.ts';
import { rollupSql } from './facts/rollup-sql.ts';

/**
 * Tables that grow with what happens. Written by hand: partitions and functions are beyond the generator. None has
 * a foreign key, and every unique key but those of `intake_key` and `moment_role` begins with the unit
 * (docs/architecture.md).
 */
export class FactsMigration extends Migration {
  override up(): void {
    for (const statement of [momentSql, momentPartitionSql, momentHistorySql, intakeSql, rollupSql, measureSql])
      this.addSql(statement);
  }
}
