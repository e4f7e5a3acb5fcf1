import { sqlOfClient } from '@unisono/database/sql';
import {
  recordUnits,
  type Numbered,
  type Problem,
  type RecordOptions,
  type UnitInput,
} from '@unisono/people-core/server';
import { authorise } from '@unisono/rpc/server';
import type { PoolClient } from 'pg';
import { canImportUnits } from '../import/import.policy.ts';
import type { CreateUnits } from '../mapping/import-map.schema.ts';
import { RefusedMapError } from '../mapping/refused-map-error.ts';
import type { NamedUnit } from '../survey/named-units.ts';

/**
 * Makes the units that a file names and that are not there; those that are stay as they are. Answers how many.
 * @throws NotAllowedError when some are missing and the actor may not import units
 * @throws RefusedMapError `units-not-made` with the first problem
 */
export async function makeUnits(
  client: PoolClient,
  named: readonly NamedUnit[],
  settings: CreateUnits,
  options: RecordOptions,
): Promise<number> {
  const known = await sqlOfClient(client)<{ code: string }>('select code from unit where code = any($1::text[])', [
    named.map(({ code }) => code),
  ]);
  const codes = new Set(known.map(({ code }) => code));
  const missing = named.filter(({ code }) => !codes.has(code));
  if (missing.length === 0) return 0;
  if (options.actor) authorise(canImportUnits, options.actor);
  // Even a check makes them: the rows are checked against them, and all of it is rolled back.
  const outcome = await recordUnits(client, rowsOf(missing, settings), { ...options, apply: true });
  const [problem] = outcome.problems;
  if (problem) throw new RefusedMapError('units-not-made', { field: 'createUnits', details: detailsOf(problem) });
  return outcome.new;
}

async function* rowsOf(units: readonly NamedUnit[], { from }: CreateUnits): AsyncGenerator<Numbered<UnitInput>> {
  for (const { code, name, kind, parent, row } of units) yield { code, name, kind, parent, from, row };
}

function detailsOf({ reason, row, details }: Problem): Problem['details'] {
  return { ...details, problem: reason, row };
}
