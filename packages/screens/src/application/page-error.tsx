import { ErrorState } from '@unisono/ui/states';
import { useTranslation } from './application.texts.ts';

/** In place of a page that threw: what happened, and another try. */
export function PageError({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation('application');
  return <ErrorState title={t('pageFailed')} error={error} onRetry={onRetry} />;
}
