import type { Sql } from '@unisono/database/sql';
import type { Day } from '../period/day.ts';
import type { Role } from '../relationship/relationship.schema.ts';
import type { ReleasedTotals } from './score-of-releases.ts';

/** What a closed protected wave, or one period of a rolling one, tells the panel. */
export interface ReleaseContribution {
  readonly releaseId: string;
  readonly waveId: string;
  readonly side: Role;
  /** The day it counts for. */
  readonly day: Day;
  /** The set its emotions were asked with; 0 where none were. */
  readonly emotionSet: number;
  readonly k: number;
  /** Disjoint for each score: units as of launch whose people are only told together. */
  readonly parts: readonly {
    readonly unitIds: readonly string[];
    /** By score: a metric in its stored unit, or `answer:…`. */
    readonly figures: readonly (ReleasedTotals & { readonly score: string })[];
  }[];
}

/**
 * Lets a release join the panel, in the transaction that made it; from then on nothing of it changes. Twice changes
 * nothing. Throws where anything would be shown of fewer than k, which no release does.
 */
export async function recordRelease(sql: Sql, contribution: ReleaseContribution): Promise<void> {
  const { releaseId, waveId, side, day, emotionSet, k, parts } = contribution;
  const figures = parts.flatMap((part, index) => part.figures.map((figure) => ({ ...figure, part: index })));
  if (figures.some(({ n }) => n < k)) throw new Error(`release ${releaseId} tells of fewer than ${k}`);
  const scores = [...new Set(figures.map(({ score }) => score))].sort();
  const made = await sql(
    `insert into panel_release (id, wave_id, side, day, emotion_set, k, scores) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (id) do nothing returning id`,
    [releaseId, waveId, side, day, emotionSet, k, scores],
  );
  if (made.length === 0) return;
  await sql(
    `insert into panel_part (release_id, part, unit_ids)
     select $1, part - 1, array(select jsonb_array_elements_text(units)::uuid)
     from jsonb_array_elements($2::jsonb) with ordinality each (units, part)`,
    [releaseId, JSON.stringify(parts.map(({ unitIds }) => unitIds))],
  );
  await sql(
    `insert into panel_figure (release_id, score, part, n, total, squares, counts)
     select $1, score, part, n, total, squares, nullif(counts, 'null')
     from jsonb_to_recordset($2::jsonb)
       as told (score text, part integer, n integer, total numeric, squares numeric, counts jsonb)`,
    [releaseId, JSON.stringify(figures)],
  );
}
