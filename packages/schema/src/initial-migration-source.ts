/** The initial migration's file, one statement a line. `sql` is the generator's script: statements end at a line's end. */
export function initialMigrationSource(sql: string): string {
  const statements = sql
    .split(/;\s*\n/)
    .map((statement) => statement.trim().replace(/;$/, ''))
    .filter((statement) => statement !== '' && !/^(set names|set session_replication_role)/i.test(statement));
  const lines = statements.map((statement) => `    this.addSql(${quoted(statement)});`);
  return `// Written by generate-migration.ts from the entities: change those, then run it again.
import { Migration } from '@mikro-orm/migrations';

export class InitialMigration extends Migration {
  override up(): void {
${lines.join('\n')}
  }
}
`;
}

function quoted(statement: string): string {
  return `\`${statement.replaceAll(/[`\\$]/g, String.raw`\$&`)}\``;
}
