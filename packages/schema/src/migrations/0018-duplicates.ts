import { Migration } from '@mikro-orm/migrations';
import { addressSql, likenessSql, nameLikenessSql, nearDaySql } from './duplicates/likeness-functions-sql.ts';
import { blockingIndexesSql, markToCompareSql, suggestionSql } from './duplicates/suggestion-sql.ts';

/** Suggestions of probable duplicates, what they are found by, and on which face a merge was decided. */
export class DuplicatesMigration extends Migration {
  override up(): void {
    for (const statement of [likenessSql, nameLikenessSql, addressSql, nearDaySql, suggestionSql, markToCompareSql]) {
      this.addSql(statement);
    }
    for (const statement of blockingIndexesSql) this.addSql(statement);
    this.addSql(`alter table "person_merge" add column "side" text null`);
  }
}
