/**
 * The 20 emotion families of the Geneva Emotion Wheel in wheel order, clockwise from the top: pleasant with high
 * control, pleasant with low, unpleasant with low, unpleasant with high (Scherer 2005; Scherer, Shuman, Fontaine &
 * Soriano 2013). The order is also the order of stored intensities: append-only, never re-sorted.
 */
export const EMOTION_CODES = [
  'interest',
  'amusement',
  'pride',
  'joy',
  'pleasure',
  'contentment',
  'admiration',
  'love',
  'relief',
  'compassion',
  'sadness',
  'guilt',
  'regret',
  'shame',
  'disappointment',
  'fear',
  'disgust',
  'contempt',
  'hate',
  'anger',
] as const;
export type EmotionCode = (typeof EMOTION_CODES)[number];

/** The strongest intensity a person can give; the weakest is 0, "not at all". */
export const STRONGEST = 5;

/** One entry of the vocabulary. */
export interface Emotion {
  readonly code: EmotionCode;
  /** Where it stands on the wheel and in stored intensities, from 0. */
  readonly position: number;
  readonly valence: 1 | -1;
  readonly control: 'high' | 'low';
  readonly label: { readonly en: string; readonly es: string };
}

const SPANISH: Record<EmotionCode, string> = {
  interest: 'Interés',
  amusement: 'Diversión',
  pride: 'Orgullo',
  joy: 'Alegría',
  pleasure: 'Placer',
  contentment: 'Satisfacción',
  admiration: 'Admiración',
  love: 'Amor',
  relief: 'Alivio',
  compassion: 'Compasión',
  sadness: 'Tristeza',
  guilt: 'Culpa',
  regret: 'Arrepentimiento',
  shame: 'Vergüenza',
  disappointment: 'Decepción',
  fear: 'Miedo',
  disgust: 'Asco',
  contempt: 'Desprecio',
  hate: 'Odio',
  anger: 'Enfado',
};

const PLEASANT_FAMILIES = 10;
const HIGH_CONTROL_WITHIN = 5;

/** The vocabulary in wheel order. */
export const EMOTIONS: readonly Emotion[] = EMOTION_CODES.map((code, position) => ({
  code,
  position,
  valence: position < PLEASANT_FAMILIES ? 1 : -1,
  control: position < HIGH_CONTROL_WITHIN || position >= EMOTION_CODES.length - HIGH_CONTROL_WITHIN ? 'high' : 'low',
  label: { en: code.charAt(0).toUpperCase() + code.slice(1), es: SPANISH[code] },
}));

export function isEmotionCode(text: string): text is EmotionCode {
  return EMOTION_CODES.some((code) => code === text);
}
