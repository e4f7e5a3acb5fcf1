import { seededRandom } from '@unisono/statistics/seeded-random';
import type { Answers } from '@unisono/surveys/respond';

/** Somebody of a simulated organisation. */
export interface SimulatedPerson {
  readonly id: string;
  readonly email: string;
  /** The code of a unit, and those above it. */
  readonly unit: string;
  readonly contract: string;
}

export interface SimulatedOrganisation {
  readonly people: readonly SimulatedPerson[];
  /** Code and the one above, which comes before; '' is the organisation itself. */
  readonly units: readonly { readonly code: string; readonly parent: string }[];
}

/**
 * An organisation of so many people: teams of all sizes within divisions, and one in twenty at a division itself. A
 * team has twelve on average, a division ten teams.
 */
export function simulatedOrganisation(size: number): SimulatedOrganisation {
  const draw = seededRandom(size);
  const teams = Math.max(1, Math.round(size / 12));
  const divisions = size < 30 ? 0 : Math.max(2, Math.round(teams / 10));
  const above = Array.from({ length: divisions }, (_, index) => `D${index}`);
  const units = [
    ...above.map((code) => ({ code, parent: '' })),
    ...Array.from({ length: teams }, (_, index) => ({
      code: `T${index}`,
      parent: above.length === 0 ? '' : `D${index % divisions}`,
    })),
  ];
  const people = Array.from({ length: size }, (_, index) => {
    const atDivision = divisions > 0 && index % 20 === 19;
    // The square makes some teams large and some so small that they must be pooled.
    const unit = atDivision ? `D${index % divisions}` : `T${Math.floor(draw() ** 1.5 * teams)}`;
    return { id: `p${index}`, email: `p${index}@example.org`, unit, contract: draw() < 0.7 ? 'open' : 'fixed' };
  });
  return { people, units };
}

const PLEASANT = ['interest', 'pride', 'joy', 'contentment', 'relief'] as const;
const UNPLEASANT = ['sadness', 'disappointment', 'fear', 'contempt', 'anger'] as const;
const DRIVERS = ['welcome', 'clarity', 'tools', 'questions'] as const;

/** Answers to the questions of the set `onboarding`; some are skipped. Each comment can be told from all others. */
export function simulatedAnswers(draw: () => number, mark: string): Answers {
  const whole = (least: number, most: number) => least + Math.floor(draw() * (most - least + 1));
  const point = (least: number, most: number) => ({ kind: 'point', value: whole(least, most) }) as const;
  const one = <Item>(items: readonly [Item, ...Item[]]): Item => items[Math.floor(draw() * items.length)] ?? items[0];
  const felt = { [one(PLEASANT)]: whole(0, 5), [one(UNPLEASANT)]: whole(0, 5) };
  const skips = () => draw() < 0.05;
  return {
    ...(!skips() && { felt: { kind: 'felt', felt } as const }),
    ...(!skips() && { 'against-expectation': point(-2, 2) }),
    ...Object.fromEntries(DRIVERS.filter(() => !skips()).map((code) => [code, point(1, 5)])),
    ...(!skips() && { recommend: point(0, 10) }),
    ...(draw() < 0.4 && { missing: { kind: 'text', text: `Somebody to ask, ${mark}` } as const }),
  };
}

/** What a score is worth in one person's answers, worked out from its words in docs/measures.md; null: not answered. */
const WORTH: Readonly<Record<string, (answers: Answers) => number | null>> = {
  'felt.experience': (answers) => feltOf(answers, (pleasant, unpleasant) => 50 + 10 * (pleasant - unpleasant)),
  'felt.pleasant': (answers) => feltOf(answers, (pleasant) => pleasant / 5),
  'felt.unpleasant': (answers) => feltOf(answers, (_, unpleasant) => unpleasant / 5),
  'against-expectation': (answers) => pointOf(answers, 'against-expectation'),
  ...Object.fromEntries(DRIVERS.map((code) => [code, (answers: Answers) => pointOf(answers, code)])),
  'recommend.recommend': (answers) => pointOf(answers, 'recommend'),
  'recommend.nps': (answers) => {
    const value = pointOf(answers, 'recommend');
    return value === null ? null : value >= 9 ? 100 : value <= 6 ? -100 : 0;
  },
};
export const SCORES = Object.keys(WORTH);

/** The mean of a score over these answers, and of how many of them; the mean of none is 0. */
export function meanOf(code: string, answers: readonly Answers[]): { readonly n: number; readonly value: number } {
  const values = answers.map((each) => WORTH[code]?.(each) ?? null).filter((value) => value !== null);
  const total = values.reduce((sum, value) => sum + value, 0);
  return { n: values.length, value: values.length === 0 ? 0 : total / values.length };
}

export function commentsOf(answers: readonly Answers[]): string[] {
  return answers.flatMap(({ missing }) => (missing?.kind === 'text' ? [missing.text] : [])).toSorted();
}

function pointOf(answers: Answers, code: string): number | null {
  const answer = answers[code];
  return answer?.kind === 'point' ? answer.value : null;
}

function feltOf({ felt }: Answers, of: (pleasant: number, unpleasant: number) => number): number | null {
  if (felt?.kind !== 'felt') return null;
  const highest = (codes: readonly string[]) =>
    Math.max(0, ...Object.entries(felt.felt).map(([code, intensity]) => (codes.includes(code) ? intensity : 0)));
  return of(highest(PLEASANT), highest(UNPLEASANT));
}
