/**
 * Runs ours and the floor by turns, so that what else the machine does befalls both alike; the first of each warms up
 * and does not count.
 */
export async function sideBySide<Figures>(
  runs: number,
  ours: () => Promise<Figures>,
  floor: () => Promise<Figures>,
): Promise<{ ours: Figures[]; floor: Figures[] }> {
  const measured: { ours: Figures[]; floor: Figures[] } = { ours: [], floor: [] };
  for (let run = 0; run <= runs; run += 1) {
    const [one, other] = [await ours(), await floor()];
    if (run === 0) continue;
    measured.ours.push(one);
    measured.floor.push(other);
  }
  return measured;
}
