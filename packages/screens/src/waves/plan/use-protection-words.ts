import { smallestCell, type WavePlan, type WavePreview } from '@unisono/surveys/schema';
import { useTranslation } from '../waves.texts.ts';

/** What a protected wave to these people could show, in words; '' where names are seen or nobody is invited by name. */
export function useProtectionWords(): (plan: WavePlan, protection: WavePreview['protection']) => string {
  const { t } = useTranslation('waves');
  return ({ k, channels }, protection) => {
    if (protection === null || protection.groups === 0 || !channels.includes('email')) return '';
    const shown = t('promise.shown', { count: protection.groups });
    if (protection.cells === null) return shown;
    return `${shown} ${t('promise.cells', { count: protection.cells, people: smallestCell(k) })}`;
  };
}
