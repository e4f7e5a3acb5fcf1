import type { Sql } from '@unisono/database/sql';
import { beginsWith, hasWords, isInPart, parameters, stands, type Parameter } from './listing-conditions.ts';
import { peopleByIdentity, type PeopleByIdentity } from './people-by-identity.ts';
import type { PeopleFilters, PeoplePlace, PeopleSort } from './people-list.schema.ts';
import type { PeopleView, VisiblePart } from './people-view.ts';

/** A way of finding people: SQL for whether `tie` is found by its part, null where it cannot be. */
type Finder = (tie: string, part: VisiblePart, take: Parameter) => string | null;

/** Rows of the order: so many from `place` on, forwards or backwards. */
interface Stretch {
  readonly sort: PeopleSort;
  readonly place: PeoplePlace | undefined;
  readonly backwards: boolean;
  readonly rows: number;
}

interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** Statements that find the people of a view. */
export interface PeopleStatements {
  /**
   * Each answers `person_id, relationship_id, name_key` of a stretch in its order, or backwards from its end, and stands
   * under the number of its finder. The list is one after another: whose name begins with what is looked for, who has it
   * elsewhere, whom an identity names. So the closest come first, and a frequent name costs no walk through all others.
   */
  stretches(stretch: Stretch): ReadonlyMap<number, Statement>;
  /** `person_id` of everybody. */
  everybody(): Statement;
}

const KEYS = { name: ['name_key', 'relationship_id'], newest: ['relationship_id'] } as const;

/**
 * Everybody is listed once, by the newest of the ties that the reader sees and the filters leave. Each part is a query of
 * its own that an index answers in the order of the list.
 */
export async function peopleStatements(sql: Sql, view: PeopleView, filters: PeopleFilters): Promise<PeopleStatements> {
  const { search = '' } = filters;
  const byIdentity = search === '' ? null : await peopleByIdentity(sql, view, search);
  const finders = (sort: PeopleSort) => findersOf(search, byIdentity, sort);
  const queries = (finder: Finder, take: Parameter) => {
    const left = leftBy(view, filters, take);
    return view.parts.flatMap((part) => {
      const found = finder('tie', part, take);
      if (found === null) return [];
      const newer = view.parts.flatMap((other) => {
        const same = finder('newer', other, take);
        return same === null ? [] : [`(${isInPart('newer', other, take)} and ${left('newer')} and ${same})`];
      });
      return [
        `select tie.person_id, tie.relationship_id, tie.name_key from person_listing tie
         where ${isInPart('tie', part, take)} and ${left('tie')} and ${found}
           and not exists (select from person_listing newer where newer.person_id = tie.person_id
             and newer.relationship_id > tie.relationship_id and (${newer.join(' or ')}))`,
      ];
    });
  };
  return {
    stretches: ({ sort, place, backwards, rows }) => {
      const keys = KEYS[sort];
      const descends = (sort === 'newest') !== backwards;
      const order = `order by ${keys.map((key) => `${key}${descends ? ' desc' : ''}`).join(', ')} limit ${rows}`;
      const numbered = finders(sort).map((finder, number) => ({ finder, number }));
      const statements = (backwards ? numbered.toReversed() : numbered).flatMap(({ finder, number }) => {
        if (place && (backwards ? number > place.finder : number < place.finder)) return [];
        const { values, take } = parameters();
        const parts = queries(finder, take).map((query) => {
          const from = place?.finder === number ? ` and ${beyond(keys, descends, place, take)}` : '';
          return `(${query}${from} ${order})`;
        });
        if (parts.length === 0) return [];
        return [[number, { text: `select * from (${parts.join(' union all ')}) found ${order}`, values }] as const];
      });
      return new Map(statements);
    },
    everybody: () => {
      const { values, take } = parameters();
      return {
        text: finders('newest')
          .flatMap((finder) => queries(finder, take))
          .join(' union '),
        values,
      };
    },
  };
}

function leftBy({ day }: PeopleView, { language, standing }: PeopleFilters, take: Parameter) {
  return (tie: string): string =>
    [
      ...(language === undefined ? [] : [`${tie}.language = ${take(language)}`]),
      ...(standing === undefined ? [] : [stands(tie, standing, take(day))]),
      'true',
    ].join(' and ');
}

function findersOf(search: string, byIdentity: PeopleByIdentity | null, sort: PeopleSort): Finder[] {
  if (search === '') return [() => 'true'];
  const named = (tie: string, take: Parameter) => hasWords(`${tie}.name_key`, search, take);
  const begins = (tie: string, take: Parameter) => beginsWith(`${tie}.name_key`, search, take);
  const byName: Finder[] =
    sort === 'name'
      ? [(tie, _, take) => begins(tie, take), (tie, _, take) => `${named(tie, take)} and not (${begins(tie, take)})`]
      : [(tie, _, take) => named(tie, take)];
  const known: Finder = (tie, { role }, take) => {
    const people = byIdentity?.[role] ?? [];
    if (people.length === 0) return null;
    // By name they are listed already.
    return `${tie}.person_id = any(${take(people)}::uuid[]) and not (${named(tie, take)})`;
  };
  return [...byName, known];
}

function beyond(keys: readonly string[], descends: boolean, place: PeoplePlace, take: Parameter): string {
  const values = keys.map((key) => (key === 'name_key' ? `${take(place.nameKey)}::text` : `${take(place.id)}::uuid`));
  return `(${keys.map((key) => `tie.${key}`).join(', ')}) ${descends ? '<' : '>'} (${values.join(', ')})`;
}
