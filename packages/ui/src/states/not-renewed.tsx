import { useTranslation } from 'react-i18next';
import { refusalOf } from '../client/refusal.ts';
import { sentenceOf } from '../client/sentence-of.ts';
import { Notice } from '../forms/notice.tsx';
import './texts.ts';
import classes from './states.module.css';

interface NotRenewedProps {
  /** Where what is shown came from. */
  readonly query: { readonly isRefetchError: boolean; readonly error: unknown; refetch(): unknown };
}

/** Beside what was read before and could not be read again: it stays, and may be out of date. Otherwise nothing. */
export function NotRenewed({ query: { isRefetchError, error, refetch } }: NotRenewedProps) {
  const { t } = useTranslation(['states', 'errors']);
  if (!isRefetchError) return null;
  return (
    <div role="status" className={classes.beside}>
      <Notice
        tone="warn"
        title={t('notRenewed')}
        actions={
          <button type="button" onClick={() => void refetch()}>
            {t('retry')}
          </button>
        }
      >
        {sentenceOf(refusalOf(error))}
      </Notice>
    </div>
  );
}
