/**
 * What each driver adds to R², averaged over all orders in which the drivers may enter: LMG (Lindeman, Merenda & Gold
 * 1980, p. 119; Grömping 2006), which is the Shapley (1953) value of the game whose worth is R². They sum to the R² of
 * all drivers.
 * @param explained R² by subset, as from `explainedBySubsets`
 */
export function shapleyShares(explained: Float64Array, drivers: number): number[] {
  // |S|!(p − |S| − 1)!/p! = 1 / (p · C(p − 1, |S|))
  const weights: number[] = [];
  for (let size = 0, choices = 1; size < drivers; size += 1) {
    weights.push(1 / (drivers * choices));
    choices = (choices * (drivers - 1 - size)) / (size + 1);
  }
  const shares = new Float64Array(drivers);
  for (let subset = 0; subset < explained.length; subset += 1) {
    // R²(S) counts for every driver in S as what it led to, against every other as what it started from.
    const size = bitsOf(subset);
    const gained = (explained[subset] ?? 0) * (weights[size - 1] ?? 0);
    const started = (explained[subset] ?? 0) * (weights[size] ?? 0);
    for (let driver = 0; driver < drivers; driver += 1) {
      shares[driver] = (shares[driver] ?? 0) + (subset & (1 << driver) ? gained : -started);
    }
  }
  return [...shares];
}

function bitsOf(subset: number): number {
  let bits = 0;
  for (let rest = subset; rest > 0; rest &= rest - 1) bits += 1;
  return bits;
}
