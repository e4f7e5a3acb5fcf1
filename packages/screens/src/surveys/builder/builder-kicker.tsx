import { Link } from '@tanstack/react-router';
import type { SaveState } from '../draft/draft-saver.ts';
import { useTranslation } from '../surveys.texts.ts';
import { useBuilder } from './builder-context.ts';
import { SavingNote } from './saving-note.tsx';

/** Where the survey belongs, which version it is, and whether it is kept. */
export function BuilderKicker({ state, onRetry }: { state: SaveState; onRetry: () => void }) {
  const { t } = useTranslation('surveys');
  const { survey, readOnly } = useBuilder();
  return (
    <>
      <Link to="/surveys">{t(`title.${survey.side}`)}</Link> <span aria-hidden>/</span>{' '}
      {t('builder.version', { version: state.version })}
      {!readOnly && <SavingNote state={state} onRetry={onRetry} />}
    </>
  );
}
