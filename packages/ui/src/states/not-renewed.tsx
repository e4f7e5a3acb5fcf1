import { useTranslation } from 'react-i18next';
import { refusalOf } from '../client/refusal.ts';
import { sentenceOf } from '../client/sentence-of.ts';
import { Notice } from '../forms/notice.tsx';
import './texts.ts';
import classes from './states.module.css';

interface NotRenewedProps {
  /** Where what is shown came from. */
  readonly query: {
    readonly isRefetchError: boolean;
    /** Of a list that grows: what comes next could not be read. */
    readonly isFetchNextPageError?: boolean;
    readonly error: unknown;
    refetch(): unknown;
    fetchNextPage?(): unknown;
  };
}

/** Beside what was read before and could not be read again, or not to its end: it stays. Otherwise nothing. */
export function NotRenewed({ query }: NotRenewedProps) {
  const { t } = useTranslation(['states', 'errors']);
  const { isRefetchError, isFetchNextPageError = false, error } = query;
  if (!isRefetchError && !isFetchNextPageError) return null;
  const again = () => void (isFetchNextPageError ? query.fetchNextPage?.() : query.refetch());
  return (
    <div role="status" className={classes.beside}>
      <Notice
        tone="warn"
        title={t(isFetchNextPageError ? 'notMore' : 'notRenewed')}
        actions={
          <button type="button" onClick={again}>
            {t('retry')}
          </button>
        }
      >
        {sentenceOf(refusalOf(error))}
      </Notice>
    </div>
  );
}
