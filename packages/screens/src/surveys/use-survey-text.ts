import type { LocalText } from '@unisono/surveys/schema';
import { useLanguage } from '@unisono/ui/texts';

/** What a survey says, in the reader's language where it is written, else in the other. */
export function useSurveyText(): (text: LocalText) => string {
  const language = useLanguage();
  return (text) => text[language] || text[language === 'en' ? 'es' : 'en'];
}
