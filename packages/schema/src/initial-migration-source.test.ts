import { expect, test } from 'vitest';
import { initialMigrationSource } from './initial-migration-source.ts';

test('every statement of the script becomes one call, with what a template would read escaped', () => {
  const source = initialMigrationSource(
    'set names \'utf8\';\n\ncreate table "a" ("id" uuid);\nalter table "a" add check (note <> \'`${x}\\\');\n',
  );
  const calls = source.split('\n').filter((line) => line.includes('addSql'));
  expect(calls).toEqual([
    '    this.addSql(`create table "a" ("id" uuid)`);',
    '    this.addSql(`alter table "a" add check (note <> \'\\`\\${x}\\\\\')`);',
  ]);
});
