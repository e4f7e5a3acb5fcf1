/** What remains of a journey, in net emotional value, −100 to 100. */
export interface JourneyMemory {
  readonly mean: number;
  /** The moment farthest from indifference, with its sign; the later of two equals. */
  readonly peak: number;
  readonly end: number;
  readonly peakEnd: number;
}

/**
 * Mean, peak, end and peak–end of a journey's moments in order. All four, because peak–end predicts what is
 * remembered well but not better than the mean (Alaybek et al. 2022). Undefined without a moment.
 */
export function journeyMemory(nevs: readonly number[]): JourneyMemory | undefined {
  const end = nevs.at(-1);
  if (end === undefined) return undefined;
  const peak = nevs.reduce((strongest, nev) => (Math.abs(nev) >= Math.abs(strongest) ? nev : strongest), 0);
  const mean = nevs.reduce((sum, nev) => sum + nev, 0) / nevs.length;
  return { mean, peak, end, peakEnd: (peak + end) / 2 };
}
