import type { WavePreview } from '@unisono/surveys/schema';
import '../../reasons/reasons.texts.ts';
import { useTranslation } from '../waves.texts.ts';

type Forecast = NonNullable<WavePreview['contacts']>;

/**
 * Whom the limits of contact hold back, in words: all together, and each reason. Whoever is held back for the other
 * side's contacts is counted in tens, so the sum is "about" as well.
 */
export function useHeldBack(): (forecast: Forecast) => { total: string; reasons: string[] } {
  const { t } = useTranslation(['waves', 'reasons']);
  return ({ heldBack }) => {
    const people = heldBack.reduce((sum, each) => sum + each.people, 0);
    const rounded = heldBack.some(({ reason }) => reason === 'other-purpose');
    const worded = (count: number, about: boolean) =>
      about ? t('waves:reached.about', { people: count }) : t('waves:launch.people', { count });
    return {
      total: people === 0 ? t('waves:reached.heldNobody') : worded(people, rounded),
      reasons: heldBack.map(({ reason, people: count }) =>
        t('waves:launch.heldReason', {
          reason: t(`reasons:${reason}`),
          people: worded(count, reason === 'other-purpose'),
        }),
      ),
    };
  };
}
