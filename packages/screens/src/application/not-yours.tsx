import { Button } from '@mantine/core';
import { addressOf, type ApplicationId } from '@unisono/ui/shell';
import { useTranslation } from './application.texts.ts';

/** For an account that no grant lets into this application: where it may go instead. */
export function NotYours({ applications }: { applications: readonly ApplicationId[] }) {
  const { t } = useTranslation('application');
  const { t: shell } = useTranslation('shell');
  return (
    <>
      <h1>{t('notYours.title')}</h1>
      <p>{t('notYours.lede')}</p>
      {applications.map((id) => (
        <Button key={id} component="a" href={addressOf(id)} variant="default" mt="md" mr="sm">
          {t('notYours.open', { name: shell(`applications.${id}`) })}
        </Button>
      ))}
    </>
  );
}
