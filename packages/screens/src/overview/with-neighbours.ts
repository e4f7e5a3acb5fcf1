import type { Overview } from '@unisono/coherence/schema';

/**
 * The overview of a single unit, with what stands out about it among everything the reader may see: alone it has nobody
 * to be compared with. `neighbours` are the units beside it in the tree, itself among them.
 */
export function withNeighbours(
  view: Overview,
  everything: Overview,
  isBeside: (unitId: string) => boolean,
): { view: Overview; neighbours: Overview['units'] } {
  const [own] = view.units;
  const known = view.findings.filter(({ code }) => code !== 'unit-moved');
  const about = everything.findings.filter((finding) => 'unit' in finding && finding.unit.id === own?.unit.id);
  return {
    view: { ...view, findings: [...known, ...about] },
    neighbours: everything.units.filter(({ unit }) => isBeside(unit.id)),
  };
}
