import type { Sql } from '@unisono/database/sql';
import type { Release, ReleaseValue } from '@unisono/disclosure/schema';
import { partsOf, readPlaces } from '@unisono/disclosure/server';
import { NO_EMOTIONS, type Day, type Role } from '@unisono/people-core/schema';
import { recordRelease, type ReleaseContribution } from '@unisono/people-core/server';
import type { Question } from '../survey/question.schema.ts';
import { panelScoresOf, type PanelScore } from './panel-scores-of.ts';

/** A release with what its wave asked. */
export interface ReleasedWave {
  readonly release: Release;
  readonly side: Role;
  readonly questions: readonly Question[];
  /** The last day on which anybody could answer: what the release counts for. */
  readonly day: Day;
}

type PartFigure = ReleaseContribution['parts'][number]['figures'][number];

/**
 * Lets a release join the panel, in the transaction that made it. The panel gets sums over whole release groups, by the
 * units as of launch that they are told apart by, and nothing else.
 */
export async function contributeRelease(sql: Sql, { release, side, questions, day }: ReleasedWave): Promise<void> {
  const scores = questions.flatMap(panelScoresOf);
  const emotions = questions.find((question) => question.kind === 'emotions');
  const parts = partsOf(release, await readPlaces(sql, release.waveId)).map(({ unitIds, values }) => ({
    unitIds,
    figures: scores.flatMap((score) => figureOf(score, values) ?? []),
  }));
  await recordRelease(sql, {
    releaseId: release.id,
    waveId: release.waveId,
    side,
    day,
    emotionSet: emotions?.emotionSet ?? NO_EMOTIONS,
    k: release.k,
    parts: parts.filter(({ figures }) => figures.length > 0),
  });
}

function figureOf(told: PanelScore, values: readonly ReleaseValue[]): PartFigure | undefined {
  const { score } = told;
  const valueOf = (measure: string) => values.find(({ code }) => code === measure);
  if ('weights' in told) {
    const parts = told.weights.flatMap(([measure, weight]) => {
      const value = valueOf(measure);
      return value ? [{ n: value.n, total: weight * value.total }] : [];
    });
    const [first] = parts;
    if (!first || parts.length < told.weights.length) return undefined;
    return { score, n: first.n, total: parts.reduce((sum, part) => sum + part.total, 0), squares: null, counts: null };
  }
  const value = valueOf(told.measure);
  if (!value) return undefined;
  const { n, total, squares, counts } = value;
  if (!('option' in told)) return { score, n, total, squares, counts };
  const chosen = counts?.[told.option] ?? 0;
  return { score, n, total: chosen, squares: chosen, counts: null };
}
