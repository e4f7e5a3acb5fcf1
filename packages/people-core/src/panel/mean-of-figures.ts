import { preciseMean } from '@unisono/statistics/precise-mean';
import { leastK } from './least-k.ts';
import type { Figure } from './panel.ts';

/**
 * The mean of several scores, unit by unit and period by period, where every one of them was measured: a missing one
 * is not made up for. The terms weigh the same. n and answers are the smallest, and unknown if any is.
 */
export function meanOfFigures(terms: readonly (readonly Figure[])[]): Figure[] {
  const [first = [], ...others] = terms;
  if (others.length === 0) return [...first];
  const places = others.map((figures) => new Map(figures.map((figure) => [placeOf(figure), figure])));
  return first.flatMap((figure) => {
    const rest = places.flatMap((place) => place.get(placeOf(figure)) ?? []);
    return rest.length === others.length ? [meanOf(figure, [figure, ...rest])] : [];
  });
}

/** What a mean is from as soon as one of its terms is. */
const SOURCES = ['measure', 'release', 'moments'] as const;

function meanOf(first: Figure, all: readonly Figure[]): Figure {
  const sameScale = all.every(({ scale }) => scale?.min === first.scale?.min && scale?.max === first.scale?.max);
  return {
    unitId: first.unitId,
    period: first.period,
    // Rounded once, so that means of the same values in another order are ties for rank correlations.
    value: preciseMean(all.map(({ value }) => value)) ?? first.value,
    kind: 'mean',
    n: fewestIfKnown(all.map(({ n }) => n)),
    answers: fewestIfKnown(all.map(({ answers }) => answers)),
    sd: null,
    source: SOURCES.find((source) => all.some((figure) => figure.source === source)) ?? first.source,
    k: leastK(all),
    emotionSet: all.find(({ emotionSet }) => emotionSet !== null)?.emotionSet ?? null,
    scale: sameScale ? first.scale : null,
  };
}

function fewestIfKnown(sizes: readonly (number | null)[]): number | null {
  const known = sizes.flatMap((size) => size ?? []);
  return known.length === sizes.length ? Math.min(...known) : null;
}

function placeOf({ unitId, period }: Figure): string {
  return `${unitId} ${period}`;
}
