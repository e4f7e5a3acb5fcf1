import type { Wave } from '@unisono/surveys/schema';
import { useFormats } from '@unisono/ui/format';
import { useTranslation } from '../waves.texts.ts';
import { wasCalledOff } from './called-off.ts';

/** The sentence over the page: what there is to say of the wave as it stands. */
export function useFinding(): (wave: Wave) => string {
  const { t } = useTranslation('waves');
  const formats = useFormats();
  return (wave) => {
    const { state, answered, invited, opensAt, plan } = wave;
    if (wasCalledOff(wave)) return t('wave.calledOff');
    if (state === 'recurring' || opensAt === null) return t('wave.recurring');
    if (state === 'waiting') {
      return t('wave.opens', { opens: formats.instantIn(opensAt, plan.schedule.timeZone) });
    }
    // Whoever comes by an open link was not invited, so there is nothing to be a share of.
    const open = plan.channels.includes('link');
    if (wave.answersLost) return t('wave.answersLost');
    if (state === 'closed') {
      return open
        ? t('wave.closedAnswers', { count: answered })
        : t('wave.closedOf', { count: answered, answered, invited });
    }
    if (open) return t('wave.answers', { count: answered });
    return t(plan.mode === 'identified' ? 'wave.of' : 'wave.about', { answered, invited });
  };
}
