import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from './notice.tsx';
import { keepFieldFocused, SubmitButton } from './submit-button.tsx';
import './texts.ts';
import classes from './forms.module.css';

interface FormActionsProps {
  /** What the button does: "Register the initiative". */
  readonly label: string;
  readonly busy?: boolean;
  /** A refusal that belongs to no field. */
  readonly problem?: string | undefined;
  onCancel?(): void;
  /** Beside the buttons: what happens next. */
  readonly note?: ReactNode;
}

/** The end of a form: what was refused, the one primary button, and a way out. */
export function FormActions({ label, busy = false, problem, onCancel, note }: FormActionsProps) {
  const { t } = useTranslation('forms');
  return (
    <div className={classes.end}>
      <div aria-live="polite">{problem !== undefined && <Notice tone="bad">{problem}</Notice>}</div>
      <div className={classes.actions}>
        <SubmitButton loading={busy}>{label}</SubmitButton>
        {onCancel && (
          <Button variant="default" onMouseDown={keepFieldFocused} onClick={onCancel}>
            {t('cancel')}
          </Button>
        )}
        {note !== undefined && <span className={classes.note}>{note}</span>}
      </div>
    </div>
  );
}
