import { differenceOf } from './compare-scores.ts';
import { fromOrganisation } from './from-organisation.ts';
import type { ScoreRule } from './question-scores.ts';
import type { ResultScreen, ScreenRun } from './result-screen.ts';
import type { ScoreDifference, ScoreFigure, ScoreKey, ScoreResult, Shown, TrendPoint } from './result.schema.ts';
import { scoreFigure, whyWithheld } from './score-figure.ts';
import { totalsOver } from './totals-over.ts';

/** Every score of the wave, in the order of its questions. `here` names the run that is shown. */
export function scoreResults(screen: ResultScreen, here: Omit<TrendPoint, 'figure'>): ScoreResult[] {
  const { figures, part, whole, population } = screen;
  return screen.rules.map((rule) => {
    const figure = scoreFigure(figures, part, rule, population(part));
    return {
      ...keyOf(rule),
      figure,
      counts: figure.ok ? (figures.sumOver(part, rule.measure)?.counts ?? null) : null,
      organisation: organisationFigure(screen, rule, population(whole)),
      fromOrganisation: fromOrganisation(screen, part, rule),
      change: changeOf(screen, rule),
      trend: [...screen.before.map((run) => trendPoint(run, rule)), { ...here, figure }],
    };
  });
}

function keyOf({ code, question, questionKind, metric, option, kind, min, max }: ScoreRule): ScoreKey {
  return { code, question, questionKind, metric, option, kind, min, max };
}

function organisationFigure(screen: ResultScreen, rule: ScoreRule, population?: number): Shown<ScoreFigure> {
  const hidden = screen.wholeHidden(rule.measure);
  return hidden ? { ok: false, reason: hidden } : scoreFigure(screen.figures, screen.whole, rule, population);
}

/** Since the run before, where it asked the same and its part is shown. */
function changeOf({ figures, part, before, family }: ResultScreen, rule: ScoreRule): Shown<ScoreDifference> {
  const last = before.at(-1);
  if (!last) return { ok: false, reason: 'first-wave' };
  const incomparable = last.incomparable(rule);
  if (incomparable) return { ok: false, reason: incomparable };
  const [now, then] = [totalsOver(figures, part, rule), totalsOver(last.figures, last.part, rule)];
  if (!now) return { ok: false, reason: whyWithheld(figures, part, rule.measure) };
  if (!then) return { ok: false, reason: whyWithheld(last.figures, last.part, rule.measure) };
  if (now.n === 0 || then.n === 0) return { ok: false, reason: 'not-answered' };
  return family.add(`${rule.code} since before`, differenceOf(now, then, rule));
}

/** Each point has the interval of a sample: a trend is read as one of many that might have been. */
function trendPoint(run: ScreenRun, rule: ScoreRule): TrendPoint {
  const { waveId, sequence, day } = run;
  const reason = run.incomparable(rule);
  const figure: Shown<ScoreFigure> = reason ? { ok: false, reason } : scoreFigure(run.figures, run.part, rule);
  return { waveId, sequence, day, figure };
}
