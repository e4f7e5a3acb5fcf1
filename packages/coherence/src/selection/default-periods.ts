import {
  firstDayOf,
  lastDayOf,
  movePeriod,
  parseScore,
  periodsBetween,
  previousPeriod,
  type AvailableScore,
  type Day,
  type Grain,
  type Period,
} from '@unisono/people-core/schema';

/** The side and score that periods are wanted for. */
export interface AskedScore {
  readonly side: AvailableScore['side'];
  readonly score: string;
}

/** Quarters first: long enough for small units, short enough to see something move. */
const PREFERRED: readonly Grain[] = ['quarter', 'month', 'year', 'week'];
const SHOWN = 8;

/**
 * The periods to show when nobody chose any: of the first grain in which every part of every score was measured, the
 * last eight that all of them share, the one still running left out if there is another. Null when there is none.
 */
export function defaultPeriods(
  available: readonly AvailableScore[],
  asked: readonly AskedScore[],
  today: Day,
): readonly [Period, ...Period[]] | null {
  for (const grain of PREFERRED) {
    const spans = asked.flatMap(({ side, score }) =>
      (parseScore(score) ?? []).map((term) => {
        const reference = term.of === 'metric' ? term.code : `${term.of}:${term.code}`;
        return spanOf(
          available.filter((each) => each.side === side && each.score === reference && each.grain === grain),
        );
      }),
    );
    const common = commonSpan(spans);
    if (common) return lastOf(common, today);
  }
  return null;
}

interface Span {
  readonly first: Period;
  readonly last: Period;
}

function spanOf(entries: readonly AvailableScore[]): Span | null {
  const [entry, ...others] = entries;
  if (!entry) return null;
  return others.reduce<Span>(
    (span, other) => ({ first: earlier(span.first, other.first), last: later(span.last, other.last) }),
    entry,
  );
}

function commonSpan(spans: readonly (Span | null)[]): Span | null {
  const known = spans.filter((span) => span !== null);
  const [span, ...others] = known;
  if (!span || known.length < spans.length) return null;
  const common = others.reduce<Span>(
    (shared, other) => ({ first: later(shared.first, other.first), last: earlier(shared.last, other.last) }),
    span,
  );
  return firstDayOf(common.first) <= firstDayOf(common.last) ? common : null;
}

function lastOf({ first, last }: Span, today: Day): readonly [Period, ...Period[]] {
  const running = lastDayOf(last) >= today && first !== last;
  const end = running ? previousPeriod(last) : last;
  const [start, ...rest] = periodsBetween(later(first, movePeriod(end, 1 - SHOWN)), end);
  return [start ?? end, ...rest];
}

function earlier(one: Period, other: Period): Period {
  return firstDayOf(one) <= firstDayOf(other) ? one : other;
}

function later(one: Period, other: Period): Period {
  return firstDayOf(one) >= firstDayOf(other) ? one : other;
}
