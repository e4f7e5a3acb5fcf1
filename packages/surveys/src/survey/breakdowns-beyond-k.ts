/** How much a wave's breakdown would show, judged before anybody has answered. */
export interface ProtectedBreakdown {
  /** Groups of the audience in this breakdown: units, by each combination of the attributes. */
  readonly groups: number;
  /** Those that will hardly have `k` answers, so that they are pooled with others or stay unseen. */
  readonly beyond: number;
  /** More are beyond protection than within it: choose fewer attributes. */
  readonly tooMany: boolean;
}

/** Of employees who are invited about seven in ten answer; of customers far fewer. Used while nothing was measured. */
export const EXPECTED_RESPONSE = { employee: 0.7, customer: 0.15 } as const;

/** @param sizes the number of invited people of each group  @param response the share expected to answer, over 0 to 1 */
export function breakdownsBeyondK(sizes: readonly number[], k: number, response: number): ProtectedBreakdown {
  const beyond = sizes.filter((size) => size * response < k).length;
  return { groups: sizes.length, beyond, tooMany: beyond > sizes.length / 2 };
}
