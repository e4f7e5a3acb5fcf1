import { fromWhole } from './compare-scores.ts';
import type { ScoreRule } from './question-scores.ts';
import type { ResultScreen } from './result-screen.ts';
import type { ScoreDifference, Shown } from './result.schema.ts';
import { whyWithheld } from './score-figure.ts';
import { totalsOver } from './totals-over.ts';

/** A score of some groups less that of all who answered, tested as one of the screen's family. */
export function fromOrganisation(
  { figures, whole, wholeHidden, family }: ResultScreen,
  groupIds: readonly number[],
  rule: ScoreRule,
): Shown<ScoreDifference> {
  if (groupIds.length === whole.length) return { ok: false, reason: 'is-the-whole' };
  const hidden = wholeHidden(rule.measure);
  if (hidden) return { ok: false, reason: hidden };
  const [part, all] = [totalsOver(figures, groupIds, rule), totalsOver(figures, whole, rule)];
  if (!part) return { ok: false, reason: whyWithheld(figures, groupIds, rule.measure) };
  if (!all) return { ok: false, reason: whyWithheld(figures, whole, rule.measure) };
  if (part.n === 0) return { ok: false, reason: 'not-answered' };
  return family.add(`${rule.code} of ${groupIds.join(' ')}`, fromWhole(part, all, rule));
}
