import { ActionIcon, Button, Input, Select } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { grantKinds } from '@unisono/accounts/schema';
import type { ReactNode } from 'react';
import { useUnits } from '../../application/use-session.ts';
import { useTranslation } from '../settings.texts.ts';
import { UnitSelect } from '../units/unit-select.tsx';
import classes from './grant-fields.module.css';

export interface GrantDraft {
  readonly kind: (typeof grantKinds)[number];
  readonly unitId: string | null;
}

interface GrantFieldsProps {
  readonly value: readonly GrantDraft[];
  /** What the server refused about them. */
  readonly error?: ReactNode;
  onChange(grants: GrantDraft[]): void;
}

/** The grants of one account: what they may be, over which part of the organisation. */
export function GrantFields({ value, error, onChange }: GrantFieldsProps) {
  const { t } = useTranslation('settings');
  const units = useUnits();
  const replace = (index: number, part: Partial<GrantDraft>) =>
    onChange(value.map((grant, at) => (at === index ? { ...grant, ...part } : grant)));
  return (
    <div className={classes.grants}>
      {value.map((grant, index) => (
        // A grant has no identity of its own: its place in the list is what is edited.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={index} className={classes.grant}>
          <Select
            label={t('accounts.grant')}
            description={t(`accounts.kindHelp.${grant.kind}`)}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            data={grantKinds.map((kind) => ({ value: kind, label: t(`accounts.kinds.${kind}`) }))}
            value={grant.kind}
            onChange={(kind) => kind && replace(index, { kind })}
          />
          <UnitSelect
            label={t('accounts.over')}
            units={units}
            whole={t('accounts.whole')}
            value={grant.unitId}
            onChange={(unitId) => replace(index, { unitId })}
          />
          {value.length > 1 && (
            <ActionIcon
              variant="subtle"
              aria-label={t('accounts.removeGrant')}
              onClick={() => onChange(value.filter((_, at) => at !== index))}
            >
              <IconX size={16} stroke={1.6} aria-hidden />
            </ActionIcon>
          )}
        </div>
      ))}
      {error !== undefined && <Input.Error>{error}</Input.Error>}
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconPlus size={14} stroke={1.6} aria-hidden />}
        onClick={() => onChange([...value, { kind: 'manager', unitId: units[0]?.id ?? null }])}
      >
        {t('accounts.addGrant')}
      </Button>
    </div>
  );
}
