import { Button, Modal } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '../client/refusal.ts';
import { sentenceOf } from '../client/sentence-of.ts';
import { Notice } from '../forms/notice.tsx';
import '../forms/texts.ts';
import classes from './dialogs.module.css';

interface ConfirmDialogProps {
  readonly opened: boolean;
  /** A question: "Remove the demo organisation?" */
  readonly title: string;
  /** What will happen, in numbers, and whether it can be undone. */
  readonly children: ReactNode;
  /** Names the number: "Remove 12 people". */
  readonly confirmLabel: string;
  readonly cancelLabel?: string;
  readonly destructive?: boolean;
  /** False while it cannot be said yet what will happen. */
  readonly ready?: boolean;
  /** May take time; the dialog waits. When it fails, the dialog stays open and says why. */
  onConfirm(): void | Promise<void>;
  onClose(): void;
}

/** Asks before something that many would notice. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { opened, title, children, confirmLabel, cancelLabel, onConfirm, onClose } = props;
  const { destructive = false, ready = true } = props;
  const { t } = useTranslation('forms');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const confirm = async () => {
    setBusy(true);
    setProblem(undefined);
    try {
      await onConfirm();
      onClose();
    } catch (error) {
      setProblem(sentenceOf(refusalOf(error)));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal.Root opened={opened} onClose={onClose} size={440} centered closeOnClickOutside={!busy}>
      <Modal.Overlay backgroundOpacity={0.45} />
      <Modal.Content>
        <Modal.Body className={classes.body}>
          <Modal.Title>{title}</Modal.Title>
          <div className={classes.text}>{children}</div>
          <div aria-live="polite">{problem !== undefined && <Notice tone="bad">{problem}</Notice>}</div>
          <div className={classes.actions}>
            <Button variant="default" onClick={onClose} disabled={busy} data-autofocus>
              {cancelLabel ?? t('cancel')}
            </Button>
            <Button
              {...(destructive && { color: 'bad' })}
              loading={busy}
              disabled={!ready}
              onClick={() => void confirm()}
            >
              {confirmLabel}
            </Button>
          </div>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
