import type { Initiative } from '@unisono/initiatives/schema';
import { useFormats } from '@unisono/ui/format';
import { useTranslation } from './initiatives.texts.ts';

const TOLD = ['running', 'measuring', 'planned'] as const;

/** How many run, are measured and are planned, as a sentence. */
export function useHeadline(): (initiatives: readonly Pick<Initiative, 'status'>[]) => string {
  const { t } = useTranslation('initiatives');
  const formats = useFormats();
  return (initiatives) => {
    const parts = TOLD.flatMap((status) => {
      const count = initiatives.filter((initiative) => initiative.status === status).length;
      return count > 0 ? [t(`headline.${status}`, { count })] : [];
    });
    const sentence = parts.length > 0 ? formats.list(parts) : t('headline.quiet');
    return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
  };
}
