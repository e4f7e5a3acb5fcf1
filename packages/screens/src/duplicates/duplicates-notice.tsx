import { Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { Notice } from '@unisono/ui/forms';
import { useTRPC } from '../application/api.ts';
import { useAbility } from '../application/use-session.ts';
import { useTranslation } from './duplicates.texts.ts';

/** People are compared a moment after they were recorded. */
const LOOK_EVERY = 5000;

interface DuplicatesNoticeProps {
  /** Where people were just recorded, and are being compared while somebody looks. */
  readonly coming?: boolean;
}

/** How many records may be one person; nothing where none may be, or it is not one's to decide. */
export function DuplicatesNotice({ coming = false }: DuplicatesNoticeProps) {
  const { t } = useTranslation('duplicates');
  const enabled = useAbility('duplicate.decide');
  const count = useQuery(
    useTRPC().duplicates.count.queryOptions(undefined, { enabled, refetchInterval: coming && LOOK_EVERY }),
  ).data;
  if (!count || count.duplicates === 0) return null;
  return (
    <Notice tone="plain" actions={<Link to="/people/duplicates">{t('look')}</Link>}>
      {count.more ? t('findingMore', { count: count.duplicates }) : t('afterImport', { count: count.duplicates })}
    </Notice>
  );
}
