/** Independent standard normal numbers (Box & Muller 1958) from uniform ones. */
export function normalDraws(uniform: () => number): () => number {
  return () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
}

/** A χ² number with `df` degrees of freedom, 1 or more: twice a gamma number of shape df/2 (Marsaglia & Tsang 2000). */
export function chiSquareDraw(df: number, uniform: () => number, normal: () => number): number {
  // Under shape 1 the method does not hold: one more is drawn, and a power of a uniform number takes it back.
  const shape = df / 2;
  const raised = shape < 1 ? shape + 1 : shape;
  const boost = shape < 1 ? (1 - uniform()) ** (1 / shape) : 1;
  const d = raised - 1 / 3;
  for (;;) {
    const x = normal();
    const v = (1 + x / Math.sqrt(9 * d)) ** 3;
    if (v > 0 && Math.log(1 - uniform()) < x ** 2 / 2 + d - d * v + d * Math.log(v)) return 2 * d * v * boost;
  }
}
