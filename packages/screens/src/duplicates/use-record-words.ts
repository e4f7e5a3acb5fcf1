import type { DuplicateRecord } from '@unisono/people-core/schema';
import { useFormats } from '@unisono/ui/format';
import type english from './duplicates.en.ts';
import { useTranslation } from './duplicates.texts.ts';

type Tie = DuplicateRecord['relationships'][number];
type Key = DuplicateRecord['identities'][number];

const SOURCE = 'source:';

/** Words for what a record holds. */
export function useRecordWords() {
  const { t, i18n } = useTranslation('duplicates');
  const formats = useFormats();
  return {
    name: (name: string | null) => name ?? t('nameless'),
    tie({ role, unit, fromDay, toDay }: Tie): string {
      const named = { role: t(`roles.${role}`), unit };
      if (fromDay && toDay) return t('tie.between', { ...named, days: formats.days(fromDay, toDay) });
      if (fromDay) return t('tie.since', { ...named, from: formats.day(fromDay) });
      return toDay ? t('tie.until', { ...named, to: formats.day(toDay) }) : t('tie.always', named);
    },
    key({ kind, value }: Key): string {
      const own = i18n.exists(`duplicates:keys.${kind}`) ? t(`keys.${kind as keyof typeof english.keys}`) : kind;
      const named = kind.startsWith(SOURCE) ? t('sourceKey', { source: kind.slice(SOURCE.length) }) : own;
      return `${named} ${value}`;
    },
  };
}
