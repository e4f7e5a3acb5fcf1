import type { Recurrence } from '@unisono/surveys/schema';
import { useFormats } from '@unisono/ui/format';
import { useTranslation } from '../waves.texts.ts';
import { rhythmOf } from './rhythm.ts';

/** How a schedule comes round, in words: "Every month from 30 Nov 2026". */
export function useRhythmText(): (recurrence: Recurrence) => string {
  const { t } = useTranslation('waves');
  const formats = useFormats();
  return (recurrence) => {
    if (recurrence.kind === 'once') return t('schedule.once');
    const name = rhythmOf(recurrence);
    const rhythm =
      recurrence.kind === 'after'
        ? t(`rhythm.after_${recurrence.what}`, { count: recurrence.days })
        : name === null
          ? t(`schedule.own_${recurrence.kind}`, { every: recurrence.every })
          : t(`schedule.rhythms.${name}`);
    const { firstDay, lastDay } = recurrence;
    const from = formats.day(firstDay);
    return lastDay === null
      ? t('rhythm.from', { rhythm, from })
      : t('rhythm.fromTo', { rhythm, from, to: formats.day(lastDay) });
  };
}
