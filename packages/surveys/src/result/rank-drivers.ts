import { importanceOfCorrelations } from '@unisono/statistics/regression';
import type { driverCorrelations } from './driver-correlations.ts';
import type { RankedDrivers } from './result-facts.ts';
import type { DriversOf } from './result.schema.ts';

/** As few draws as there may be: only the order is wanted, and the intervals take a second. */
const FEWEST_DRAWS = 19;

/** Which drivers matter most for an outcome; empty where it cannot be computed. */
export function rankDrivers(
  outcome: DriversOf['outcome'],
  found: ReturnType<typeof driverCorrelations>,
): RankedDrivers[] {
  if (!found.ok) return [];
  const importances = importanceOfCorrelations(found.correlations, found.n, { draws: FEWEST_DRAWS });
  if (!importances.ok) return [];
  const drivers = found.questions.flatMap((question, at) => {
    const own = importances.drivers[at];
    return own ? [{ question, importance: own.importance, share: own.share }] : [];
  });
  return [{ outcome, drivers }];
}
