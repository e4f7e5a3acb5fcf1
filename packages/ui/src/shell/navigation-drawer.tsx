import { IconX } from '@tabler/icons-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './shell.module.css';

interface NavigationDrawerProps {
  readonly opened: boolean;
  onClose(): void;
  readonly children: ReactNode;
}

/** The navigation on narrow screens: a native dialog, so focus and Escape behave as the browser's own. */
export function NavigationDrawer({ opened, onClose, children }: NavigationDrawerProps) {
  const { t } = useTranslation('shell');
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (opened) dialog.current?.showModal();
    else dialog.current?.close();
  }, [opened]);
  return (
    // A click on the backdrop closes; the close button and Escape do the same by keyboard.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={dialog}
      className={classes.drawer}
      aria-label={t('navigation')}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <div className={classes.drawerContent}>
        <button type="button" className={classes.iconButton} aria-label={t('close')} onClick={onClose}>
          <IconX size={18} stroke={1.6} aria-hidden />
        </button>
        {opened && children}
      </div>
    </dialog>
  );
}
