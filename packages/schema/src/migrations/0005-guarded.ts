import { Migration } from '@mikro-orm/migrations';
import { anonymousSql } from './guarded/anonymous-sql.ts';
import { answerSql } from './guarded/answer-sql.ts';
import { closeSql } from './guarded/close-sql.ts';
import { openWaveSql, protectedWaveSql } from './guarded/protected-wave-sql.ts';
import { readReleaseSql } from './guarded/read-release-sql.ts';
import { releaseSql } from './guarded/release-sql.ts';
import { releaseValuesSql } from './guarded/release-values-sql.ts';
import { splitSql } from './guarded/split-sql.ts';

/**
 * What is confidential: a schema of its own that no role of the server may look into, with the functions that are the
 * only way in and out. `applyRights` hands all of it to the guard.
 */
export class GuardedMigration extends Migration {
  override up(): void {
    const statements = [protectedWaveSql, openWaveSql, answerSql, releaseSql, splitSql, releaseValuesSql, closeSql];
    for (const statement of [...statements, anonymousSql, readReleaseSql]) this.addSql(statement);
  }
}
