/** One answer of one person, as an integer or decimal of the stored scale. */
export interface PersonValue {
  readonly person: string;
  readonly value: number;
}

/**
 * What a group adds up to after person means were taken first: distinct people, the sum of their means and of the
 * squares of their means. Totals of disjoint groups of people add up; nothing else does.
 */
export interface GroupTotals {
  readonly n: number;
  readonly total: number;
  /** Null where it is not known: then there is no standard deviation. */
  readonly squares: number | null;
}

export const NOBODY: GroupTotals = { n: 0, total: 0, squares: 0 };

/** Person means first, then the group: who answers often does not count more. */
export function groupTotals(values: Iterable<PersonValue>): GroupTotals {
  const persons = new Map<string, { sum: number; count: number }>();
  for (const { person, value } of values) {
    const own = persons.get(person) ?? { sum: 0, count: 0 };
    persons.set(person, { sum: own.sum + value, count: own.count + 1 });
  }
  let totals = NOBODY;
  for (const { sum, count } of persons.values()) {
    const mean = sum / count;
    totals = addTotals(totals, { n: 1, total: mean, squares: mean * mean });
  }
  return totals;
}

export function addTotals(first: GroupTotals, second: GroupTotals): GroupTotals {
  return {
    n: first.n + second.n,
    total: first.total + second.total,
    squares: first.squares === null || second.squares === null ? null : first.squares + second.squares,
  };
}
