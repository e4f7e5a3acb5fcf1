import { seededRandom } from '../seeded-random.ts';
import { valueAt } from '../value-at.ts';
import type { ClusterSums } from './cluster-sums.ts';

/** The six points of Webb (2023), equally likely: mean 0, variance 1, enough distinct draws for few clusters. */
const WEBB = [-Math.sqrt(1.5), -1, -Math.sqrt(0.5), Math.sqrt(0.5), 1, Math.sqrt(1.5)] as const;

const DRAWS = 1999;
/** Always the same draws: the same data give the same numbers on every machine. */
const SEED = 20_260_914;
/** Halvings of the search for an end of the interval: 2⁻³⁰ is far below what 1,999 draws can tell apart. */
const HALVINGS = 30;

/** What a draw adds up to: with scores E = P − ρQ, Σ(wE) = p − ρq and Σ(wE)² = pp − 2ρ·pq + ρ²·qq for every ρ at once. */
interface Draw {
  readonly p: number;
  readonly q: number;
  readonly pp: number;
  readonly pq: number;
  readonly qq: number;
}

export interface WildBootstrap {
  readonly allowance: number;
  /** What the data themselves add up to, every weight being 1. */
  readonly observed: Draw;
  readonly draws: readonly Draw[];
}

/** Draws of Webb weights over the clusters. */
export function wildBootstrap(sums: ClusterSums, draws: number = DRAWS): WildBootstrap {
  const random = seededRandom(SEED);
  const weight = () => valueAt(WEBB, Math.floor(random() * WEBB.length));
  return {
    allowance: sums.allowance,
    observed: draw(sums, () => 1),
    draws: Array.from({ length: draws }, () => draw(sums, weight)),
  };
}

/**
 * Test of "the correlation is ρ" over clusters: wild cluster bootstrap-t with the null imposed and Webb weights, on
 * the score of the estimating equation Σ(xy − ρ(x² + y²)/2) = 0 of standardised pairs (Cameron, Gelbach & Miller
 * 2008; score form Kline & Santos 2012; weights Webb 2023). T = ΣE/√ΣE² over the clusters' scores E, times the allowance,
 * and p the share of draws with |ΣwE|/√Σw²E² at least |T|.
 */
export function wildClusterTest({ allowance, observed, draws }: WildBootstrap, rho: number): { t: number; p: number } {
  const squares = squaresAt(observed, rho);
  const t = squares > 0 ? (allowance * (observed.p - rho * observed.q)) / Math.sqrt(squares) : 0;
  let extreme = 0;
  for (const each of draws) {
    const sum = each.p - rho * each.q;
    if (sum * sum >= t * t * squaresAt(each, rho)) extreme += 1;
  }
  return { t, p: (extreme + 1) / (draws.length + 1) };
}

/** All ρ that the test does not reject at 1 − level: by halving between r, which is never rejected, and ±1. */
export function wildClusterInterval(bootstrap: WildBootstrap, r: number, level: number): { low: number; high: number } {
  const rejected = (rho: number) => wildClusterTest(bootstrap, rho).p <= 1 - level;
  const end = (limit: number) => {
    if (!rejected(limit)) return limit;
    let [inside, outside] = [r, limit];
    for (let halving = 0; halving < HALVINGS; halving += 1) {
      const middle = (inside + outside) / 2;
      if (rejected(middle)) outside = middle;
      else inside = middle;
    }
    return inside;
  };
  return { low: end(-1), high: end(1) };
}

function draw({ products, squares }: ClusterSums, weight: () => number): Draw {
  let p = 0;
  let q = 0;
  let pp = 0;
  let pq = 0;
  let qq = 0;
  for (let cluster = 0; cluster < products.length; cluster += 1) {
    const w = weight();
    const wp = w * valueAt(products, cluster);
    const wq = w * valueAt(squares, cluster);
    p += wp;
    q += wq;
    pp += wp * wp;
    pq += wp * wq;
    qq += wq * wq;
  }
  return { p, q, pp, pq, qq };
}

function squaresAt({ pp, pq, qq }: Draw, rho: number): number {
  return Math.max(0, pp - 2 * rho * pq + rho * rho * qq);
}
