import { EMOTION_SETS, EMOTIONS, SHORT_SET, type EmotionCode, type Role } from '@unisono/people-core/schema';
import type { Random } from './random.ts';

const SET = EMOTION_SETS.find(({ version }) => version === SHORT_SET)?.codes ?? [];
const valenceOf = new Map(EMOTIONS.map(({ code, valence }) => [code, valence]));
const PLEASANT = SET.filter((code) => valenceOf.get(code) === 1);
const UNPLEASANT = SET.filter((code) => valenceOf.get(code) === -1);

/** How often an emotion is the strongest of its valence: pride, fear and contempt inside, relief outside. */
const WEIGHTS: Readonly<Record<Role, Partial<Record<EmotionCode, number>>>> = {
  employee: {
    interest: 14,
    pride: 16,
    joy: 11,
    contentment: 13,
    relief: 5,
    sadness: 6,
    disappointment: 15,
    fear: 7,
    contempt: 6,
    anger: 6,
  },
  customer: {
    interest: 18,
    pride: 5,
    joy: 15,
    contentment: 19,
    relief: 13,
    sadness: 3,
    disappointment: 14,
    fear: 3,
    contempt: 2,
    anger: 8,
  },
};
/** Chance of a weaker emotion of the other valence beside the stronger one: none, a trace, some. */
const BESIDE = [0.6, 0.26, 0.14];

export interface Feeling {
  readonly felt: Partial<Record<EmotionCode, number>>;
  /** Highest intensities, 0–5. */
  readonly pleasant: number;
  readonly unpleasant: number;
}

/**
 * Emotions of the short set whose experience score, 50 + 10 (pleasant − unpleasant), is `experience` on average: the
 * tenth between two whole steps is decided by chance. Every emotion of the set was shown.
 */
export function feelingAt(experience: number, role: Role, random: Random): Feeling {
  const step = Math.max(-5, Math.min(5, Math.floor((experience - 50) / 10 + random.uniform())));
  const weaker = Math.min(random.weighted(BESIDE), 5 - Math.abs(step));
  const pleasant = step >= 0 ? step + weaker : weaker;
  const unpleasant = step >= 0 ? weaker : weaker - step;
  const felt: Partial<Record<EmotionCode, number>> = {};
  spread(felt, PLEASANT, pleasant, role, random);
  spread(felt, UNPLEASANT, unpleasant, role, random);
  return { felt, pleasant, unpleasant };
}

function spread(
  felt: Partial<Record<EmotionCode, number>>,
  codes: readonly EmotionCode[],
  highest: number,
  role: Role,
  random: Random,
): void {
  const strongest = random.weighted(codes.map((code) => WEIGHTS[role][code] ?? 1));
  for (const [index, code] of codes.entries()) {
    if (index === strongest) felt[code] = highest;
    else felt[code] = highest > 0 && random.chance(0.3) ? 1 + random.whole(highest) : 0;
  }
}
