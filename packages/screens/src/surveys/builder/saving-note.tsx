import { IconCloudCheck, IconCloudOff, IconCloudUp } from '@tabler/icons-react';
import { refusalOf, sentenceOf } from '@unisono/ui/client';
import { useFormats } from '@unisono/ui/format';
import type { SaveState } from '../draft/draft-saver.ts';
import { useTranslation } from '../surveys.texts.ts';
import classes from './builder.module.css';

/** Whether what was written is kept, in the head of the page. */
export function SavingNote({ state, onRetry }: { state: SaveState; onRetry: () => void }) {
  const { t } = useTranslation('surveys');
  const formats = useFormats();
  if (state.kind === 'refused') {
    return (
      <span className={classes.note} data-tone="bad" role="alert">
        <IconCloudOff size={15} stroke={1.6} aria-hidden />
        {t('builder.notSaved', { why: sentenceOf(refusalOf(state.error)) })}{' '}
        <button type="button" onClick={onRetry}>
          {t('builder.retry')}
        </button>
      </span>
    );
  }
  const Icon = state.kind === 'saved' ? IconCloudCheck : IconCloudUp;
  const words =
    state.kind === 'saved'
      ? state.at === undefined
        ? t('builder.savedNothing')
        : t('builder.saved', { time: formats.time(state.at) })
      : t(state.kind === 'saving' ? 'builder.saving' : 'builder.unsaved');
  return (
    <span className={classes.note} role="status">
      <Icon size={15} stroke={1.6} aria-hidden />
      {words}
    </span>
  );
}
