import { leastK, parseScore, type AvailableScore, type PanelCell, type Scale } from '@unisono/people-core/schema';
import type { ScoreShape } from '../view/panel-table.ts';
import { sharedScale } from './shared-scale.ts';

/** A score as it was chosen for a side, with what is known about it. */
export interface ChosenScore {
  reference: string;
  labels: string[];
  kind: PanelCell['kind'] | null;
  scale: Scale | null;
  /** Of protected waves in it, the fewest people that anything is shown for; null where none is. */
  k: number | null;
}

export function chosenScore(
  side: 'employee' | 'customer',
  reference: string,
  available: readonly AvailableScore[],
  shapes: readonly ScoreShape[],
): ChosenScore {
  const terms = (parseScore(reference) ?? []).map((term) =>
    term.of === 'metric' ? term.code : `${term.of}:${term.code}`,
  );
  const labels = terms.flatMap((term) => {
    const label = available.find((each) => each.side === side && each.score === term && each.label !== null)?.label;
    return label ?? [];
  });
  return { reference, labels, kind: shapes[0]?.kind ?? null, scale: sharedScale(shapes), k: leastK(shapes) };
}
