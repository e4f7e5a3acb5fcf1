import { normalDraws } from '../random-draws.ts';
import { seededRandom } from '../seeded-random.ts';

/** Independent standard normal numbers, the same for the same seed. */
export function normalRandom(seed: number): () => number {
  return normalDraws(seededRandom(seed));
}

/** A pair of standard normal numbers with correlation `rho`. */
export function normalPair(normal: () => number, rho: number): [number, number] {
  const first = normal();
  return [first, rho * first + Math.sqrt(1 - rho ** 2) * normal()];
}

export const RUNS = 2000;

/** Milliseconds a test of so many runs may take on a busy machine. */
export const SIMULATION_TIME = 120_000;

/** The share of runs in which `hit` is true. */
export function shareOfRuns(hit: (run: number) => boolean): number {
  let hits = 0;
  for (let run = 0; run < RUNS; run += 1) if (hit(run)) hits += 1;
  return hits / RUNS;
}
