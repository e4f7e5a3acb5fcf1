import { IconAlertTriangle, IconCircleCheck, IconHandStop, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './forms.module.css';

const ICONS = { bad: IconHandStop, warn: IconAlertTriangle, good: IconCircleCheck, plain: IconInfoCircle };

interface NoticeProps {
  /** `bad` blocks, `warn` advises, `good` holds. */
  readonly tone: keyof typeof ICONS;
  readonly title?: string;
  readonly children: ReactNode;
  /** The repair, as links or small buttons. */
  readonly actions?: ReactNode;
}

/** Something to heed, beside what it concerns, with its repair. */
export function Notice({ tone, title, children, actions }: NoticeProps) {
  const Icon = ICONS[tone];
  return (
    <div className={classes.notice} data-tone={tone}>
      <Icon size={17} stroke={1.6} aria-hidden />
      <div>
        {title !== undefined && <b>{title} </b>}
        {children}
        {actions !== undefined && <div className={classes.repairs}>{actions}</div>}
      </div>
    </div>
  );
}
