/** One moment on a person's emotional account: its net emotional value, −100 to 100, and its age in days. */
export interface BalanceEntry {
  readonly nev: number;
  readonly daysAgo: number;
}

/** After how many days a moment counts half, and how much heavier the unpleasant weighs. */
export interface BalanceSettings {
  readonly halfLife: number;
  readonly unpleasantWeight: number;
}

const BALANCE_SETTINGS: BalanceSettings = { halfLife: 90, unpleasantWeight: 2 };

/**
 * A person's emotional balance, −1 to 1: Σ w·v·2^(−Δt/h) / Σ w·2^(−Δt/h) with v = NEV/100 and w = 1 for moments that
 * were pleasant on the whole, 2 for unpleasant ones (docs/measures.md). Undefined without a moment.
 */
export function emotionalBalance(
  entries: readonly BalanceEntry[],
  settings: BalanceSettings = BALANCE_SETTINGS,
): number | undefined {
  if (entries.length === 0) return undefined;
  // Ages are counted from the youngest moment: the ratio is the same and never fades to 0/0.
  const youngest = Math.min(...entries.map((entry) => entry.daysAgo));
  let weighted = 0;
  let weights = 0;
  for (const { nev, daysAgo } of entries) {
    const weight = (nev < 0 ? settings.unpleasantWeight : 1) * 2 ** ((youngest - daysAgo) / settings.halfLife);
    weighted += (weight * nev) / 100;
    weights += weight;
  }
  return weighted / weights;
}
