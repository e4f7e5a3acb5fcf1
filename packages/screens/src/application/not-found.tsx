import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from './application.texts.ts';

export function NotFound() {
  const { t } = useTranslation('application');
  return (
    <>
      <h1>{t('notFound.title')}</h1>
      <p>{t('notFound.lede')}</p>
      <Button component={Link} to="/" variant="default" mt="md">
        {t('notFound.back')}
      </Button>
    </>
  );
}
