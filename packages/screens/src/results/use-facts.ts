import type { Results, ResultFact } from '@unisono/surveys/schema';
import { useFormats } from '@unisono/ui/format';
import { useTranslation } from './results.texts.ts';
import type { ResultWords } from './use-result-words.ts';

/** How many facts stand under the headline. */
const BELOW = 2;

/** What stands out in sentences: the most telling one first, the next ones below it. */
export function useFacts({ facts, scores }: Pick<Results, 'facts' | 'scores'>, words: ResultWords) {
  const { t } = useTranslation('results');
  const formats = useFormats();
  const sentence = (fact: ResultFact): string => {
    const question = words.question(fact.question);
    if (fact.fact === 'strongest-driver') {
      const outcome = t(`facts.outcome.${fact.outcome}`);
      const share = formats.percent(fact.share);
      return t(fact.lowest ? 'facts.lowestDriver' : 'facts.driver', { question, outcome, share });
    }
    const key = scores.find(({ code }) => code === fact.code);
    if (!key) return question;
    if (fact.fact !== 'change') return t(`facts.${fact.fact}`, { question, value: words.value(key, fact.value) });
    return t(fact.value > 0 ? 'facts.up' : 'facts.down', { question, value: words.size(key, fact.value) });
  };
  // A driver that is the lowest score as well says both.
  const both = facts.some((fact) => fact.fact === 'strongest-driver' && fact.lowest);
  const told = facts.filter(({ fact }) => !(both && fact === 'lowest')).map(sentence);
  return { headline: told[0] ?? t('quiet'), below: told.slice(1, 1 + BELOW).join(' ') };
}
