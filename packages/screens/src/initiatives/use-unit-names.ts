import { useUnits } from '../application/use-session.ts';
import { useTranslation } from './initiatives.texts.ts';

/**
 * Units in words: all by name, or the first ones and how many more. None is the whole organisation. Units that the
 * reader may not see are only counted.
 */
export function useUnitNames(): (ids: readonly string[], most?: number) => string {
  const { t } = useTranslation('initiatives');
  const names = new Map(useUnits().map(({ id, name }) => [id, name]));
  return (ids, most = ids.length) => {
    if (ids.length === 0) return t('whole');
    const known = ids.flatMap((id) => names.get(id) ?? []).slice(0, most);
    const others = ids.length - known.length;
    if (known.length === 0) return t('hidden', { count: others });
    return others === 0 ? known.join(', ') : `${known.join(', ')} ${t('others', { count: others })}`;
  };
}
