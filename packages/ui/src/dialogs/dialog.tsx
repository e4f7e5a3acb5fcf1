import { Modal, type ModalProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import '../forms/texts.ts';
import classes from './dialogs.module.css';

interface DialogProps {
  /** False keeps it mounted and away; left out, it is there as long as it is rendered. */
  readonly opened?: boolean;
  readonly title: string;
  readonly size?: ModalProps['size'];
  readonly children: ReactNode;
  onClose(): void;
}

/** A form or a choice over the page; Escape, the cross and a click beside it close it. */
export function Dialog({ opened = true, title, size = 'md', children, onClose }: DialogProps) {
  const { t } = useTranslation('forms');
  return (
    <Modal.Root opened={opened} onClose={onClose} size={size} centered>
      <Modal.Overlay backgroundOpacity={0.45} />
      <Modal.Content>
        {/* Not Mantine's header: that one is a second banner of the page. */}
        <div className={classes.head}>
          <Modal.Title>{title}</Modal.Title>
          <Modal.CloseButton aria-label={t('close')} />
        </div>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
