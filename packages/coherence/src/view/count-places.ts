import type { CoherenceView, UnitCoherence } from './coherence.schema.ts';

/** How many units stand where. */
export function countPlaces(rows: readonly UnitCoherence[]): CoherenceView['counts'] {
  const counts = {
    'in-unison': 0,
    'hollow-inside': 0,
    'hollow-outside': 0,
    'in-trouble': 0,
    undetermined: 0,
    incomplete: 0,
  };
  for (const { place } of rows) counts[place ? (place.quadrant ?? 'undetermined') : 'incomplete'] += 1;
  return counts;
}
