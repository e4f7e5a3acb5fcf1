import { Button, Group } from '@mantine/core';
import { Page } from '@unisono/ui/page';
import { addressOf, type ApplicationId } from '@unisono/ui/shell';
import { useTranslation } from './application.texts.ts';

/** For an account that no grant lets into this application: where it may go instead. */
export function NotYours({ applications }: { applications: readonly ApplicationId[] }) {
  const { t } = useTranslation('application');
  const { t: shell } = useTranslation('shell');
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
