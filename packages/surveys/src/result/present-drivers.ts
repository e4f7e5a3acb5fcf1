import type { DriverCorrelations } from './driver-correlations.ts';
import type { ImportanceOutcome } from './importance-in-worker.ts';
import type { ResultScreen } from './result-screen.ts';
import type { Drivers, ScoreFigure, Shown } from './result.schema.ts';
import { scoreFigure } from './score-figure.ts';

/**
 * Drivers as they are shown, most important first. The map of priorities is cut at an equal part of R² and at the mean of
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
    importance: r2 / found.length,
    mean: means.length === 0 ? 0 : means.reduce((sum, each) => sum + each, 0) / means.length,
  };
  return { ok: true, r2, n, level, drivers: found.toSorted((one, other) => other.importance - one.importance), cuts };
}

function meanOf(screen: ResultScreen, question: string): Shown<ScoreFigure> {
  const rule = screen.rules.find((each) => each.question === question);
  if (!rule) return { ok: false, reason: 'protected' };
  return scoreFigure(screen.figures, screen.part, rule, screen.population(screen.part));
}
