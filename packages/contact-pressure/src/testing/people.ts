import type { Database } from '@unisono/database/pools';
import { givenPeople } from '@unisono/people-core/testing';
import type { TestDatabase } from '@unisono/test-kit/database';

/** Makes people with an e-mail address each and answers their ids in the order of `names`. */
export async function peopleNamed(
  db: Pick<TestDatabase, 'sql'> & { readonly database: Database },
  names: readonly string[],
  attributes: Readonly<Record<string, string>> = {},
): Promise<string[]> {
  await givenPeople(
    db.database,
    names.map((name) => ({
      externalId: name,
      name,
      identities: [{ kind: 'email', value: `${name}@example.org` }],
      attributes,
    })),
  );
  const rows = await db.sql()<{ id: string; name: string }>('select id, name from person where name = any($1)', [
    names,
  ]);
  return names.map((name) => rows.find((row) => row.name === name)?.id ?? `nobody called ${name}`);
}
