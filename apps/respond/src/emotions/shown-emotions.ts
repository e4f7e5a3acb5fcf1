import type { Emotion, EmotionCode, FeltEmotions, Language } from '@unisono/people-core/schema';

/** What wheel and list get alike. */
export interface ShownEmotions {
  readonly emotions: readonly Emotion[];
  /** Undefined: not answered yet. Those not named are "not at all". */
  readonly felt: FeltEmotions | undefined;
  readonly labelId: string;
  readonly language: Language;
  /** Of the question, to tell its groups from those of others. */
  readonly name: string;
  readonly onFelt: (code: EmotionCode, intensity: number) => void;
}

/** Inside a sentence or a wheel, names are small. */
export function nameOf(emotion: Emotion, language: Language): string {
  return emotion.label[language].toLowerCase();
}
