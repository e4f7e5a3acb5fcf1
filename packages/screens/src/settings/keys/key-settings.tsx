import { Anchor, Button } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Empty, ErrorState, Loading, NotRenewed } from '@unisono/ui/states';
import { useState } from 'react';
import { useTRPC } from '../../application/api.ts';
import { SettingsPage } from '../settings-page.tsx';
import { useTranslation } from '../settings.texts.ts';
import { CreateKeyDialog } from './create-key-dialog.tsx';
import { KeyTable, type Key } from './key-table.tsx';
import { RevokeKeyDialog } from './revoke-key-dialog.tsx';

type Asked = { readonly kind: 'create' } | { readonly kind: 'revoke'; readonly subject: Key };

/** Keys of machines: what each may do on which side, where, and when it was used. */
export default function KeySettings() {
  const { t } = useTranslation('settings');
  const keys = useQuery(useTRPC().keys.list.queryOptions());
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  const create = (
    <Button leftSection={<IconKey size={15} stroke={1.6} aria-hidden />} onClick={() => setAsked({ kind: 'create' })}>
      {t('keys.create')}
    </Button>
  );
  return (
    <SettingsPage part="keys" lede={t('keys.lede')} actions={keys.data?.length ? create : undefined}>
      <p>
        <Anchor href="/api/v1/reference">{t('keys.reference')}</Anchor>
      </p>
      <NotRenewed query={keys} />
      {keys.isPending && <Loading shape="table" />}
      {keys.isLoadingError && (
        <ErrorState title={t('keys.failed')} error={keys.error} onRetry={() => void keys.refetch()} />
      )}
      {keys.data?.length === 0 && (
        <Empty title={t('keys.empty')} action={create}>
          {t('keys.emptyWords')}
        </Empty>
      )}
      {keys.data && keys.data.length > 0 && (
        <KeyTable keys={keys.data} onRevoke={(subject) => setAsked({ kind: 'revoke', subject })} />
      )}
      {asked?.kind === 'create' && <CreateKeyDialog onClose={close} />}
      {asked?.kind === 'revoke' && <RevokeKeyDialog subject={asked.subject} onClose={close} />}
    </SettingsPage>
  );
}
