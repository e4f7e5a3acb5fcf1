import type { ComponentChildren } from 'preact';
import { Body } from './frame.tsx';
import { Heading } from './heading.tsx';
import { Icon, type IconName } from './icon.tsx';
import classes from './page.module.css';

interface StopProps {
  readonly icon: IconName;
  readonly title: string;
  readonly text: string;
  /** The stable code of what went wrong, for whoever asks for help. */
  readonly code?: string;
  readonly children?: ComponentChildren;
  readonly foot?: ComponentChildren;
}

/** A screen that says why there is nothing to answer, and what to do. */
export function Stop({ icon, title, text, code, children, foot }: StopProps) {
  return (
    <Body foot={foot}>
      <div class={classes.sign}>
        <Icon name={icon} size={24} />
      </div>
      <Heading>{title}</Heading>
      <p class={classes.lede}>{text}</p>
      {code && <p class={classes.code}>{code}</p>}
      {children}
    </Body>
  );
}
