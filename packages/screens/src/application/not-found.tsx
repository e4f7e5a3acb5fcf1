import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Page } from '@unisono/ui/page';
import { useTranslation } from './application.texts.ts';

/** For an address that leads nowhere: the way back to the application's first page. */
export function NotFound() {
  const { t } = useTranslation('application');
  return (
    <Page title={t('notFound.title')} lede={t('notFound.lede')}>
      <Button component={Link} to="/" variant="default" mt="lg">
        {t('notFound.back')}
      </Button>
    </Page>
  );
}
