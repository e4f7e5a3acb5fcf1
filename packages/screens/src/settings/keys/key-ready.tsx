import { Button, CopyButton, Group, TextInput } from '@mantine/core';
import table from '../settings-table.module.css';
import { useTranslation } from '../settings.texts.ts';

/** The secret of a key, which is shown only now. */
export function KeyReady({ secret, onClose }: { secret: string; onClose: () => void }) {
  const { t } = useTranslation('settings');
  return (
    <div className={table.form} role="status">
      <p>
        <b>{t('keys.ready')}</b> {t('keys.readyWords')}
      </p>
      <TextInput readOnly value={secret} label={t('keys.key')} onFocus={(event) => event.currentTarget.select()} />
      <Group gap="sm">
        <CopyButton value={secret}>
          {({ copied, copy }) => <Button onClick={copy}>{t(copied ? 'accounts.copied' : 'keys.copy')}</Button>}
        </CopyButton>
        <Button variant="default" onClick={onClose}>
          {t('accounts.close')}
        </Button>
      </Group>
    </div>
  );
}
