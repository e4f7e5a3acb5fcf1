import { Button, Group } from '@mantine/core';
import { useLocation } from '@tanstack/react-router';
import { Page } from '@unisono/ui/page';
import { addressOf, type ApplicationId } from '@unisono/ui/shell';
import { Loading } from '@unisono/ui/states';
import { useEffect } from 'react';
import { useTranslation } from './application.texts.ts';

/** Where the server leads who opens the product's own address, whoever that is. */
const OPENS_FIRST: ApplicationId = 'leadership';

interface NotYoursProps {
  readonly application: ApplicationId;
  /** Those that the account's grants open. */
  readonly applications: readonly ApplicationId[];
}

/**
 * For an account that no grant lets into this application: where it may go instead. Whoever came by the product's own
 * address, and not by a link to something, is led there at once.
 */
export function NotYours({ application, applications }: NotYoursProps) {
  const { t } = useTranslation('application');
  const { t: shell } = useTranslation('shell');
  const plain = useLocation({ select: ({ pathname, searchStr }) => pathname === '/' && searchStr === '' });
  const [first] = applications;
  const elsewhere = application === OPENS_FIRST && plain && first ? addressOf(first) : undefined;
  useEffect(() => {
    if (elsewhere !== undefined) window.location.replace(elsewhere);
  }, [elsewhere]);
  if (elsewhere !== undefined) return <Loading shape="page" />;
  return (
    <Page title={t('notYours.title')} lede={t('notYours.lede')}>
      <Group mt="lg" gap="sm">
        {applications.map((id) => (
          <Button key={id} component="a" href={addressOf(id)} variant="default">
            {t('notYours.open', { name: shell(`applications.${id}`) })}
          </Button>
        ))}
      </Group>
    </Page>
  );
}
