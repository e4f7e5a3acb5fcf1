import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Page } from '@unisono/ui/page';
import { useTranslation } from './coherence.texts.ts';

/** For accounts that keep the installation and never see answers. */
export function NotShown() {
  const { t } = useTranslation('coherence');
  return (
    <Page title={t('title')} kicker={t('title')} finding={t('notShown.title')} lede={t('notShown.words')}>
      <Button component={Link} to="/settings" variant="default" mt="lg">
        {t('notShown.act')}
      </Button>
    </Page>
  );
}
