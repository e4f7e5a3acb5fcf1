import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Overview } from '@unisono/coherence/schema';
import { Page } from '@unisono/ui/page';
import { Empty } from '@unisono/ui/states';
import { useTranslation } from './overview.texts.ts';

/** Before anything was measured: what to do next. */
export function NothingYet({ side }: { side: Overview['side'] }) {
  const { t } = useTranslation('overview');
  const act = (
    <Button component={Link} to="/settings/imports">
      {t('empty.act')}
    </Button>
  );
  return (
    <Page title={t('title')}>
      <Empty title={t('empty.title')} action={act}>
        {t(`empty.words.${side}`)}
      </Empty>
    </Page>
  );
}

/** For accounts that keep the installation and never see answers. */
export function ResultsNotYours() {
  const { t } = useTranslation('overview');
  const act = (
    <Button component={Link} to="/settings" variant="default">
      {t('notYours.act')}
    </Button>
  );
  return (
    <Page title={t('title')}>
      <Empty title={t('notYours.title')} action={act}>
        {t('notYours.words')}
      </Empty>
    </Page>
  );
}
