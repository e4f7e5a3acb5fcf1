import { useFormats } from '@unisono/ui/format';
import { useUnits } from '../../application/use-session.ts';
import { useTranslation } from '../settings.texts.ts';
import type { GrantDraft } from './grant-fields.tsx';

/** Grants in words, those over the same part of the organisation together: "HR and Marketing: Madrid Sol". */
export function GrantWords({ grants }: { grants: readonly GrantDraft[] }) {
  const { t } = useTranslation('settings');
  const formats = useFormats();
  const names = new Map(useUnits().map((unit) => [unit.id, unit.name]));
  const where = (unitId: string | null) => (unitId === null ? t('accounts.whole') : (names.get(unitId) ?? unitId));
  return [...Map.groupBy(grants, ({ unitId }) => unitId)]
    .map(([unitId, kinds]) => {
      const list = formats.list(kinds.map(({ kind }) => t(`accounts.kinds.${kind}`)));
      return `${list}: ${where(unitId)}`;
    })
    .join(' · ');
}
