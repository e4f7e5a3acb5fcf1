import { EMOTIONS, type EmotionCode } from '@unisono/people-core/schema';
import { useLanguage } from '@unisono/ui/texts';

export interface NamedEmotion {
  readonly code: EmotionCode;
  /** In the reader's language, as it stands in a sentence. */
  readonly name: string;
  readonly pleasant: boolean;
}

/** The vocabulary of emotions in wheel order. */
export function useEmotions(): readonly NamedEmotion[] {
  const language = useLanguage();
  return EMOTIONS.map(({ code, label, valence }) => ({
    code,
    name: label[language].toLocaleLowerCase(language),
    pleasant: valence > 0,
  }));
}
