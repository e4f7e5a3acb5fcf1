import { parseScore, type ScoreTerm } from '@unisono/people-core/schema';
import { useFormats } from '@unisono/ui/format';
import { useTranslation } from './scores.texts.ts';

/** A score's name: our own metrics in words, what was imported by its label or code, several as their mean. */
export function useScoreName(): (reference: string, labels?: readonly string[]) => string {
  const { t } = useTranslation('scores');
  const formats = useFormats();
  const nameOf = (term: ScoreTerm) => (term.of === 'metric' ? t(term.code) : term.code);
  return (reference, labels = []) => {
    const terms = parseScore(reference) ?? [];
    const names = labels.length === terms.length && labels.length > 0 ? labels : terms.map(nameOf);
    const [only] = names;
    return names.length === 1 && only ? only : t('mean', { list: formats.list(names) });
  };
}
