import { seededRandom } from '@unisono/statistics/seeded-random';

/** Repeatable chance: the same seed tells the same story. */
export interface Random {
  /** In [0, 1). */
  uniform(): number;
  /** Standard normal, by Box and Muller. */
  normal(): number;
  /** A whole number from 0 to `count` − 1. */
  whole(count: number): number;
  chance(probability: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
  /** An index, in proportion to the weights. */
  weighted(weights: readonly number[]): number;
  /** Pareto: at least 1; the smaller `exponent`, the longer the tail. */
  powerLaw(exponent: number): number;
}

export function randomOf(seed: number): Random {
  const uniform = seededRandom(seed);
  const whole = (count: number) => Math.floor(uniform() * count);
  return {
    uniform,
    whole,
    normal: () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()),
    chance: (probability) => uniform() < probability,
    pick: (items) => {
      const item = items[whole(items.length)];
      if (item === undefined) throw new Error('nothing to pick from');
      return item;
    },
    weighted: (weights) => {
      let rest = uniform() * weights.reduce((sum, weight) => sum + weight, 0);
      const index = weights.findIndex((weight) => (rest -= weight) < 0);
      return index < 0 ? weights.length - 1 : index;
    },
    powerLaw: (exponent) => (1 - uniform()) ** (-1 / exponent),
  };
}
