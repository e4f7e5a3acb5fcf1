import { EMOTION_CODES, type EmotionCode } from './emotion.ts';

/** What a person says they felt: intensity 0–5 for every emotion shown; one that was not shown is absent. */
export type FeltEmotions = Partial<Readonly<Record<EmotionCode, number>>>;

/** The same in wheel order, 20 long; null where an emotion was not shown. Not shown is missing, never 0. */
export type Felt = readonly (number | null)[];

export function feltInWheelOrder(emotions: FeltEmotions): Felt {
  return EMOTION_CODES.map((code) => emotions[code] ?? null);
}

/** "None of these": every emotion that was shown is explicitly 0. */
export function noneOf(shown: readonly EmotionCode[]): FeltEmotions {
  return Object.fromEntries(shown.map((code) => [code, 0]));
}
