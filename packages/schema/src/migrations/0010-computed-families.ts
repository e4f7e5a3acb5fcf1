import { Migration } from '@mikro-orm/migrations';
import { openComputedSql } from './computed/open-computed-sql.ts';
import { readComputedSql } from './computed/read-computed-sql.ts';
import { releaseComputedSql } from './computed/release-computed-sql.ts';

/**
 * Numbers that are computed from answers of other families (docs/privacy.md): cut no finer than those are, or somebody
 * could reckon back what is withheld there. Measures that are derived within a family go with it.
 */
export class ComputedFamiliesMigration extends Migration {
  override up(): void {
    for (const statement of [openComputedSql, releaseComputedSql, readComputedSql]) this.addSql(statement);
  }
}
