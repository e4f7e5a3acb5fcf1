interface Lasting {
  readonly fromDay: string | null;
  readonly toDay: string | null;
}

/** The axis of a picture of ties: from the first day that is known (a year back at least) until today. */
export interface Time {
  readonly first: string;
  readonly today: string;
}

const DAY_MILLISECONDS = 86_400_000;
const LEAST_DAYS = 365;
/** So that also what has just begun is seen. */
const LEAST_LENGTH = 0.012;

const dayNumber = (day: string) => Date.parse(`${day}T00:00:00Z`) / DAY_MILLISECONDS;

export function timeOf(ties: readonly Lasting[], today: string): Time {
  const known = ties.flatMap(({ fromDay, toDay }) => [fromDay, toDay]).filter((day) => day !== null);
  const back = new Date((dayNumber(today) - LEAST_DAYS) * DAY_MILLISECONDS).toISOString().slice(0, 10);
  return { first: [back, ...known].toSorted()[0] ?? back, today };
}

/** Where a tie begins on the axis and how long it is, as shares of it. Since ever is from its beginning on. */
export function barOf({ fromDay, toDay }: Lasting, { first, today }: Time): { start: number; length: number } {
  const [from, until] = [dayNumber(first), dayNumber(today)];
  const share = (day: string | null, otherwise: number) =>
    day === null ? otherwise : Math.min(1, Math.max(0, (dayNumber(day) - from) / (until - from)));
  const start = Math.min(share(fromDay, 0), 1 - LEAST_LENGTH);
  return { start, length: Math.max(LEAST_LENGTH, share(toDay, 1) - start) };
}
