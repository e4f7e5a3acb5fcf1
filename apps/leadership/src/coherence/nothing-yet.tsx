import { NextSteps } from '@unisono/screens/next-steps';
import { Page } from '@unisono/ui/page';
import { useTranslation } from './coherence.texts.ts';

/** Before anything was measured: what to do next. */
export function NothingYet() {
  const { t } = useTranslation('coherence');
  return (
    <Page title={t('title')} kicker={t('title')} finding={t('empty.title')} lede={t('empty.words')}>
      <NextSteps />
    </Page>
  );
}
