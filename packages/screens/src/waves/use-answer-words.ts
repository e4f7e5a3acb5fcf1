import type { Wave } from '@unisono/surveys/schema';
import { countingOf } from './counting.ts';
import { useTranslation } from './waves.texts.ts';

interface AnswerWords {
  /** "one answer", "about 10 answers". */
  answers(wave: Wave): string;
  /** "3 of 12 answered"; of an open link, where nobody is counted who was asked, only the answers. */
  share(wave: Wave): string;
}

/** How many have answered, in words: the same wherever it is said. */
export function useAnswerWords(): AnswerWords {
  const { t } = useTranslation('waves');
  const answers = (wave: Wave) => t(`counted.answers.${countingOf(wave)}`, { count: wave.answered });
  return {
    answers,
    share(wave) {
      const counting = countingOf(wave);
      const { answered, invited, plan } = wave;
      const byLink = plan.channels.includes('link');
      if (byLink || (counting !== 'exact' && counting !== 'stepped')) return answers(wave);
      return t(`counted.share.${counting}`, { answered, invited });
    },
  };
}
