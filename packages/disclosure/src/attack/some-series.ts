import { seededRandom } from '@unisono/statistics/seeded-random';
import type { PlacedAnswer } from '../release/release-of.ts';
import { DIFFERENT_IN_A_PART, isDiverse } from '../release/is-diverse.ts';
import type { Deduction } from './deduce.ts';
import { publish, type Observation } from './publish.ts';
import { shownOfUnits } from './shown-of-units.ts';
import { ASKED, K, someOrganisation } from './some-organisation.ts';

/** One wave of a series: the answers, and of whom each is. Who is curious, person 0, answers every time. */
interface WaveOfSeries {
  readonly answers: readonly PlacedAnswer[];
  readonly people: readonly number[];
}
export type Series = readonly WaveOfSeries[];

const WAVES = 3;
/** Answers of different waves are different ones, whoever gave them: that of place i in wave w is w · 1000 + i. */
const APART = 1000;
export const waveOf = (answer: number): number => Math.floor(answer / APART);
const CODES = ASKED.flatMap((family) => family.measures.map((measure) => measure.code));

/**
 * Waves of one organisation in a row. Between two of them one in ten moves to another unit, one in ten is away, and some
 * come who were not there before; everybody answers anew.
 */
export function someSeries(seed: number): Series {
  const random = seededRandom(seed);
  const staff = someOrganisation(seed).answers;
  const paths = staff.map(({ path }) => path);
  const present = staff.map((_, person) => person === 0 || random() < 0.9);
  return Array.from({ length: WAVES }, (_unused, wave) => {
    if (wave > 0) {
      for (const person of paths.keys()) {
        const elsewhere = paths[Math.floor(random() * paths.length)];
        if (elsewhere && random() < 0.1) paths[person] = elsewhere;
        if (person > 0 && random() < 0.1) present[person] = !present[person];
      }
    }
    const people = [...paths.keys()].filter((person) => present[person]);
    const answers = people.map((person): PlacedAnswer => {
      const path = paths[person] ?? [];
      // Most say what is said in their unit, so that there are units of one mind in every wave.
      const alike = staff.filter((each) => each.path.join() === path.join());
      const among = random() < 0.7 && alike.length > 0 ? alike : staff;
      const values = among[Math.floor(random() * among.length)]?.values ?? {};
      return { path, attributes: staff[person]?.attributes ?? ['', ''], values, comments: [] };
    });
    return { answers, people };
  });
}

/** All that is told of a series: each release, and of units over several waves their sums, as the panel adds them up by period. */
export function publishSeries(series: Series, seed: number): Observation[] {
  const random = seededRandom(seed);
  const units = unitsOf(series);
  const asked = Array.from({ length: 4 }, () => new Set(units.filter(() => random() < 0.6)));
  const periods = [series, series.slice(0, 2), series.slice(1)];
  return [
    ...publishEach(series),
    ...[...units.map((unit) => new Set([unit])), ...asked].flatMap((unitIds) =>
      periods.flatMap((period) =>
        added(
          period.flatMap((wave) =>
            shownOfUnits(wave.answers, unitIds).map((each) => ofWave(each, series.indexOf(wave))),
          ),
        ),
      ),
    ),
  ];
}

/** The same with one protection of series taken away: what somebody sees then. */
export const SERIES_WITHOUT: Readonly<Record<string, (series: Series) => Observation[]>> = {
  'a smallest number in each release: people of a period counted together': (series) => [
    ...publishEach(series),
    ...unitsOf(series).flatMap((unit) =>
      CODES.flatMap((code) => {
        const period = series.flatMap(({ answers }, wave) =>
          answers.flatMap(({ path, values }, place) => {
            const value = values[code];
            return value !== undefined && path.includes(unit) ? [{ id: wave * APART + place, value }] : [];
          }),
        );
        const values = period.map(({ value }) => value);
        return values.length >= K && isDiverse(values, DIFFERENT_IN_A_PART) ? [sumOf(code, period)] : [];
      }),
    ),
  ],
  'units as of the launch: earlier waves told of the units in which people are now': (series) => [
    ...publishEach(series),
    ...series.slice(1).flatMap(({ answers: now, people }, before) => {
      const then = series[before];
      const moved = then?.answers.map((answer, place) => {
        const today = now[people.indexOf(then.people[place] ?? -1)];
        return today ? { ...answer, path: today.path } : answer;
      });
      return publish(moved ?? []).map((each) => ofWave(each, before));
    }),
  ],
  'periods that stand alone: each release with all that was answered before': (series) => [
    ...publishEach(series),
    ...series.slice(1).flatMap((_, before) => {
      const until = series.slice(0, before + 2);
      const ids = until.flatMap(({ answers }, wave) => answers.map((_answer, place) => wave * APART + place));
      return publish(until.flatMap(({ answers }) => answers)).map((each) => renamed(each, (place) => ids[place] ?? -1));
    }),
  ],
};

/** Answers that somebody gave, over the whole series. */
export function answersIn(series: Series, mine: (person: number) => boolean): Deduction[] {
  return series.flatMap(({ answers, people }, wave) =>
    answers.flatMap(({ values }, place) =>
      mine(people[place] ?? -1)
        ? CODES.flatMap((code) => {
            const value = values[code];
            return value === undefined ? [] : [{ person: wave * APART + place, code, value }];
          })
        : [],
    ),
  );
}

const publishEach = (series: Series) =>
  series.flatMap(({ answers }, wave) => publish(answers).map((each) => ofWave(each, wave)));

const unitsOf = (series: Series) => [...new Set(series.flatMap(({ answers }) => answers.flatMap(({ path }) => path)))];

const ofWave = (observation: Observation, wave: number) => renamed(observation, (place) => wave * APART + place);

function renamed(observation: Observation, name: (place: number) => number): Observation {
  return { ...observation, people: new Set([...observation.people].map(name)) };
}

/** Number by number the sum over the waves that tell of it. */
function added(observations: readonly Observation[]): Observation[] {
  return [...Map.groupBy(observations, ({ code }) => code)].flatMap(([code, several]) =>
    several.length < 2
      ? several
      : [
          {
            code,
            people: new Set(several.flatMap(({ people }) => [...people])),
            total: several.reduce((sum, { total }) => sum + total, 0),
            squares: several.reduce((sum, { squares }) => sum + squares, 0),
          },
        ],
  );
}

function sumOf(code: string, answers: readonly { readonly id: number; readonly value: number }[]): Observation {
  return {
    code,
    people: new Set(answers.map(({ id }) => id)),
    total: answers.reduce((sum, { value }) => sum + value, 0),
    squares: answers.reduce((sum, { value }) => sum + value * value, 0),
  };
}
