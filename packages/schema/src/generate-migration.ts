import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { MikroORM } from '@mikro-orm/postgresql';
import { entityManagerOptions } from '@unisono/database/pools';
import { entities } from './entities.ts';
import { initialMigrationSource } from './initial-migration-source.ts';
import { schemaOptions } from './schema-options.ts';

// Until the first release there is one initial migration, written anew from the entities. An empty database is
// what it starts from, so none is asked; the diff check proves the result against a real one.
const orm = await MikroORM.init({
  ...entityManagerOptions('postgres://nobody@127.0.0.1/none', entities, 1),
  schemaGenerator: schemaOptions,
});
const statements = await orm.schema.getCreateSchemaSQL({ wrap: false });
await writeFile(path.join(import.meta.dirname, 'migrations', '0001-initial.ts'), initialMigrationSource(statements));
await orm.close(true);
