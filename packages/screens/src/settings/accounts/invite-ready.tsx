import { Button, CopyButton, Group, TextInput } from '@mantine/core';
import { useFormats } from '@unisono/ui/format';
import table from '../settings-table.module.css';
import { useTranslation } from '../settings.texts.ts';

interface InviteReadyProps {
  readonly email: string;
  readonly link: string;
  readonly expiresAt: string;
  onClose(): void;
}

/** The address of an invitation, which is shown only now. */
export function InviteReady({ email, link, expiresAt, onClose }: InviteReadyProps) {
  const { t } = useTranslation('settings');
  const formats = useFormats();
  return (
    <div className={table.form} role="status">
      <p>
        <b>{t('accounts.inviteReady', { email })}</b> {t('accounts.inviteWords', { day: formats.dayOf(expiresAt) })}
      </p>
      <TextInput readOnly value={link} label={t('accounts.link')} onFocus={(event) => event.currentTarget.select()} />
      <Group gap="sm">
        <CopyButton value={link}>
          {({ copied, copy }) => <Button onClick={copy}>{t(copied ? 'accounts.copied' : 'accounts.copy')}</Button>}
        </CopyButton>
        <Button variant="default" onClick={onClose}>
          {t('accounts.close')}
        </Button>
      </Group>
    </div>
  );
}
