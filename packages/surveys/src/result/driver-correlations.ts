import type { Question } from '../survey/question.schema.ts';
import { driverPairs, type DriverPair } from '../protected/driver-pairs.ts';
import type { Figures } from './figures.ts';
import { pairMoments, type PairMoments } from './pair-sums.ts';
import type { DriversOf, Withheld } from './result.schema.ts';

/** The correlations that an outcome's drivers are computed from. */
export interface DriverCorrelations {
  /** Codes of the questions, in the order of the matrix; the outcome is its last row and column. */
  readonly questions: readonly string[];
  readonly correlations: readonly (readonly number[])[];
  /** The fewest who answered any two. */
  readonly n: number;
}

type Outcome = DriversOf['outcome'];

/**
 * The matrix of an outcome and the agreement questions over these groups, each correlation of those who answered both, so
 * that questions may take turns. A question that nobody's answers vary in is left out.
 */
export function driverCorrelations(
  figures: Figures,
  groupIds: readonly number[],
  questions: readonly Question[],
  outcome: Outcome,
): ({ readonly ok: true } & DriverCorrelations) | Withheld {
  const target = outcomeMeasure(questions, outcome);
  if (target === undefined) return { ok: false, reason: 'no-outcome' };
  const pairs = driverPairs(questions);
  const known = new Set(pairs.flatMap(({ first, second }) => [first.code, second.code]));
  const drivers = questions.filter(({ kind, code }) => kind === 'agreement' && known.has(code)).map(({ code }) => code);
  if (drivers.length === 0) return { ok: false, reason: 'no-drivers' };
  const moments = new Map(pairs.map((pair) => [pair.code, pairMoments(figures, groupIds, pair)]));
  const between = (one: string, other: string) => correlationOf(pairs, moments, one, other);
  const varying = drivers.filter((code) => between(code, target) !== 'no-variation');
  if (varying.length === 0) return { ok: false, reason: 'no-variation' };
  const order = [...varying, target];
  const matrix: number[][] = [];
  let least = Number.POSITIVE_INFINITY;
  for (const one of order) {
    const row: number[] = [];
    for (const other of order) {
      const found = one === other ? { r: 1, n: least } : between(one, other);
      if (typeof found !== 'object') return { ok: false, reason: found ?? 'pairs-withheld' };
      row.push(found.r);
      least = Math.min(least, found.n);
    }
    matrix.push(row);
  }
  return { ok: true, questions: varying, correlations: matrix, n: least };
}

function outcomeMeasure(questions: readonly Question[], outcome: Outcome): string | undefined {
  const kind = outcome === 'experience' ? 'emotions' : 'recommend';
  const code = questions.find((question) => question.kind === kind)?.code;
  return code !== undefined && outcome === 'experience' ? `${code}.experience` : code;
}

function correlationOf(
  pairs: readonly DriverPair[],
  moments: ReadonlyMap<string, PairMoments | undefined>,
  one: string,
  other: string,
): { readonly r: number; readonly n: number } | 'no-variation' | undefined {
  const pair = pairs.find((each) => {
    const [first, second] = [each.first.code, each.second.code];
    return (first === one && second === other) || (first === other && second === one);
  });
  const found = pair && moments.get(pair.code);
  if (!found) return undefined;
  const scale = Math.sqrt(found.varianceOfFirst * found.varianceOfSecond);
  if (scale < NO_SPREAD) return 'no-variation';
  // Halves over more people than the product may lead a little over 1.
  return { r: Math.max(-1, Math.min(1, found.covariance / scale)), n: found.n };
}

/** Of sums of whole numbers: less is the rounding of a constant. */
const NO_SPREAD = 1e-9;
