import type { DriverCorrelations } from './driver-correlations.ts';
import type { ImportanceOutcome } from './importance-in-worker.ts';
import type { ResultScreen } from './result-screen.ts';
import type { Driver, Drivers, ScoreFigure, Shown } from './result.schema.ts';
import { scoreFigure } from './score-figure.ts';

/**
 * Drivers as they are shown, most important first. The map of priorities is cut at an equal share of R² and at the mean of
 * the drivers' means: more important and lower than that is to be acted on first.
 */
export function presentDrivers(
  screen: ResultScreen,
  { questions }: DriverCorrelations,
  importances: ImportanceOutcome,
): Shown<Drivers> {
  if (!importances.ok) return importances;
  const { r2, n, level } = importances;
  const found = importances.drivers.flatMap((importance, at) => {
    const question = questions[at];
    return question === undefined ? [] : [{ question, ...importance, mean: meanOf(screen, question) }];
  });
  const means = found.flatMap(({ mean }) => (mean.ok ? mean.value : []));
  const cuts = {
    share: 1 / found.length,
    mean: means.length === 0 ? 0 : means.reduce((sum, each) => sum + each, 0) / means.length,
  };
  const drivers = found
    .map((each): Driver => ({ ...each, priority: priorityOf(each.share, each.mean, cuts) }))
    .toSorted((one, other) => other.importance - one.importance);
  return { ok: true, r2, n, level, drivers, cuts };
}

function meanOf(screen: ResultScreen, question: string): Shown<ScoreFigure> {
  const rule = screen.rules.find((each) => each.question === question);
  if (!rule) return { ok: false, reason: 'protected' };
  return scoreFigure(screen.figures, screen.part, rule, screen.population(screen.part));
}

function priorityOf(share: number, mean: Shown<ScoreFigure>, cuts: Drivers['cuts']): Driver['priority'] {
  if (!mean.ok) return null;
  if (share >= cuts.share) return mean.value < cuts.mean ? 'act-first' : 'keep';
  return mean.value < cuts.mean ? 'watch' : 'leave';
}
