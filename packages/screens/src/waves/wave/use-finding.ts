import type { Wave } from '@unisono/surveys/schema';
import { useFormats } from '@unisono/ui/format';
import { countingOf } from '../counting.ts';
import { useAnswerWords } from '../use-answer-words.ts';
import { useTranslation } from '../waves.texts.ts';
import { wasCalledOff } from './called-off.ts';

/** The sentence over the page: what there is to say of the wave as it stands. */
export function useFinding(): (wave: Wave) => string {
  const { t } = useTranslation('waves');
  const formats = useFormats();
  const words = useAnswerWords();
  return (wave) => {
    const { state, answered, invited, opensAt, plan } = wave;
    if (wasCalledOff(wave)) return t('wave.calledOff');
    if (state === 'recurring' || opensAt === null) return t('wave.recurring');
    if (state === 'waiting') {
      return t('wave.opens', { opens: formats.instantIn(opensAt, plan.schedule.timeZone) });
    }
    const counting = countingOf(wave);
    if (counting === 'inSeries') return t('wave.inSeries');
    if (counting === 'lost') return t('wave.answersLost');
    const answers = words.answers(wave);
    // Whoever comes by an open link was not invited, so there is nothing to be a share of.
    const open = plan.channels.includes('link');
    if (state === 'closed') {
      return open || counting === 'tooFew'
        ? t('wave.closed', { answers })
        : t('wave.closedOf', { answers, people: t('launch.people', { count: invited }) });
    }
    if (open) return t('wave.soFar', { answers });
    return t(counting === 'stepped' ? 'wave.about' : 'wave.of', { answered, invited });
  };
}
