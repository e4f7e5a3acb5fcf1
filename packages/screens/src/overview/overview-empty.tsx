import { Button } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
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

/** In a period that holds nothing, while others do: the way back to them. */
export function NothingInPeriod() {
  const { t } = useTranslation('overview');
  const navigate = useNavigate();
  const leave = () => void navigate({ to: '.', search: (before: object) => ({ ...before, period: undefined }) });
  return (
    <Empty
      title={t('empty.elsewhere')}
      action={
        <Button variant="default" onClick={leave}>
          {t('empty.last')}
        </Button>
      }
    >
      {t('empty.elsewhereWords')}
    </Empty>
  );
}
