import type { Sql } from '@unisono/database/sql';
import { findOrganisation } from '@unisono/people-core/server';
import type { WaveRow } from '../wave/read-wave-row.ts';
import type { Figures } from './figures.ts';
import { questionScores, type ScoreCuts, type ScoreRule } from './question-scores.ts';
import { groupsOfPart, type ReaderPart } from './reader-part.ts';
import type { ResultScreen, ScreenRun } from './result-screen.ts';
import type { ResultReason } from './result.schema.ts';
import { sameQuestion } from './same-question.ts';
import { screenFamily } from './screen-family.ts';
import type { WaveRun } from './wave-runs.ts';

/** Where wow and pain begin before the organisation is set up. */
const USUAL_CUTS: ScoreCuts = { wowCut: 80, painCut: 80 };

/** Brings together what one screen is computed from: the run, the part of it, and the same part of the runs before. */
export async function resultScreenOf(
  sql: Sql,
  run: WaveRun & { readonly wave: { readonly day: string } },
  earlier: readonly WaveRun[],
  part: ReaderPart,
  invited: ReadonlyMap<number, number>,
): Promise<ResultScreen> {
  const { wave, figures } = run;
  const cuts = (await findOrganisation(sql)) ?? USUAL_CUTS;
  const before: ScreenRun[] = [];
  for (const each of earlier) {
    const day = each.wave.day ?? wave.day;
    before.push({
      waveId: each.wave.id,
      sequence: each.sequence,
      day: each.day ?? day,
      figures: each.figures,
      part: await groupsOfPart(sql, each.figures.groups, part.meant, day),
      incomparable: (rule) => incomparable(rule, wave, each.wave),
    });
  }
  const open = await groupsOfPart(sql, figures.groups, part.open, wave.day);
  const whole = figures.groups.map(({ id }) => id);
  const wholly = wave.side === 'employee' && !wave.plan.channels.includes('link');
  return {
    figures,
    rules: wave.content.questions.flatMap((question) => questionScores(question, cuts)),
    part: await groupsOfPart(sql, figures.groups, part.meant, wave.day),
    whole,
    wholeHidden: (measure) => hidesWhole(wave, figures, open, whole, measure),
    population: (groupIds) => (wholly ? sumOf(groupIds, invited) : undefined),
    before,
    family: screenFamily(),
  };
}

/**
 * In a protected wave everybody sees the whole. In an identified one, whoever covers a part could subtract it from the
 * whole: so the others must be nobody, or at least k.
 */
function hidesWhole(
  { plan }: Pick<WaveRow, 'plan'>,
  figures: Figures,
  open: readonly number[],
  whole: readonly number[],
  measure: string,
): ResultReason | undefined {
  if (plan.mode !== 'identified' || open.length === whole.length) return undefined;
  const others = (figures.sumOver(whole, measure)?.n ?? 0) - (figures.sumOver(open, measure)?.n ?? 0);
  return others > 0 && others < plan.k ? 'rest-too-small' : undefined;
}

function incomparable(rule: ScoreRule, now: WaveRow, then: WaveRow): ResultReason | undefined {
  const [asked, before] = [now, then].map(({ content }) =>
    content.questions.find(({ code }) => code === rule.question),
  );
  if (!asked || !before) return 'not-asked-then';
  return sameQuestion(asked, before) ? undefined : 'wording-changed';
}

function sumOf(groupIds: readonly number[], invited: ReadonlyMap<number, number>): number | undefined {
  let sum = 0;
  for (const id of groupIds) {
    const own = invited.get(id);
    if (own === undefined) return undefined;
    sum += own;
  }
  return sum;
}
