import { parseArgs } from 'node:util';
import type { Database } from '@unisono/database/pools';
import { sqlOf } from '@unisono/database/sql';
import { InvalidInputError, NotFoundError } from '@unisono/rpc/server';
import { createKey, type CreatedKey } from './create-key.ts';
import { createKeyInput } from './key.schema.ts';

/** The words that may follow `unisono key`. */
export const KEY_FORMS = [
  'create --name NAME --source SOURCE --scope SCOPE… --side SIDE… [--unit CODE…] [--until DAY] [--per-minute N]',
];

const one = { type: 'string' } as const;
const several = { type: 'string', multiple: true } as const;
const OPTIONS = {
  name: one,
  source: one,
  scope: several,
  side: several,
  unit: several,
  until: one,
  'per-minute': one,
} as const;

/**
 * Makes a key for whoever holds the database; answers it with its secret, or `wrong-usage` where the words make no
 * command. Throws what `parseArgs` throws for words it does not know.
 * @throws InvalidInputError `schema` naming the option that is malformed; NotFoundError `unit-not-found`
 */
export async function runKeyCommand(
  words: readonly string[],
  database: Database,
  now: () => Date,
): Promise<CreatedKey | 'wrong-usage'> {
  const { values, positionals } = parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true });
  if (positionals.join(' ') !== 'create') return 'wrong-usage';
  const { name, source, scope, side = [], unit, until, 'per-minute': perMinute } = values;
  const em = database.orm.em.fork();
  const unitIds = unit ? await idsOf(sqlOf(em), unit) : null;
  const input = createKeyInput.safeParse({
    name,
    source,
    scopes: scope,
    sides: side,
    unitIds,
    endsOn: until,
    perMinute: perMinute === undefined ? undefined : Number(perMinute),
  });
  if (!input.success) {
    const [issue] = input.error.issues;
    const field = OPTION_OF[String(issue?.path[0])] ?? '';
    throw new InvalidInputError('schema', { field, details: { problem: issue?.message ?? '' } });
  }
  return createKey({ em, now, actor: null }, input.data);
}

const OPTION_OF: Readonly<Record<string, string>> = {
  name: 'name',
  source: 'source',
  scopes: 'scope',
  sides: 'side',
  unitIds: 'unit',
  endsOn: 'until',
  perMinute: 'per-minute',
};

async function idsOf(sql: ReturnType<typeof sqlOf>, codes: readonly string[]): Promise<string[]> {
  const units = await sql<{ id: string; code: string }>('select id, code from unit where code = any($1::text[])', [
    codes,
  ]);
  const missing = codes.find((code) => !units.some((unit) => unit.code === code));
  if (missing !== undefined) throw new NotFoundError('unit-not-found', { field: 'unit', details: { unit: missing } });
  return units.map(({ id }) => id);
}
