import { Button } from '@mantine/core';
import { Notifications, showNotification, hideNotification } from '@mantine/notifications';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useEffect } from 'react';
import '../shell/texts.ts';
import { texts } from '../texts/start-texts.ts';
import { takeWaitingToasts, whenToastsWanted, type Toast } from './toast-queue.ts';
import classes from './toasts.module.css';

/** Draws what `toast` was given. */
export default function Toasts() {
  useEffect(() => {
    const showWaiting = () => takeWaitingToasts().forEach(show);
    showWaiting();
    return whenToastsWanted.subscribe(showWaiting);
  }, []);
  return <Notifications position="bottom-right" limit={4} />;
}

function show({ kind, message, title, undo }: Toast): void {
  const id = crypto.randomUUID();
  const Icon = kind === 'done' ? IconCircleCheck : IconAlertTriangle;
  showNotification({
    id,
    closeButtonProps: { 'aria-label': texts.t('shell:close') },
    title,
    role: kind === 'done' ? 'status' : 'alert',
    autoClose: kind === 'problem' ? false : undo ? 10_000 : 5000,
    icon: <Icon size={18} stroke={1.6} aria-hidden className={classes[kind]} />,
    classNames: { icon: classes.icon },
    message: (
      <span className={classes.message}>
        {message}
        {undo && (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => {
              undo.run();
              hideNotification(id);
            }}
          >
            {undo.label}
          </Button>
        )}
      </span>
    ),
  });
}
