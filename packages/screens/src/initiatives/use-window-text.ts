import type { Initiative } from '@unisono/initiatives/schema';
import { useFormats } from '@unisono/ui/format';
import { useTranslation } from './initiatives.texts.ts';

/** First to last day; or since when, while no end is planned. */
export function useWindowText(): (initiative: Pick<Initiative, 'fromDay' | 'toDay'>) => string {
  const { t } = useTranslation('initiatives');
  const formats = useFormats();
  return ({ fromDay, toDay }) =>
    toDay === null ? t('since', { day: formats.day(fromDay) }) : formats.days(fromDay, toDay);
}
