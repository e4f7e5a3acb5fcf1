import { EMOTION_CODES, EMOTIONS, type Emotion, type EmotionCode } from './emotion.ts';

/**
 * Which emotions a survey shows. A set is a version and never changes: scores are compared only within one set,
 * because the highest of ten chances is not the highest of twenty.
 */
export interface EmotionSet {
  readonly version: number;
  readonly codes: readonly EmotionCode[];
}

/** A moment that was asked for no emotions. */
export const NO_EMOTIONS = 0;
export const SHORT_SET = 1;
export const FULL_SET = 2;

export const EMOTION_SETS: readonly EmotionSet[] = [
  {
    version: SHORT_SET,
    codes: [
      'interest',
      'pride',
      'joy',
      'contentment',
      'relief',
      'sadness',
      'disappointment',
      'fear',
      'contempt',
      'anger',
    ],
  },
  { version: FULL_SET, codes: EMOTION_CODES },
];

/** The emotions of a set in wheel order; nothing for a version that does not exist. */
export function emotionsOf(version: number): readonly Emotion[] {
  const codes = EMOTION_SETS.find((set) => set.version === version)?.codes ?? [];
  return EMOTIONS.filter((emotion) => codes.includes(emotion.code));
}

/**
 * The set that holds these emotions: the preferred one if it has them all, else the full one; `NO_EMOTIONS` when
 * nothing was shown.
 */
export function emotionSetFor(shown: readonly EmotionCode[], preferred: number): number {
  if (shown.length === 0) return NO_EMOTIONS;
  const codes = EMOTION_SETS.find((set) => set.version === preferred)?.codes ?? [];
  return shown.every((code) => codes.includes(code)) ? preferred : FULL_SET;
}
