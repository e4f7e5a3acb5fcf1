import {
  betweenAssociation,
  pooledAssociation,
  twoWayAssociation,
  withinAssociation,
  type Association,
  type AssociationKind,
  type Observation,
  type RankAssociation,
} from '@unisono/statistics/association';
import { benjaminiHochberg } from '@unisono/statistics/multiplicity';
import type { Outcome } from '@unisono/statistics/refusal';
import { observationsOf, type Pair } from './pair.ts';
import type { ComputedAssociation, Strength, ViewAssociation } from './association.schema.ts';

/** What has to be there before a number is shown (docs/measures.md); the functions themselves compute from 4 pairs on. */
const FEWEST = { groups: 10, pairs: 20, periods: 2 } as const;

const QUESTIONS: readonly {
  readonly kind: AssociationKind;
  readonly compute: (observations: readonly Observation[]) => Outcome<Association>;
}[] = [
  { kind: 'between', compute: betweenAssociation },
  { kind: 'within', compute: withinAssociation },
  { kind: 'two-way', compute: twoWayAssociation },
  { kind: 'pooled', compute: pooledAssociation },
];

/**
 * The associations of one view: between groups, within them, within them and periods, and pooled, each computed, refused with
 * its reason, or "not enough data" with what is missing. Their p are one family.
 */
export function associationsOf(pairs: readonly Pair[]): ViewAssociation[] {
  const observations = observationsOf(pairs);
  const answers = QUESTIONS.map(({ kind, compute }) => missing(kind, pairs) ?? answer(kind, compute(observations)));
  const tested = answers.flatMap((each) => (each.state === 'computed' && each.inference ? [each.inference.p] : []));
  const adjusted = benjaminiHochberg(tested);
  const family = adjusted.ok ? [...adjusted.adjusted] : [];
  return answers.map((each) =>
    each.state === 'computed' && each.inference ? { ...each, q: family.shift() ?? null } : each,
  );
}

function missing(kind: AssociationKind, pairs: readonly Pair[]): ViewAssociation | null {
  const found = {
    groups: new Set(pairs.map((pair) => pair.groupKey)).size,
    pairs: pairs.length,
    periods: new Set(pairs.map((pair) => pair.period)).size,
  };
  const everyGroupOnce = found.groups === pairs.length;
  const wanted: Record<AssociationKind, readonly (keyof typeof FEWEST)[]> = {
    between: ['groups'],
    // Units that are groups of their own have nothing within them in a single period.
    within: everyGroupOnce ? ['periods', 'pairs'] : ['pairs'],
    'two-way': ['periods', 'pairs'],
    pooled: ['pairs'],
  };
  const of = wanted[kind].find((each) => found[each] < FEWEST[each]);
  return of ? { kind, state: 'not-enough-data', of, needed: FEWEST[of], found: found[of] } : null;
}

function answer(kind: AssociationKind, outcome: Outcome<Association>): ViewAssociation {
  if (!outcome.ok) return { kind, state: 'refused', reason: outcome.reason };
  const { n, groups, periods, spearman } = outcome;
  const numbers = { n, groups, periods, strength: strengthOf(outcome.r), q: null };
  const ranks = spearman.ok ? correlation(spearman) : null;
  return { kind, state: 'computed', ...numbers, ...correlation(outcome), spearman: ranks };
}

function correlation({ r, inference }: RankAssociation): Pick<ComputedAssociation, 'r' | 'inference' | 'noInference'> {
  if (!inference.ok) return { r, inference: null, noInference: inference.reason };
  const { low, high, p, df, t, method, clusters } = inference;
  return { r, inference: { low, high, p, df, t, method, clusters }, noInference: null };
}

function strengthOf(r: number): Strength {
  const size = Math.abs(r);
  if (size < 0.1) return 'negligible';
  if (size < 0.3) return 'weak';
  return size < 0.5 ? 'moderate' : 'strong';
}
