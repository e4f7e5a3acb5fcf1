import { EMOTION_CODES, type EmotionCode } from '../emotion/emotion.ts';
import type { Felt } from '../emotion/felt.ts';

/** The share of a group's total intensity that each emotion has, for emotions that were shown to anybody. */
export type EmotionProfile = ReadonlyMap<EmotionCode, number>;

/**
 * The emotion profile from sums of person-mean intensities in wheel order (null: shown to nobody). The shares add up
 * to 1; undefined when nothing was felt at all.
 */
export function emotionProfile(sums: Felt): EmotionProfile | undefined {
  const whole = sums.reduce<number>((total, sum) => total + (sum ?? 0), 0);
  if (whole === 0) return undefined;
  const shares = EMOTION_CODES.flatMap((code, position) => {
    const sum = sums[position] ?? null;
    return sum === null ? [] : [[code, sum / whole] as const];
  });
  return new Map(shares);
}

/** Sums of person-mean intensities in wheel order: person means first, as for every score of a group. */
export function intensitySums(moments: Iterable<{ readonly person: string; readonly felt: Felt }>): Felt {
  const persons = new Map<string, Felt[]>();
  for (const { person, felt } of moments) persons.set(person, [...(persons.get(person) ?? []), felt]);
  return EMOTION_CODES.map((_, position) => {
    const means = [...persons.values()].flatMap((moment) => meanOf(moment.map((felt) => felt[position] ?? null)));
    return means.length === 0 ? null : means.reduce((sum, mean) => sum + mean, 0);
  });
}

function meanOf(intensities: readonly (number | null)[]): number[] {
  const given = intensities.filter((intensity) => intensity !== null);
  return given.length === 0 ? [] : [given.reduce((sum, intensity) => sum + intensity, 0) / given.length];
}
