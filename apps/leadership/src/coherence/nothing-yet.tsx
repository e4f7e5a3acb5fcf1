import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Page } from '@unisono/ui/page';
import { Empty } from '@unisono/ui/states';
import { useTranslation } from './coherence.texts.ts';

/** Before anything was measured: what to do next. */
export function NothingYet() {
  const { t } = useTranslation('coherence');
  return (
    <Page title={t('title')}>
      <Empty
        title={t('empty.title')}
        action={
          <Button component={Link} to="/settings/imports">
            {t('empty.act')}
          </Button>
        }
      >
        {t('empty.words')}
      </Empty>
    </Page>
  );
}
