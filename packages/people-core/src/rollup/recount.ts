import type { Sql } from '@unisono/database/sql';
import type { Felt } from '../emotion/felt.ts';
import { firstDayOf, periodOf } from '../period/period-days.ts';
import { GRAINS } from '../period/period.ts';
import { METRICS, type MetricCode } from '../scores/metrics.ts';
import { isPain, isPum, isWow, promotion, retelling, type Cuts } from '../scores/moment-answers.ts';
import { scoreMoment } from '../scores/moment-scores.ts';

/** A moment as it lies, with the person it counts for. */
export interface CountedMoment {
  readonly unit: string;
  readonly role: string;
  readonly day: string;
  readonly person: string;
  /** Whether that person is employee and customer, by a tie or a moment of any record of theirs. */
  readonly both: boolean;
  readonly set: number | null;
  readonly felt: Felt | null;
  readonly ease: number | null;
  readonly recommend: number | null;
  readonly told: number | null;
  readonly valence: 1 | 0 | -1 | null;
  readonly expectation: number | null;
  readonly disconfirmation: number | null;
  readonly pum: readonly [number | null, number | null, number | null];
}

/** Per metric, numbers in units of 10^-12 and squares of 10^-24: whole, hence exact. */
interface Sums {
  readonly n: readonly number[];
  readonly total: readonly bigint[];
  readonly squares: readonly bigint[];
}

/** A rollup row without its profile; `both` are the sums over those in it who are employee and customer. */
export interface CountedRow extends Sums {
  readonly key: string;
  readonly people: number;
  readonly moments: number;
  readonly both: Sums;
}

/**
 * The rollup counted a second way, for tests: one moment after another by the pure functions, in whole numbers, with
 * nothing in common with the SQL but the definitions.
 */
export function recount(moments: readonly CountedMoment[], cuts: Cuts): Map<string, CountedRow> {
  const persons = Map.groupBy(moments.flatMap(bucketsOfMoment), ({ key, moment }) => `${key} ${moment.person}`);
  const rows = new Map<string, CountedRow>();
  for (const own of persons.values()) {
    const [{ key, set, moment: { both } } = { key: '', set: 0, moment: { both: false } }] = own;
    const row = rows.get(key) ?? emptyRow(key);
    const means = METRICS.map(({ code, ofEmotions }) =>
      ofEmotions === set > 0 ? meanOf(own.flatMap(({ moment }) => valuesOf(moment, cuts)[code] ?? [])) : undefined,
    );
    rows.set(key, {
      key,
      people: row.people + 1,
      moments: row.moments + own.length,
      ...withPerson(row, means),
      both: both ? withPerson(row.both, means) : row.both,
    });
  }
  return rows;
}

function withPerson({ n, total, squares }: Sums, means: readonly (bigint | undefined)[]): Sums {
  return {
    n: n.map((count, place) => (means[place] === undefined ? count : count + 1)),
    total: total.map((sum, place) => sum + (means[place] ?? 0n)),
    squares: squares.map((sum, place) => sum + (means[place] ?? 0n) ** 2n),
  };
}

function bucketsOfMoment(moment: CountedMoment): { key: string; set: number; moment: CountedMoment }[] {
  const sets = moment.set ? [0, moment.set] : [0];
  return GRAINS.flatMap((grain) =>
    sets.map((set) => {
      const period = firstDayOf(periodOf(moment.day, grain));
      return { key: [moment.unit, moment.role, grain, period, set].join(' '), set, moment };
    }),
  );
}

function emptyRow(key: string): CountedRow {
  const zeros = METRICS.map(() => 0n);
  const nobody = { n: METRICS.map(() => 0), total: zeros, squares: zeros };
  return { key, people: 0, moments: 0, ...nobody, both: nobody };
}

function valuesOf(moment: CountedMoment, cuts: Cuts): Partial<Record<MetricCode, number>> {
  const scores = moment.felt ? scoreMoment(moment.felt) : undefined;
  const [positive, unique, memorable] = moment.pum.map((answer) => answer ?? undefined);
  const pum = isPum({ positive, unique, memorable });
  const told = retelling(moment.told ?? undefined, moment.valence ?? undefined);
  return {
    ...(scores && {
      experience: scores.experience,
      pleasant: scores.pleasant,
      unpleasant: scores.unpleasant,
      impact: scores.impact,
      nev: scores.nev,
      wow: Number(isWow(scores, cuts)),
      pain: Number(isPain(scores, cuts)),
      unnoticed: Number(scores.unnoticed),
    }),
    ...(moment.ease !== null && { ease: moment.ease }),
    ...(moment.recommend !== null && { recommend: moment.recommend, nps: promotion(moment.recommend) }),
    ...(pum !== undefined && { pum: Number(pum) }),
    ...(moment.expectation !== null && { expectation: moment.expectation }),
    ...(moment.disconfirmation !== null && { disconfirmation: moment.disconfirmation }),
    ...(told && { 'told-good': told.good, 'told-bad': told.bad }),
  };
}

/** The mean of whole numbers in units of 10^-12, rounded half away from zero. */
function meanOf(values: readonly number[]): bigint | undefined {
  if (values.length === 0) return undefined;
  const sum = values.reduce((total, value) => total + BigInt(value), 0n) * 10n ** 12n;
  const count = BigInt(values.length);
  const doubled = (2n * (sum < 0n ? -sum : sum) + count) / (2n * count);
  return sum < 0n ? -doubled : doubled;
}

/** All moments there are, as they are counted. */
export function readMoments(sql: Sql): Promise<CountedMoment[]> {
  return sql<CountedMoment & Record<string, unknown>>(
    `with held as (
       select distinct coalesce(canonical_id, id) as person, role from person
       join (select person_id, role from moment union all select person_id, role from relationship) tie on person_id = id
     )
     select unit_id as unit, role, day, coalesce(person.canonical_id, person_id) as person, emotion_set as set, felt,
       (select count(*) from held where held.person = coalesce(person.canonical_id, person_id)) = 2 as both,
       ease, recommend, told, told_valence as valence, expectation, disconfirmation,
       array[pum_positive, pum_unique, pum_memorable] as pum
     from moment left join person on person.id = moment.person_id`,
  );
}

/** The rollup as it stands, in the same form. */
export async function readRows(sql: Sql): Promise<Map<string, CountedRow>> {
  const rows = await sql<{ key: string; people: number; moments: number; all: SumsRow; both: SumsRow }>(
    `select concat_ws(' ', unit_id, role, grain, period, emotion_set) as key, people, moments,
       jsonb_build_object('n', n, 'total', ${whole('total', 12)}, 'squares', ${whole('squares', 24)}) as "all",
       jsonb_build_object('n', both_n, 'total', ${whole('both_total', 12)}, 'squares', ${whole('both_squares', 24)}) as "both"
     from rollup`,
  );
  return new Map(rows.map(({ all, both, ...row }) => [row.key, { ...row, ...sumsOf(all), both: sumsOf(both) }]));
}

function whole(column: string, decimals: number): string {
  return `array(select trunc(x * 1e${decimals})::text from unnest(${column}) x)`;
}

interface SumsRow {
  readonly n: number[];
  readonly total: string[];
  readonly squares: string[];
}

function sumsOf({ n, total, squares }: SumsRow): Sums {
  return { n, total: total.map(BigInt), squares: squares.map(BigInt) };
}
