import type { Sql } from '@unisono/database/sql';
import { protectedWaveInput, type ProtectedWaveInput } from './protected-wave.schema.ts';
import { requireProtection } from './require-protection.ts';

/**
 * Locks what a protected wave was launched with: mode, k, attributes, what is measured and the tree of that day.
 * Nothing of it can be changed afterwards. In the transaction of the launch.
 * @throws ConflictError `protection-missing`
 */
export async function openProtectedWave(sql: Sql, input: ProtectedWaveInput): Promise<void> {
  const wave = protectedWaveInput.parse(input);
  await requireProtection(sql);
  await sql('select guarded.open_wave($1, $2, $3, $4, $5, $6::jsonb, $7::jsonb)', [
    wave.waveId,
    wave.mode,
    wave.k,
    wave.rolling,
    wave.attributes,
    JSON.stringify(wave.families),
    JSON.stringify(wave.places),
  ]);
  const cells = wave.places.filter(({ unitIds }) => unitIds.length > 0);
  if (cells.length > 0) await sql('select guarded.note_units($1, $2::jsonb)', [wave.waveId, JSON.stringify(cells)]);
}
