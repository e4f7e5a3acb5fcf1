import { possibleValues } from './possible-values.ts';
import type { Observation } from './publish.ts';
import { ASKED } from './some-organisation.ts';

export interface Deduction {
  readonly person: number;
  readonly code: string;
  readonly value: number;
}

const MEASURES = ASKED.flatMap((family) => family.measures);
/** Rounds of subtracting what is known from what is known. */
const ROUNDS = 3;
const SETS = 400;

/**
 * All numbers that follow from what is seen: takes known answers (the own, those of seeded people) out of every number,
 * subtracts every set from every larger one and joins numbers of one answer.
 */
export function numbersFrom(observations: readonly Observation[], known: readonly Deduction[]): Observation[] {
  let sets = distinct(observations.map((each) => without(each, known)));
  for (let round = 0; round < ROUNDS; round += 1) {
    const grown = distinct([...sets, ...differences(sets), ...joined(sets)]).slice(0, SETS);
    if (grown.length === sets.length) break;
    sets = grown;
  }
  return sets;
}

/** What a curious user can be certain of: goes through all answers that fit the numbers. */
export function deduce(observations: readonly Observation[], known: readonly Deduction[]): Deduction[] {
  const sets = numbersFrom(observations, known);
  const certain = sets.flatMap(({ code, people, total, squares }) => {
    const measure = MEASURES.find((each) => each.code === code);
    if (!measure || people.size === 0) return [];
    const [value, ...others] = possibleValues({ n: people.size, total, squares }, measure);
    if (value === undefined || others.length > 0) return [];
    return [...people].map((person) => ({ person, code, value }));
  });
  return [...new Map(certain.map((each) => [`${each.person} ${each.code}`, each])).values()];
}

function without({ code, people, total, squares }: Observation, known: readonly Deduction[]): Observation {
  const own = known.filter((each) => each.code === code && people.has(each.person));
  return {
    code,
    people: minus(people, new Set(own.map((each) => each.person))),
    total: total - own.reduce((sum, each) => sum + each.value, 0),
    squares: squares - own.reduce((sum, each) => sum + each.value * each.value, 0),
  };
}

function differences(sets: readonly Observation[]): Observation[] {
  return sets.flatMap((larger) =>
    sets
      .filter(({ code, people }) => code === larger.code && people.size < larger.people.size)
      .filter(({ people }) => minus(people, larger.people).size === 0)
      .map(({ code, people, total, squares }) => ({
        code,
        people: minus(larger.people, people),
        total: larger.total - total,
        squares: larger.squares - squares,
      })),
  );
}

/** Of pleasant, unpleasant and experience two give the third's sum; alike to the end of its scale, that is everybody. */
function joined(sets: readonly Observation[]): Observation[] {
  const byPeople = Map.groupBy(sets, ({ people }) => keyOf(people));
  return [...byPeople.values()].flatMap((same) => {
    const total = (code: string) => same.find((each) => each.code === code)?.total;
    const [pleasant, unpleasant, experience] = [total('pleasant'), total('unpleasant'), total('experience')];
    const people = same[0]?.people ?? new Set<number>();
    const made = (code: string, sum: number): Observation[] => {
      const measure = MEASURES.find((each) => each.code === code);
      const atAnEnd = measure && [measure.min, measure.max].find((end) => end * people.size === sum);
      return atAnEnd === undefined ? [] : [{ code, people, total: sum, squares: atAnEnd * atAnEnd * people.size }];
    };
    if (experience === undefined) return [];
    const rest = experience - 3 * people.size;
    return [
      ...(unpleasant === undefined && pleasant !== undefined ? made('unpleasant', pleasant - rest) : []),
      ...(pleasant === undefined && unpleasant !== undefined ? made('pleasant', unpleasant + rest) : []),
    ];
  });
}

function minus(people: ReadonlySet<number>, others: ReadonlySet<number>): Set<number> {
  return new Set([...people].filter((person) => !others.has(person)));
}

function distinct(sets: readonly Observation[]): Observation[] {
  return [...new Map(sets.map((each) => [`${each.code} ${keyOf(each.people)}`, each])).values()];
}

function keyOf(people: ReadonlySet<number>): string {
  return [...people].sort((one, other) => one - other).join();
}
