import { driverCorrelations } from './driver-correlations.ts';
import { importanceInWorker } from './importance-in-worker.ts';
import { invitedByGroup } from './invited-of.ts';
import { openResults, type ResultReader } from './open-results.ts';
import { presentDrivers } from './present-drivers.ts';
import { resultScreenOf } from './result-screen-of.ts';
import type { DriversOf, FindResultsInput, Shown, Drivers } from './result.schema.ts';
import { chooseRun, readRuns } from './wave-runs.ts';

const OUTCOMES = ['recommend', 'experience'] as const;

/**
 * What drives recommendation and experience in a part of the organisation: importance with intervals, and where each
 * driver lies on the map of priorities. Outcomes that were not asked are left out.
 * @throws NotFoundError `wave-unknown`, `unit-unknown`, `release-unknown`
 * @throws NotAllowedError `unit-out-of-scope`
 */
export async function findDrivers(ctx: ResultReader, input: FindResultsInput): Promise<DriversOf[]> {
  const { sql, wave, part } = await openResults(ctx, input);
  const run = chooseRun(await readRuns(sql, wave, { pairs: true }), input.sequence);
  if (!run) return OUTCOMES.map((outcome) => ({ outcome, result: { ok: false, reason: 'not-released' } }));
  const invited = await invitedByGroup(sql, wave, run.figures.groups);
  const screen = await resultScreenOf(sql, { ...run, wave }, [], part, invited);
  const found: DriversOf[] = [];
  for (const outcome of OUTCOMES) {
    const matrix = driverCorrelations(screen.figures, screen.part, wave.content.questions, outcome);
    if (!matrix.ok && matrix.reason === 'no-outcome') continue;
    const result: Shown<Drivers> = matrix.ok
      ? presentDrivers(screen, matrix, await importanceInWorker(matrix))
      : matrix;
    found.push({ outcome, result });
  }
  return found;
}
