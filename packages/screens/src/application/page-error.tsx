import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { ErrorState } from '@unisono/ui/states';
import { useTranslation } from './application.texts.ts';

/** In place of a page that threw: what happened, and another try, which asks the server again. */
export function PageError({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation('application');
  const queries = useQueryErrorResetBoundary();
  const retry = () => {
    queries.reset();
    onRetry();
  };
  return <ErrorState title={t('pageFailed')} error={error} onRetry={retry} />;
}
